import type { FeatureRoute } from "../../shared/pages/types";
import { WizardBones } from "./components/WizardBones";

export const routes: FeatureRoute[] = [
  {
    path: "/book",
    title: "Book your evening",
    description: "Choose the date, tell us about allergies, sign and hold the evening with the deposit.",
    Placeholder: WizardBones,
    load: () => import("./components/BookingPage"),
  },
];
