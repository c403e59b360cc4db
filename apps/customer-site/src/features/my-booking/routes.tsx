import { Page, SkeletonLines } from "@hibachi/ui";
import type { FeatureRoute } from "../../shared/pages/types";

function Placeholder() {
  return (
    <Page title="Your booking">
      <SkeletonLines lines={6} />
    </Page>
  );
}

export const routes: FeatureRoute[] = [
  {
    path: "/my-booking",
    title: "Your booking",
    description: "Everything about your evening in one place.",
    hidden: true,
    Placeholder,
    load: () => import("./components/MyBookingPage"),
  },
];
