/* What is fetched once a chart is near: the glue of the wasm, and what follows the reader's hand. */
export * from "keikaku-glue";
export { default } from "keikaku-glue";
export { follow } from "./follow.js";
