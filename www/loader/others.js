/* What sees to charts far from the window is fetched where there are any. */

/** Once a chart stands: has the others of the page come when there is time for them. */
export function others() {
  if (!document.querySelector("[data-keikaku-room]")) return;
  // Where it does not come, they wait until they are near.
  import("./rest.js").then(({ see }) => see()).catch(() => {});
}
