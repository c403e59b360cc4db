import { areas, site } from "../../shared/content";
import { origin } from "../../shared/origin";
import type { StaticPage } from "../../shared/pages/types";
import { breadcrumbs, cityService } from "../../shared/structured/jsonLd";
import { feeWords } from "../../shared/travel";
import { AreasPage } from "./components/AreasPage";
import { CityPage } from "./components/CityPage";

const cities: StaticPage[] = areas.map((area) => ({
  path: `/areas/${area.slug}`,
  title: `Private hibachi chef in ${area.city}`,
  description: `Hibachi at home in ${area.city}: ${feeWords(area)}, the exact price for your ZIP, and what to prepare.`,
  image: "areas",
  jsonLd: [
    cityService(area, site.business.name, origin),
    breadcrumbs(
      [
        ["Areas", "/areas/"],
        [area.city, `/areas/${area.slug}/`],
      ],
      origin,
    ),
  ],
  Body: () => <CityPage area={area} />,
}));

export const routes: StaticPage[] = [
  {
    path: "/areas",
    title: "Where we cook",
    description: "The cities we visit every week, with the travel fee for every ZIP code.",
    image: "areas",
    Body: AreasPage,
  },
  ...cities,
];
