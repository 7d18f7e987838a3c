/* The figures every peer draws: what was planned and what was reached in six fiscal years. */

const YEARS = [2015, 2016, 2017, 2018, 2019, 2020];
const TARGETS = [42, 50, 58, 66, 74, 82];
const ACTUALS = [43, 48, 54, 55, 70, 84];

/** How many sets of figures there are, so that no redraw shows what is there already. */
export const SETS = 8;

export function figures(set = 0) {
  const moved = (values) => values.map((value, at) => value + ((set * 7 + at * set) % 13));
  return { years: YEARS, targets: moved(TARGETS), actuals: moved(ACTUALS) };
}

export const plan = ({ years, targets, actuals }) => ({
  keikaku: 1,
  id: "bench",
  lang: "ja",
  title: "まちづくりセンターの拡充",
  items: [
    {
      id: "r1",
      title: "まちづくりセンターの拡充",
      indicators: [
        {
          id: "centers",
          title: "まちづくりセンター数",
          better: "higher",
          points: years.map((year, at) => ({ year, target: targets[at], actual: actuals[at] })),
        },
      ],
    },
  ],
});

export function table({ years, targets, actuals }) {
  const cells = (name, values) => values.map((value) => `<${name}>${value}</${name}>`).join("");
  const row = (name, values) => `<tr>${cells(name, values)}</tr>`;
  const rows = years.map((year, at) => row("td", [`${year}年度`, targets[at], actuals[at]]));
  const head = `<caption>まちづくりセンター数</caption>${row("th", ["年度", "計画", "実績"])}`;
  return `<table class="keikaku keikaku-trend">${head}${rows.join("")}</table>`;
}

export const chartJsData = ({ years, targets, actuals }) => ({
  labels: years.map((year) => `${year}年度`),
  datasets: [
    { type: "line", label: "計画", data: targets, borderColor: "#d9730d", backgroundColor: "#d9730d" },
    { type: "bar", label: "実績", data: actuals, backgroundColor: "#0f3d75" },
  ],
});

export const chartJsConfig = (shown) => ({
  type: "bar",
  data: chartJsData(shown),
  options: { animation: false },
});
