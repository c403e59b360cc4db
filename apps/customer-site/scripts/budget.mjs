/** What a page loads before anybody touches it, in gzip bytes, against the budget. Used by the build. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

export const budgetBytes = 110_000;
const widgetBudgetBytes = 40_000;

const entry = "src/app/entry-client.ts";
const islands = "src/app/hydrate.tsx";
const routes = "src/app/route-host.tsx";
const enhancements = "src/app/enhance/index.ts";

/** A chunk with everything it imports statically. */
function closure(manifest, key, found = new Set()) {
  if (found.has(key)) return found;
  found.add(key);
  for (const next of manifest[key]?.imports ?? []) closure(manifest, next, found);
  return found;
}

/** The chunks a page loads by itself; a page with islands is charged with all of them, an app page with the largest. */
function chunksOf(manifest, html, sizeOf) {
  const keys = closure(manifest, entry);
  if (html.includes("data-enhance=")) closure(manifest, enhancements, keys);
  if (html.includes("data-island=")) {
    closure(manifest, islands, keys);
    for (const island of manifest[islands].dynamicImports ?? []) closure(manifest, island, keys);
  }
  if (html.includes("data-route=")) {
    closure(manifest, routes, keys);
    const pages = (manifest[routes].dynamicImports ?? []).map((page) =>
      closure(manifest, page, new Set(keys)),
    );
    const weigh = (page) => [...page].reduce((sum, key) => sum + sizeOf(key), 0);
    return pages.sort((one, other) => weigh(other) - weigh(one))[0] ?? keys;
  }
  return keys;
}

/** Measures every page (`[path, html]`) and throws when one, or the widget, is over its budget. */
export async function checkBudget(dist, manifest, pages) {
  const sizes = new Map();
  for (const [key, { file }] of Object.entries(manifest)) {
    if (file.endsWith(".js")) sizes.set(key, gzipSync(await readFile(join(dist, file))).length);
  }
  const sizeOf = (key) => sizes.get(key) ?? 0;
  const widget = gzipSync(await readFile(join(dist, "widget.js"))).length;
  const rows = pages.map(([path, html]) => {
    const bytes = [...chunksOf(manifest, html, sizeOf)].reduce((sum, key) => sum + sizeOf(key), widget);
    return { path, bytes };
  });
  const worst = rows.reduce((one, other) => (other.bytes > one.bytes ? other : one));
  const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  console.warn(
    `Script before interaction, gzip: ${kb(worst.bytes)} at most (${worst.path}), of it ${kb(widget)} chat widget.`,
  );
  if (process.argv.includes("--sizes"))
    for (const { path, bytes } of rows) console.warn(`  ${path}  ${kb(bytes)}`);
  const over = rows
    .filter(({ bytes }) => bytes > budgetBytes)
    .map(({ path, bytes }) => `${path} (${kb(bytes)})`);
  if (over.length > 0) throw new Error(`Over the budget of ${kb(budgetBytes)} gzip: ${over.join(", ")}`);
  if (widget > widgetBudgetBytes)
    throw new Error(`The chat widget is over ${kb(widgetBudgetBytes)} gzip: ${kb(widget)}`);
}
