import { questions } from "../../shared/answers";
import type { StaticPage } from "../../shared/pages/types";
import { faqPage } from "../../shared/structured/jsonLd";
import { FaqPage } from "./components/FaqPage";

export const routes: StaticPage[] = [
  {
    path: "/faq",
    title: "Questions and answers",
    description:
      "Prices, what is included, deposit, weather, travel, space, allergies: what hosts ask before the evening.",
    image: "faq",
    jsonLd: [faqPage(questions)],
    Body: FaqPage,
  },
];
