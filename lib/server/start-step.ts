/** Does one step of starting, and may tell of it. */
export type Step = <Result>(name: string, work: () => Promise<Result>) => Promise<Result>;

/** Does one step of starting, then says on the console how long it took, as the scripts before it do. */
export const startStep: Step = async (name, work) => {
  const startedAt = performance.now();
  const result = await work();
  process.stdout.write(`✓ ${name}   ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`);
  return result;
};
