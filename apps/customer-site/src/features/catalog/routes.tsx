import { menu } from "../../shared/content";
import { origin } from "../../shared/origin";
import type { StaticPage } from "../../shared/pages/types";
import { menuStructure } from "../../shared/structured/jsonLd";
import { AllergensPage } from "./components/AllergensPage";
import { MenuPage } from "./components/MenuPage";

export const routes: StaticPage[] = [
  {
    path: "/menu",
    title: "Menu and prices",
    description:
      "What every seat includes, upgrades, add-ons, children and the party minimum of a private hibachi evening, with prices.",
    image: "menu",
    jsonLd: [menuStructure(menu, origin)],
    Body: MenuPage,
  },
  {
    path: "/allergens",
    title: "Allergens",
    description: "What every dish and sauce contains, by allergen, and what can be changed on request.",
    image: "allergens",
    Body: AllergensPage,
  },
];
