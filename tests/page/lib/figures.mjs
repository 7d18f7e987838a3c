/* What stands in the figures of a page. */

/** The inner markup of every drawing, without what makes ids unique in a page. */
export const drawings = (page) =>
  page
    .locator("svg.keikaku-drawing")
    .evaluateAll((all) => all.map((svg) => svg.innerHTML.replaceAll(/keikaku-\d+/g, "keikaku-N")));

/** The words in a figure's drawing. */
export const labels = (figure) => figure.locator("svg.keikaku-drawing text").allTextContents();

export const slider = (figure) => figure.locator(".keikaku-years input");

/** Where the four places that show the chosen year stand: they must agree. */
export const shownYear = (figure) =>
  figure.evaluate((figure) => {
    const input = figure.querySelector(".keikaku-years input");
    const bands = [...figure.querySelectorAll(".keikaku-band")];
    const isSelected = (band) => band.classList.contains("keikaku-selected");
    return {
      at: Number(input.value),
      bands: bands.flatMap((band, at) => (isSelected(band) ? [at] : [])),
      valuetext: input.getAttribute("aria-valuetext"),
      readout: figure.querySelector(".keikaku-readout").textContent,
    };
  });

/** Ids that stand more than once in the page. */
export const repeatedIds = (page) =>
  page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    return ids.filter((id, at) => ids.indexOf(id) !== at);
  });
