import "@hibachi/ui/tokens.css";
import "@hibachi/ui/base.css";
import "@hibachi/ui/fonts.css";
import "./site.css";
import { renderToString } from "react-dom/server";
import type { AnyPage } from "../shared/pages/types";
import { canonical, documentOf, themeScript, type Assets } from "./document";
import { pages } from "./pages";
import { Shell } from "./shell/Shell";

export { themeScript };

/** The addresses of all pages. */
export const paths = [...pages.keys()];

function bodyOf(page: AnyPage) {
  if ("Body" in page) return <page.Body />;
  return (
    <div data-route={page.path}>
      <page.Placeholder />
    </div>
  );
}

/** A whole HTML document for one address; the page for unknown addresses when there is none. */
export function renderPath(path: string, assets: Assets): string {
  const clean = path === "/" ? path : path.replace(/\/$/, "");
  const page = pages.get(clean) ?? pages.get("/404");
  if (!page) throw new Error(`No page for ${path}`);
  return documentOf(page, renderToString(<Shell path={page.path}>{bodyOf(page)}</Shell>), assets);
}

/** The addresses that search engines should know, for the sitemap. */
export function publicAddresses(): string[] {
  return [...pages.values()].filter((page) => !page.hidden).map((page) => canonical(page.path));
}
