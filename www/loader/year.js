/* The fiscal year that is running. Only the scripts read a clock: the wasm is told. */

/** The fiscal year of a moment, in Japan, where it begins in April. */
export function fiscalYear(moment) {
  const NINE_HOURS = 9 * 60 * 60 * 1000;
  const there = new Date(moment.getTime() + NINE_HOURS);
  return there.getUTCFullYear() - (there.getUTCMonth() < 3 ? 1 : 0);
}
