/* Plans that are hard to draw: one indicator each. */

const plan = (title, points, more = {}) => {
  const indicator = { id: "i", title, unit: "人", better: "higher", points, ...more };
  return { keikaku: 1, title: "計画", items: [{ id: "a", title: "事業", indicators: [indicator] }] };
};

const years = (count, figures, from = 2015) =>
  Array.from({ length: count }, (_, at) => ({ year: from + at, ...figures(at) }));

const estimated = (value) => ({ value, estimated: true });

export const PLANS = {
  "results far above targets": plan("来場者数", years(5, (at) => ({ target: 10, actual: 100 + at }))),
  "targets far above results": plan("来場者数", years(5, (at) => ({ target: 1000, actual: 10 + at }))),
  "results that meet their targets": plan("来場者数", years(5, () => ({ target: 50, actual: 50 }))),
  "large figures": plan(
    "総事業費",
    years(5, (at) => ({ target: 12_345_678_000 + at, actual: 12_345_670_000 })),
    { unit: "円" },
  ),
  "small figures": plan("合計特殊出生率", years(6, (at) => ({ target: 1.45, actual: 1.21 + at / 100 }))),
  "figures below zero": plan("人口増減", years(5, (at) => ({ target: -100, actual: -1250 + 300 * at }))),
  "figures on both sides of zero": plan("収支", years(6, (at) => ({ target: 20, actual: 400 - 200 * at }))),
  "nothing but zero": plan("事故件数", years(4, () => ({ target: 0, actual: 0 })), { better: "lower" }),
  "a single year": plan("来場者数", years(1, () => ({ target: 3, actual: 2 }))),
  "no result yet": plan("来場者数", years(4, (at) => ({ target: 10 + at }), 2026)),
  "nothing but estimates": plan("来場者数", years(8, (at) => ({ target: 100, actual: estimated(90 + at) }))),
  gaps: plan("来場者数", years(7, (at) => (at % 2 ? { target: 10 } : { target: 10, actual: 9 }))),
  "twelve years": plan("受講者数", years(12, (at) => ({ target: 1000 + at, actual: 980 + 5 * at }))),
  "thirty years": plan("受講者数", years(30, (at) => ({ target: 1000 + at, actual: 980 + 5 * at }), 1990)),
  "a long name": plan("市民と行政の協働による地域コミュニティ活動の担い手".repeat(4), years(4, () => ({ target: 3, actual: 2 }))),
  "a long name without a place to break": plan("Kyoudou".repeat(20), years(2, () => ({ target: 3 }))),
};
