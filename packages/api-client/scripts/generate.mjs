/**
 * Writes `src/schema.d.ts` from `openapi.json`, which the backend exports with `hibachi docs`.
 * With `--check` nothing is written; the exit code tells whether the types are stale.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { schema } from "./schema.mjs";

const target = new URL("../src/schema.d.ts", import.meta.url);
const types = await schema();

if (!process.argv.includes("--check")) writeFileSync(target, types);
else if (readFileSync(target, "utf8") !== types) {
  console.error("packages/api-client/src/schema.d.ts is stale: run `npm run generate`");
  process.exitCode = 1;
}
