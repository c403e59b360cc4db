/**
 * Draws the social images and the touch icon into `public/` from the built pages: run after `npm run build`, when the
 * words or the drawings change. Needs a Chromium; name it in CHROME when it is not `chromium`.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
const social = join(root, "public/social");
const work = mkdtempSync(join(tmpdir(), "social-"));

const images = {
  home: "The grill comes to your garden.",
  menu: "Menu and prices, to the cent.",
  allergens: "What is in every dish.",
  faq: "Questions, answered.",
  areas: "Hibachi at home, near you.",
};

function shoot(html, file, width, height) {
  const page = join(work, "page.html");
  writeFileSync(page, html);
  const flags = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--hide-scrollbars",
    "--allow-file-access-from-files",
  ];
  const options = [
    `--user-data-dir=${join(work, "profile")}`,
    `--screenshot=${file}`,
    `--window-size=${width},${height}`,
  ];
  const chrome = process.env.CHROME ?? "chromium";
  execFileSync(chrome, [...flags, ...options, "--virtual-time-budget=3000", `file://${page}`], {
    stdio: "ignore",
  });
}

const home = readFileSync(join(dist, "index.html"), "utf8");
const scene = /<figure[^>]*>(<svg.*?<\/svg>)/s.exec(home)?.[1] ?? "";
const logo = /<svg width="26".*?<\/svg>/s.exec(home)?.[0] ?? "";
const assets = join(dist, "assets");
const stylesheet = readdirSync(assets).find((name) => name.endsWith(".css"));
const styles = readFileSync(join(assets, stylesheet), "utf8").replaceAll(
  "url(/assets/",
  `url(file://${assets}/`,
);

function card(words) {
  return `<!doctype html><style>${styles}
    body{width:1200px;height:630px;min-height:0;overflow:hidden;background:#1d1916;color:#f4ece1}
    .s{position:absolute;left:0;right:0;bottom:-46px}.s svg{width:1200px;height:auto}
    .w{position:relative;padding:46px 60px;background:linear-gradient(#171412 62%,transparent)}
    .l{display:flex;align-items:center;gap:12px;font:600 30px var(--display)}.l svg{width:32px;height:37px}
    h1{margin-top:20px;font-size:70px;max-width:17em}</style>
    <div class="s">${scene}</div><div class="w"><div class="l">${logo}My Hibachi</div><h1>${words}</h1></div>`;
}

mkdirSync(social, { recursive: true });
for (const [name, words] of Object.entries(images))
  shoot(card(words), join(social, `${name}.png`), 1200, 630);
const icon = `<body style="margin:0;width:180px;height:180px;display:grid;place-items:center;background:#211c18">${readFileSync(join(root, "public/favicon.svg"), "utf8").replace("<svg", '<svg height="124"')}</body>`;
shoot(icon, join(root, "public/apple-touch-icon.png"), 180, 180);
rmSync(work, { recursive: true });
