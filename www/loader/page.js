/* What all copies of our modules in a page share: two sites' scripts, or a module that was fetched anew. */
export const page = (globalThis[Symbol.for("keikaku.page")] ??= {
  /** Counts what needs ids of its own. */
  count: 0,
  /** What was put into place, by the element of the page. */
  handles: new WeakMap(),
  /** The figures that scripts of ours hold; any other is a copy of one. */
  figures: new WeakSet(),
  /** Files on their way: the answers that nobody reads yet, and the texts that are being read. */
  coming: new Map(),
  texts: new Map(),
  /** The warnings that were given. */
  said: new Set(),
  // `draw` draws a block that was found, wherever it stands; nothing where the loader has not begun.
  // In an application that a bundler built, `styled` is how a style sheet comes into the page.
});
