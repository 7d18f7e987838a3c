/* What only forms with rows of fields, with a draft or for an older system fetch. */
export { storable } from "./form-charset.js";
export { drafts } from "./form-draft.js";
export { rows } from "./form-rows.js";
