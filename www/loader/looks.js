/* Style sheets that a module needs besides, wherever it runs. */
import { page } from "./page.js";
import { styled as linked } from "./styles.js";

/** A style sheet: as an application that a bundler built has it, or linked. */
export const styled = (name) => (page.styled ?? linked)(name);
