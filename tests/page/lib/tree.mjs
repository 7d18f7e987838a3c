/* The accessibility tree as assistive technology has it. */

/** What stands below the first element of this selector, in order: `{ role, name, description }`. */
export async function accessibleTree(page, selector) {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("Accessibility.enable");
  const { root } = await session.send("DOM.getDocument");
  const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector });
  const { node } = await session.send("DOM.describeNode", { nodeId });
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const start = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
  return below(start, byId);
}

function below(node, byId) {
  const children = (node.childIds ?? []).map((id) => byId.get(id)).filter(Boolean);
  return children.flatMap((child) => [...(child.ignored ? [] : [plain(child)]), ...below(child, byId)]);
}

// Not the text of a slider: the browser's tools show its number there, whatever assistive technology is told.
const plain = ({ role, name, description }) => ({
  role: role.value,
  name: name?.value ?? "",
  description: description?.value,
});
