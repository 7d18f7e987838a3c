/** The strictest policy under which charts are promised to work. */
export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; " +
  "img-src 'self' data: blob:; require-trusted-types-for 'script'; trusted-types 'none'";
