import { Page, SkeletonLines } from "@hibachi/ui";
import type { FeatureRoute } from "../../shared/pages/types";

function Placeholder() {
  return (
    <Page title="Book your evening">
      <SkeletonLines lines={6} />
    </Page>
  );
}

export const routes: FeatureRoute[] = [
  {
    path: "/book",
    title: "Book your evening",
    description: "Choose the date, tell us about allergies, sign and hold the evening with the deposit.",
    Placeholder,
    load: () => import("./components/BookingPage"),
  },
];
