import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loaderFolder, packageFolder } from "./paths.mjs";
import { must } from "./run.mjs";

export const schemaFile = join(packageFolder, "plan.schema.json");
export const typesFile = join(packageFolder, "keikaku.d.ts");
/** The types of the calls, written by hand; those of the plan are made from the schema. */
export const callTypes = join(loaderFolder, "keikaku.d.ts");

/** Writes the JSON Schema that the Rust types say of themselves. */
export async function writeSchema() {
  await writeFile(schemaFile, await must("cargo", ["run", "--quiet", "--locked", "--example", "schema"]));
}

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
