import { median, medianRatio, quantile } from "./statistics.mjs";

/** The peer that ratios compare with, unless another is named. */
const PEER = "Chart.js full";

/** One part of the table: a row for each peer. `gate` is a ratio that only our own rows must keep. */
export function section(
  title,
  rounds,
  { value = ({ time }) => time, gate, extra = () => "", also, peer = PEER },
) {
  const names = Object.keys(rounds[0]).sort((a, b) => order(a) - order(b));
  const of = (name) => rounds.map((round) => value(round[name]));
  const rows = names.map((name) => {
    const values = of(name);
    const ratio = medianRatio(values, of(peer));
    const limit = name.startsWith("keikaku") ? gate : undefined;
    const isOver = ratio > limit;
    const results = rounds.map((round) => round[name]);
    const other = limit !== undefined ? also?.(results) : undefined;
    const remark = extra(results) + (other === undefined ? "" : `: ${other ? "ok" : "BROKEN"}`);
    const measured = [time(median(values)), spread(values), ratio.toFixed(2)];
    return {
      cells: [name, ...measured, verdict(limit, isOver), remark],
      broken: isOver || other === false,
    };
  });
  return { title: `${title}, ${rounds.length} rounds`, rows };
}

export function print(sections, log) {
  log(row(["", "median ms", "quartiles", "ratio", "gate", ""]));
  for (const { title, rows } of sections) {
    log(`\n${title}`);
    for (const { cells } of rows) log(row([`  ${cells[0]}`, ...cells.slice(1)]));
  }
}

export const brokenGates = (sections) =>
  sections.flatMap(({ rows }) => rows).filter(({ broken }) => broken).length;

const order = (name) => ["keikaku", PEER, "Chart.js", "SVG"].findIndex((start) => name.startsWith(start));

const verdict = (limit, isOver) =>
  limit === undefined ? "" : `<= ${limit.toFixed(1)} ${isOver ? "BROKEN" : "ok"}`;

const time = (milliseconds) => milliseconds.toFixed(milliseconds < 10 ? 2 : 0);

const spread = (values) => `${time(quantile(values, 0.25))}-${time(quantile(values, 0.75))}`;

const widths = [26, 10, 14, 8, 15];

// The last cell is a remark of any length.
const row = (cells) =>
  cells
    .map((cell, at) => (at === 0 ? cell.padEnd(widths[0]) : at < widths.length ? cell.padStart(widths[at]) : `  ${cell}`))
    .join("")
    .trimEnd();
