import type { StaticPage } from "../../shared/pages/types";
import { HowItWorksPage } from "./components/HowItWorksPage";

export const routes: StaticPage[] = [
  {
    path: "/how-it-works",
    title: "How it works",
    description:
      "From the price to the last bite: booking, what we bring, what you prepare, and how the evening runs.",
    Body: HowItWorksPage,
  },
];
