import { areas, site } from "../../shared/content";
import { origin } from "../../shared/origin";
import type { StaticPage } from "../../shared/pages/types";
import { localBusiness } from "../../shared/structured/jsonLd";
import { HomePage } from "./components/HomePage";

export const routes: StaticPage[] = [
  {
    path: "/",
    title: `${site.business.name}: a private hibachi chef in your garden`,
    description:
      "A private hibachi chef, the grill, the food and the show at your home in the Bay Area and the Central Valley. One price, worked out to the cent before you book.",
    jsonLd: [localBusiness(site, areas, origin)],
    Body: HomePage,
  },
];
