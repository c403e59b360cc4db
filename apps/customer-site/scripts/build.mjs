/** Builds the site: the browser's code, the renderer, then every page as a static file under `dist/`. */
import { cp, mkdir, readdir, rm, writeFile, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
const server = join(root, "dist-server");

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

const manifest = JSON.parse(await readFile(join(dist, ".vite/manifest.json"), "utf8"));
const client = manifest["src/app/entry-client.ts"].file;
const emitted = await readdir(join(server, "assets"));
const stylesheet = emitted.find((name) => name.endsWith(".css"));
for (const name of await readdir(join(dist, "assets")))
  if (name.endsWith(".css")) await rm(join(dist, "assets", name));
for (const name of emitted)
  if (!name.endsWith(".js")) await cp(join(server, "assets", name), join(dist, "assets", name));

const { paths, renderPath } = await import(pathToFileURL(join(server, "entry-server.js")).href);
const head = `<link rel="stylesheet" href="/assets/${stylesheet}"><script type="module" src="/${client}"></script>`;
for (const path of paths) {
  const file = path === "/404" ? join(dist, "404.html") : join(dist, path, "index.html");
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, renderPath(path, { head }));
}
await rm(server, { recursive: true });
await rm(join(dist, ".vite"), { recursive: true });
