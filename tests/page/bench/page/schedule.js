/* A schedule of many rows, drawn once by a library that has drawn before. */
import { mount } from "/keikaku/keikaku.js";
import { painted } from "./frames.js";

const YEARS = [2015, 2016, 2017, 2018, 2019, 2020];

/** What is done from when to when: the same for every peer. */
const rows = (count) =>
  Array.from({ length: count }, (_, at) => {
    const from = YEARS[at % 4];
    return { text: `地域で行う取組その${at}を支援する。`, from, to: Math.min(2020, from + 1 + (at % 5)) };
  });

const plan = (rows) => ({
  keikaku: 1,
  title: "推進のスケジュール",
  period: { from: YEARS[0], to: YEARS.at(-1) },
  actors: [{ id: "ward", name: "区役所" }],
  arrows: "toCell",
  items: [
    {
      id: "g1",
      title: "支え合い",
      commitments: rows.map(({ text, from, to }) => ({
        actor: "ward",
        text,
        spans: [{ from, to, mark: "◎", label: "実施" }],
      })),
    },
  ],
});

/** `show(host, rows)` resolves when it is drawn. */
const peers = {
  keikaku: async (host, rows) => {
    let failure;
    host.addEventListener("keikaku:error", ({ detail }) => (failure = detail.message));
    await mount(host, { kind: "schedule", plan: plan(rows) }).done;
    if (failure || !host.querySelector("svg.keikaku-drawing")) throw new Error(failure ?? "nothing was drawn");
  },
  "frappe-gantt": async (host, rows) => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    host.append(svg);
    const task = ({ text, from, to }, at) => ({
      id: `t${at}`,
      name: text,
      start: `${from}-04-01`,
      end: `${to + 1}-03-31`,
      progress: 0,
    });
    new globalThis.Gantt(svg, rows.map(task), { view_mode: "Year", readonly: true });
  },
  "HTML table": async (host, rows) => {
    const table = host.appendChild(document.createElement("table"));
    for (const { text, from, to } of rows) {
      const row = table.insertRow();
      row.insertCell().textContent = text;
      for (const year of YEARS) row.insertCell().textContent = year === from ? "◎" : year > from && year <= to ? "→" : "";
    }
  },
};

/** The milliseconds until the frame after the schedule. */
globalThis.measure = async (name, count) => {
  const host = () => document.body.appendChild(document.createElement("div"));
  const first = host();
  await peers[name](first, rows(3));
  first.remove();
  await painted();
  const place = host();
  const start = performance.now();
  await peers[name](place, rows(count));
  return { time: (await painted()) - start };
};
