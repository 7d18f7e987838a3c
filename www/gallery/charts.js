/* One chart at a time, chosen from all that the tests compare. */
import { mount } from "/keikaku/keikaku.js";

const [select, lang, time, place] = ["case", "lang", "time", "chart"].map((id) => document.getElementById(id));

const cases = await (await fetch("cases.json")).json();
const nameOf = ({ kind, name }) => `${kind}-${name}`;

for (const kind of new Set(cases.map(({ kind }) => kind))) {
  const group = document.createElement("optgroup");
  group.label = kind;
  for (const each of cases.filter((each) => each.kind === kind)) group.append(new Option(each.name, nameOf(each)));
  select.append(group);
}

let mounted;

/** Draws what is chosen, and says how long that took from the file at hand to the page. */
async function show() {
  const chosen = cases.find((each) => nameOf(each) === select.value) ?? cases[0];
  history.replaceState(null, "", `#${nameOf(chosen)}`);
  const plan = await (await fetch(chosen.src)).text();
  mounted?.destroy();
  const start = performance.now();
  const { kind, indicator, asOf } = chosen;
  mounted = mount(place, { kind, plan, indicator: indicator ?? undefined, asOf, lang: lang.value });
  await mounted.done;
  time.value = `描画 ${(performance.now() - start).toFixed(0)} ms`;
}

select.value = decodeURIComponent(location.hash.slice(1)) || nameOf(cases[0]);
if (select.selectedIndex < 0) select.selectedIndex = 0;
select.addEventListener("change", show);
lang.addEventListener("change", show);
await show();
