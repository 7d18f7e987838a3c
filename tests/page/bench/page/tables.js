/* Tables of many rows by libraries that are made for that, each with a field for its own filter. */

const YEARS = [2015, 2016, 2017, 2018, 2019, 2020];
const HEIGHT = 700;

const COLUMNS = [
  { title: "名称", field: "name", width: 360 },
  { title: "担当", field: "department", width: 90 },
  ...YEARS.flatMap((year) => [
    { title: `${year}年度 目標`, field: `target${year}`, width: 90 },
    { title: `${year}年度 実績`, field: `actual${year}`, width: 90 },
  ]),
];

/** A row for each item of a plan: its name, who is in charge, and its figures. */
function rows({ items }) {
  const figures = ({ indicators = [] }) =>
    (indicators[0]?.points ?? []).flatMap(({ year, target, actual }) => [
      [`target${year}`, target],
      [`actual${year}`, actual],
    ]);
  const row = (item) => ({
    name: item.title,
    department: item.assignments ? "企画課" : "",
    ...Object.fromEntries(figures(item)),
  });
  return items.flatMap((item) => [row(item), ...rows({ items: item.items ?? [] })]);
}

function filterField(use) {
  const input = document.createElement("input");
  input.addEventListener("input", () => use(input.value));
  document.body.prepend(input);
  return input;
}

const texts = (host, selector) => [...host.querySelectorAll(selector)].map(({ textContent }) => textContent);

export const tables = {
  async Tabulator(host, text) {
    const data = rows(JSON.parse(text));
    const table = new globalThis.Tabulator(host, { data, columns: COLUMNS, height: HEIGHT });
    await new Promise((done) => table.on("tableBuilt", done));
    const input = filterField((value) => table.setFilter("name", "like", value));
    return { input, shown: () => texts(host, ".tabulator-row") };
  },

  async "AG Grid"(host, text) {
    host.style.height = `${HEIGHT}px`;
    const columnDefs = COLUMNS.map(({ title, field, width }) => ({ headerName: title, field, width }));
    const rowData = rows(JSON.parse(text));
    const grid = await new Promise((done) => {
      const onFirstDataRendered = ({ api }) => done(api);
      globalThis.agGrid.createGrid(host, { columnDefs, rowData, onFirstDataRendered, animateRows: false });
    });
    const input = filterField((value) => grid.setGridOption("quickFilterText", value));
    return { input, shown: () => texts(host, ".ag-row") };
  },
};
