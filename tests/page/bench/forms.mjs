/* What it costs to check a long form, beside libraries that know the same rules, on a slow processor. */
import { forms } from "./measure.mjs";
import { section } from "./report.mjs";
import { quantile } from "./statistics.mjs";

const FIELDS = 300;
const PEER = "just-validate";
/** A frame at 60 Hz, in ms: whoever types sees each letter in the next one. */
const FRAME = 1000 / 60;

const letter = ({ letters }) => quantile(letters, 0.5);
const leaving = ({ left }) => quantile(left, 0.5);

export async function formSections({ browser, url, rounds }) {
  const results = await forms({ browser, url, count: FIELDS, rounds });
  const about = `form of ${FIELDS} fields in rows, CPU x4 slower`;
  return [
    section(`${about}, sent with errors, painted`, results, { peer: PEER, gate: 1 }),
    section(`${about}, each letter, laid out`, results, { value: letter, peer: PEER, gate: 1, extra: slowest }),
    section(`${about}, leaving a field, laid out`, results, { value: leaving, peer: PEER }),
  ];
}

function slowest(results) {
  const all = results.flatMap(({ letters }) => letters);
  const within = all.filter((time) => time <= FRAME).length / all.length;
  return `${(within * 100).toFixed(0)} % within a frame, slowest ${Math.max(...all).toFixed(1)} ms`;
}
