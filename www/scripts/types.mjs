import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { at, loaderFolder, packageFolder } from "./paths.mjs";
import { must } from "./run.mjs";

export const schemaFile = join(packageFolder, "plan.schema.json");
export const formSchemaFile = join(packageFolder, "form.schema.json");
/** What any check of a form must find in any system: the same crate natively, in Node and in a page. */
export const formVectors = at("tests/fixtures/forms/vectors.json");
export const formVectorsFile = join(packageFolder, "form-vectors.json");
export const typesFile = join(packageFolder, "keikaku.d.ts");
/** The types of the calls, written by hand; those of the plan are made from the schema. */
export const callTypes = join(loaderFolder, "keikaku.d.ts");

/** Writes the JSON Schemas that the Rust types say of themselves. */
export async function writeSchema() {
  const example = ["run", "--quiet", "--locked", "--example", "schema"];
  await writeFile(schemaFile, await must("cargo", example));
  await writeFile(formSchemaFile, await must("cargo", [...example, "--", "form"]));
}

/** Types that are written by hand alone: of what opens files, which is a module of its own, and of our elements in JSX. */
const ownTypes = ["open.d.ts", "react.d.ts"];
export const ownTypesSources = ownTypes.map((name) => join(loaderFolder, name));
export const ownTypesFiles = ownTypes.map((name) => join(packageFolder, name));

export async function copyOwnTypes() {
  for (const [at, source] of ownTypesSources.entries()) await copyFile(source, ownTypesFiles[at]);
}

export const copyVectors = () => copyFile(formVectors, formVectorsFile);

/** Writes the TypeScript types: of the plan from its schema, then of the calls. */
export async function writeTypes() {
  const { compile } = await import("json-schema-to-typescript");
  const schema = withoutAsides(JSON.parse(await readFile(schemaFile, "utf8")));
  const plan = await compile(schema, "Plan", { bannerComment: "", format: false });
  await writeFile(typesFile, `${plan}\n${await readFile(callTypes, "utf8")}`);
}

/** Where a type is named, a remark beside the name would make it another type. */
function withoutAsides(schema) {
  if (Array.isArray(schema)) return schema.map(withoutAsides);
  if (schema === null || typeof schema !== "object") return schema;
  const { $ref, ...rest } = schema;
  if ($ref) return { $ref };
  return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, withoutAsides(value)]));
}
