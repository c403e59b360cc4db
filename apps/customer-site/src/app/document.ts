import { site } from "../shared/content";
import { origin } from "../shared/origin";
import type { AnyPage } from "../shared/pages/types";

export interface Assets {
  stylesheet?: string;
  script: string;
  /** Faces needed by the first screen. */
  fonts: string[];
  /** The chat widget as a module, during development; the built script otherwise. */
  widgetModule?: string;
}

/** Sets the theme before the first paint, from the person's choice or the system. */
export const themeScript =
  '(function(d){var t;try{t=localStorage.getItem("hibachi-theme")}catch(e){}' +
  'd.dataset.theme=t||(matchMedia("(prefers-color-scheme:dark)").matches?"dark":"light");d.classList.add("js")})' +
  "(document.documentElement)";

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

function json(data: object): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

/** The address of a page as links and search engines know it: with a slash at the end. */
export function canonical(path: string): string {
  return `${origin}${path === "/" ? "/" : `${path}/`}`;
}

function metaOf(page: AnyPage): string {
  const title = page.path === "/" ? page.title : `${page.title} · ${site.business.name}`;
  const image = `${origin}/social/${page.image ?? "home"}.png`;
  const named = { description: page.description, "twitter:card": "summary_large_image" };
  const properties = {
    "og:type": "website",
    "og:site_name": site.business.name,
    "og:title": title,
    "og:description": page.description,
    "og:url": canonical(page.path),
    "og:image": image,
    "og:image:width": "1200",
    "og:image:height": "630",
  };
  return [
    `<title>${escape(title)}</title>`,
    ...Object.entries(named).map(([name, text]) => `<meta name="${name}" content="${escape(text)}">`),
    ...Object.entries(properties).map(
      ([name, text]) => `<meta property="${name}" content="${escape(text)}">`,
    ),
    page.hidden
      ? '<meta name="robots" content="noindex">'
      : `<link rel="canonical" href="${canonical(page.path)}">`,
  ].join("");
}

/** A whole HTML document around the rendered body. */
export function documentOf(page: AnyPage, body: string, assets: Assets): string {
  const fonts = assets.fonts.map(
    (href) => `<link rel="preload" href="${href}" as="font" type="font/woff2" crossorigin>`,
  );
  const data = (page.jsonLd ?? []).map(
    (entry) => `<script type="application/ld+json">${json(entry)}</script>`,
  );
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    metaOf(page),
    ...fonts,
    assets.stylesheet ? `<link rel="stylesheet" href="${assets.stylesheet}">` : "",
    `<script>${themeScript}</script>`,
    `<script type="module" src="${assets.script}"></script>`,
    '<link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="apple-touch-icon" href="/apple-touch-icon.png">',
    '<meta name="theme-color" content="#faf6ef" media="(prefers-color-scheme: light)">',
    '<meta name="theme-color" content="#171412" media="(prefers-color-scheme: dark)">',
    ...data,
    `</head><body>${body}`,
    assets.widgetModule
      ? `<script type="module" src="${assets.widgetModule}"></script>`
      : `<script async src="/widget.js" data-business="${escape(site.business.slug)}"></script>`,
    "</body></html>",
  ].join("");
}
