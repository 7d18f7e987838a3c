/* Plans as large as anybody has, made by rule. */

const LEVELS = ["基本方針", "基本施策", "取組"];
const YEARS = [2015, 2016, 2017, 2018, 2019, 2020];
const BRANCH = 20;

/**
 * A plan of so many items in three levels; the lowest have a department, an indicator over six years and, one
 * in five, a review of each. `reworded` makes another edition of it, in which every tenth title was changed.
 */
export function largePlan(count, { reworded = false, ids = true } = {}) {
  const plan = {
    keikaku: 1,
    lang: "ja",
    title: "大きな計画",
    publisher: { name: "X市" },
    period: { from: 2015, to: 2020 },
    levels: LEVELS,
    actors: [{ id: "dept", name: "企画課" }],
    ratingScales: [scale()],
    items: [],
  };
  let left = count;
  let policy, measure;
  for (let at = 0; left > 0; left -= 1, at += 1) {
    const item = { ...(ids && { id: `i${at}` }), title: title(at, reworded) };
    if (at % (BRANCH * BRANCH) === 0) plan.items.push((policy = { ...item, items: [] }));
    else if (at % BRANCH === 0 || policy.items.length === 0) policy.items.push((measure = { ...item, items: [] }));
    else measure.items.push({ ...item, ...action(at, ids) });
  }
  return plan;
}

const title = (at, reworded) =>
  `第${at}の取組を地域の団体と進める${reworded && at % 10 === 0 ? "とともに、結果を公表する" : ""}`;

const scale = () => ({
  id: "annual",
  ratings: [
    { code: "B", rank: 1, meaning: "met" },
    { code: "C", rank: 2, meaning: "missed" },
  ],
  rule: { kind: "everyIndicatorReached", bands: [{ atLeast: 100, code: "B" }, { atLeast: 0, code: "C" }] },
});

const action = (at, ids) => ({
  assignments: [{ actor: "dept", lead: true }],
  indicators: [
    {
      ...(ids && { id: `n${at}` }),
      title: `指標${at}(累計)`,
      unit: "件",
      counting: "cumulative",
      better: "higher",
      formula: "ratio",
      baseline: { year: 2014, value: 100 + (at % 90) },
      points: YEARS.map((year, index) => ({
        year,
        target: 110 + (at % 90) + index * 10,
        actual: 111 + (at % 90) + index * 10,
      })),
    },
  ],
  ...(at % 5 === 0 && { reviews: YEARS.map(review) }),
});

const review = (year) => ({
  scope: "annual",
  year,
  rating: { scale: "annual", code: "B" },
  assessment: [{ text: `${year}年度は計画のとおり進んだ。` }],
});
