/* Elements that we put into a form. */

/** A new element with these properties, and with these nodes or texts in it. */
export function made(name, properties, ...content) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
}
