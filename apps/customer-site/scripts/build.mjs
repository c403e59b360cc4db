/** Builds the site: the browser's code, the renderer, every page as a static file under `dist/`, and the chat widget. */
import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { checkBudget } from "./budget.mjs";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
const server = join(root, "dist-server");

/** The renderer's build also carries every style of the site in one sheet, and the fonts it names. */
async function buildCode() {
  await build({ root, logLevel: "warn" });
  await build({
    root,
    logLevel: "warn",
    build: {
      ssr: "src/app/entry-server.tsx",
      ssrEmitAssets: true,
      outDir: server,
      copyPublicDir: false,
      manifest: false,
      rollupOptions: { input: "src/app/entry-server.tsx" },
    },
  });
  await build({ root, configFile: join(root, "vite.widget.config.ts"), logLevel: "warn" });
}

/** Puts the renderer's style sheet and fonts in place of the browser build's, and says what a page must load. */
async function collectAssets(manifest) {
  const assets = join(dist, "assets");
  for (const name of await readdir(assets)) if (name.endsWith(".css")) await rm(join(assets, name));
  const emitted = (await readdir(join(server, "assets"))).filter((name) => !name.endsWith(".js"));
  for (const name of emitted) await cp(join(server, "assets", name), join(assets, name));
  const first = ["inter-latin-wght", "fraunces-latin-wght"];
  return {
    stylesheet: `/assets/${emitted.find((name) => name.endsWith(".css"))}`,
    script: `/${manifest["src/app/entry-client.ts"].file}`,
    fonts: first.map((face) => `/assets/${emitted.find((name) => name.startsWith(face))}`),
  };
}

function sitemap(addresses) {
  const entries = addresses.map((address) => `  <url><loc>${address}</loc></url>`).join("\n");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}\n</urlset>\n`;
}

/** Writes the pages and what stands beside them; gives every page's path with its HTML. */
async function writePages(assets) {
  const entry = await import(pathToFileURL(join(server, "entry-server.js")).href);
  const pages = [];
  for (const path of entry.paths) {
    const file = path === "/404" ? join(dist, "404.html") : join(dist, path, "index.html");
    await mkdir(dirname(file), { recursive: true });
    const html = entry.renderPath(path, assets);
    await writeFile(file, html);
    pages.push([path, html]);
  }
  const addresses = entry.publicAddresses();
  const home = addresses.find((address) => new URL(address).pathname === "/");
  await writeFile(join(dist, "sitemap.xml"), sitemap(addresses));
  await writeFile(
    join(dist, "robots.txt"),
    `User-agent: *\nDisallow: /my-booking/\nDisallow: /my-memory/\n\nSitemap: ${home}sitemap.xml\n`,
  );
  /* For the server's Content-Security-Policy: the one inline script of every page. */
  const hash = createHash("sha256").update(entry.themeScript).digest("base64");
  await writeFile(join(dist, "csp.json"), `${JSON.stringify({ "script-src": [`'sha256-${hash}'`] })}\n`);
  return pages;
}

await buildCode();
const manifest = JSON.parse(await readFile(join(dist, ".vite/manifest.json"), "utf8"));
const pages = await writePages(await collectAssets(manifest));
await checkBudget(dist, manifest, pages);
await rm(server, { recursive: true });
await rm(join(dist, ".vite"), { recursive: true });
