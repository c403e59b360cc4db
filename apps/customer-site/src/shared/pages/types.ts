import type { ComponentType } from "react";

interface PageMeta {
  /** Clean address, `/menu`; the home page is `/`. */
  path: string;
  title: string;
  description: string;
  /** Social image under `/social/`, without extension; the home page's by default. */
  image?: string;
  /** Structured data, one object per script element. */
  jsonLd?: object[];
  /** Kept out of the sitemap and of search engines. */
  hidden?: boolean;
}

/** A page that is complete without script: rendered at build time. */
export interface StaticPage extends PageMeta {
  Body: ComponentType;
}

/**
 * A page that only lives in the browser: `Placeholder` is rendered at build time and stays until `load` has brought
 * the real one, so it should have its shape and height.
 */
export interface FeatureRoute extends PageMeta {
  Placeholder: ComponentType;
  load: () => Promise<{ default: ComponentType }>;
}

export type AnyPage = StaticPage | FeatureRoute;
