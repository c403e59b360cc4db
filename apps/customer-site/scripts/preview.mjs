/** Serves `dist/` as the backend does, with `/api` passed on to it: `npm run preview`; PORT (4173), API_PORT (8000). */
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, request } from "node:http";
import { extname, join, normalize } from "node:path";
import { createGzip } from "node:zlib";

const dist = join(import.meta.dirname, "../dist");
const port = Number(process.env.PORT ?? 4173);
const apiPort = Number(process.env.API_PORT ?? 8000);
const types = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};

function fileFor(path) {
  const wanted = join(dist, normalize(path));
  if (!wanted.startsWith(dist)) return null;
  const candidates = [wanted, join(wanted, "index.html")];
  return candidates.find((name) => existsSync(name) && statSync(name).isFile()) ?? null;
}

function passOn(incoming, outgoing) {
  const options = {
    host: "127.0.0.1",
    port: apiPort,
    path: incoming.url,
    method: incoming.method,
    headers: incoming.headers,
  };
  const upstream = request(options, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  upstream.on("error", () => outgoing.writeHead(502).end());
  incoming.pipe(upstream);
}

createServer((incoming, outgoing) => {
  const { pathname } = new URL(incoming.url ?? "/", "http://localhost");
  if (pathname.startsWith("/api/")) return passOn(incoming, outgoing);
  const found = fileFor(pathname);
  const file = found ?? join(dist, "404.html");
  const type = types[extname(file)] ?? "application/octet-stream";
  const headers = { "content-type": type };
  if (pathname.startsWith("/assets/")) headers["cache-control"] = "public, max-age=31536000, immutable";
  const compress = /^text|json|svg|xml/.test(type) && /gzip/.test(incoming.headers["accept-encoding"] ?? "");
  if (compress) headers["content-encoding"] = "gzip";
  outgoing.writeHead(found ? 200 : 404, headers);
  const body = createReadStream(file);
  return compress ? body.pipe(createGzip()).pipe(outgoing) : body.pipe(outgoing);
}).listen(port, () => console.warn(`http://localhost:${port}`));
