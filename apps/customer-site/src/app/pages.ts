import { routes as areas } from "../features/areas/routes";
import { routes as catalog } from "../features/catalog/routes";
import { routes as guide } from "../features/guide/routes";
import { routes as home } from "../features/home/routes";
import { routes as knowledge } from "../features/knowledge/routes";
import { routes as legal } from "../features/legal/routes";
import type { AnyPage, StaticPage } from "../shared/pages/types";
import { featureRoutes } from "./routes";

const staticPages: StaticPage[] = [...home, ...catalog, ...knowledge, ...guide, ...areas, ...legal];

/** Every page of the site by its address. */
export const pages = new Map<string, AnyPage>(
  [...staticPages, ...featureRoutes].map((page) => [page.path, page]),
);
