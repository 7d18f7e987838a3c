/* How each peer draws a chart into a place and draws it again, once its library is warm. */
import { SETS, chartJsConfig, chartJsData, figures, plan } from "./figures.js";

const sets = Array.from({ length: SETS }, (_, set) => figures(set));

/** `show(host, set)` gives `{ done, redraw(set), remove() }`; what is drawn at once has no promise. */
export const peers = { keikaku, "Chart.js full": chartJs, "ECharts full": echarts, "SVG string": svgString };

async function keikaku() {
  const { init, mount } = await import("/keikaku/keikaku.js");
  await init();
  const plans = sets.map(plan);
  let failure;
  addEventListener("keikaku:error", ({ detail }) => (failure = detail.message));
  // Failures are events, and a chart that failed would be the fastest of all.
  const proven = () => {
    if (failure) throw new Error(failure);
  };
  return (host, set) => {
    const handle = mount(host, { plan: plans[set] });
    return {
      done: handle.done.then(proven),
      redraw: (set) => handle.update({ plan: plans[set] }).then(proven),
      remove: () => handle.destroy(),
    };
  };
}

async function chartJs() {
  return (host, set) => {
    const canvas = host.appendChild(document.createElement("canvas"));
    const chart = new globalThis.Chart(canvas, chartJsConfig(sets[set]));
    const redraw = (set) => {
      chart.data = chartJsData(sets[set]);
      chart.update("none");
    };
    const remove = () => {
      chart.destroy();
      canvas.remove();
    };
    return { redraw, remove };
  };
}

async function echarts() {
  const option = ({ years, targets, actuals }) => ({
    animation: false,
    xAxis: { type: "category", data: years.map((year) => `${year}年度`) },
    yAxis: { type: "value" },
    series: [
      { type: "bar", name: "実績", data: actuals },
      { type: "line", name: "計画", data: targets },
    ],
  });
  return (host, set) => {
    const place = host.appendChild(document.createElement("div"));
    Object.assign(place.style, { width: "720px", height: "360px" });
    const chart = globalThis.echarts.init(place, null, { renderer: "svg" });
    const redraw = (set) => {
      chart.setOption(option(sets[set]));
      // It draws in a later frame unless it is asked to draw now.
      chart.getZr().flush();
    };
    redraw(set);
    return { redraw, remove: () => chart.dispose() };
  };
}

async function svgString() {
  const drawings = await (await fetch("/bench/drawings.json")).json();
  return (host, set) => {
    host.className = "finished";
    const redraw = (set) => {
      host.innerHTML = drawings[set];
    };
    redraw(set);
    return { redraw, remove: () => host.replaceChildren() };
  };
}
