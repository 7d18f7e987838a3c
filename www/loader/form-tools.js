/* What only forms with rows of fields or with a draft fetch. */
export { drafts } from "./form-draft.js";
export { rows } from "./form-rows.js";
