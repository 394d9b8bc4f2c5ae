/**
 * Does one step of getting ready, and shows its name, the seconds that it has taken so far, and those it took.
 *
 * @template Result
 * @param {string} name
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function step(name, work) {
  const startedAt = performance.now();
  const seconds = () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
  const isTerminal = process.stdout.isTTY;
  const show = () => process.stdout.write(`\r  ${name} … ${seconds()} `);
  const timer = isTerminal ? setInterval(show, 200) : undefined;
  process.stdout.write(isTerminal ? `  ${name} … ` : `  ${name} …\n`);
  try {
    const result = await work();
    clearInterval(timer);
    process.stdout.write(isTerminal ? `\r✓ ${name}   ${seconds()}   \n` : `✓ ${name}   ${seconds()}\n`);
    return result;
  } catch (error) {
    clearInterval(timer);
    process.stdout.write(isTerminal ? `\r✗ ${name}   ${seconds()}   \n` : `✗ ${name}   ${seconds()}\n`);
    throw error;
  }
}
