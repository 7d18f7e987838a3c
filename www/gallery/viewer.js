/* The viewer of the plan that the address names. */
const asked = new URLSearchParams(location.search);
const plans = (asked.get("plan") ?? "001-izumi-ward").split(" ").filter((plan) => /^[\w-]+$/.test(plan));

const viewer = document.createElement("keikaku-viewer");
viewer.setAttribute("src", plans.map((plan) => `/fixtures/documents/${plan}.plan.json`).join(" "));
for (const option of ["lang", "era", "findings"]) {
  if (asked.has(option)) viewer.setAttribute(option, asked.get(option));
}
for (const plan of plans) {
  const link = document.createElement("a");
  link.href = `/fixtures/documents/${plan}.plan.json`;
  link.textContent = "計画データ（JSON）";
  const paragraph = document.createElement("p");
  paragraph.append(link);
  viewer.append(paragraph);
}
document.getElementById("viewer").append(viewer);
