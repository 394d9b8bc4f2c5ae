import { findHighestRate } from "@/bench/scenarios/find-highest-rate";

const CLIMB = { from: 100, to: 1_000, budgetMs: Infinity };

/** Climbs where some rates fail, each as often as it is tried unless told otherwise. */
async function climb(fails: (rate: number, tries: number) => boolean, to = CLIMB.to) {
  const tried: number[] = [];
  const best = await findHighestRate(
    { ...CLIMB, to },
    async (rate) => {
      tried.push(rate);
      return { rate, isGood: !fails(rate, tried.filter((each) => each === rate).length) };
    },
    ({ isGood }) => isGood,
  );
  return { tried, best: best?.rate ?? null };
}

it("rises by halves, and after the first failure by tenths from the last rate that was kept up with", async () => {
  const { tried, best } = await climb((rate) => rate > 270);
  expect(tried).toEqual([100, 150, 225, 338, 338, 248, 272, 272]);
  expect(best).toBe(248);
});

it("tries a step that failed once more", async () => {
  const { tried, best } = await climb((rate, tries) => rate === 150 && tries === 1, 230);
  expect(tried).toEqual([100, 150, 150, 225]);
  expect(best).toBe(225);
});

it("finds nothing when the first step fails twice", async () => {
  expect(await climb(() => true)).toEqual({ tried: [100, 100], best: null });
});

it("begins no step when its time is over", async () => {
  const best = await findHighestRate({ ...CLIMB, budgetMs: 0 }, () => Promise.reject(new Error("begun")), Boolean);
  expect(best).toBeNull();
});
