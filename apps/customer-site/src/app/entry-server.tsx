import "@hibachi/ui/tokens.css";
import "@hibachi/ui/base.css";
import "@hibachi/ui/fonts.css";
import { renderToString } from "react-dom/server";
import { featureRoutes } from "./routes";

/** The addresses of all pages. */
export const paths = featureRoutes.map((route) => route.path);

/** A whole HTML document for one address. */
export function renderPath(path: string, { head }: { head: string }): string {
  const route = featureRoutes.find((candidate) => candidate.path === path);
  const body = route ? renderToString(<route.Placeholder />) : "";
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${route?.title ?? ""}</title>${head}</head><body><main data-route="${path}">${body}</main></body></html>`;
}
