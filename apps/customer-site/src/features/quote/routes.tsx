import { Page, SkeletonLines } from "@hibachi/ui";
import type { FeatureRoute } from "../../shared/pages/types";

function Placeholder() {
  return (
    <Page title="Your price, to the cent">
      <SkeletonLines lines={6} />
    </Page>
  );
}

export const routes: FeatureRoute[] = [
  {
    path: "/quote",
    title: "Your price, to the cent",
    description: "Party, place and extras: see every line of the price before you book.",
    Placeholder,
    load: () => import("./components/QuotePage"),
  },
];
