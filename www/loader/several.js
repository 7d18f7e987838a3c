/* A source may be several plans. */

/** The editions that a source holds: a file may be a list of plans. */
export function several(source) {
  if (typeof source !== "string") return [source].flat();
  return source.trimStart().startsWith("[") ? JSON.parse(source) : [source];
}
