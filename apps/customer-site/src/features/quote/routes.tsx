import { Page } from "@hibachi/ui";
import type { FeatureRoute } from "../../shared/pages/types";
import { QuoteBones } from "./components/QuoteBones";

function Placeholder() {
  return (
    <Page title="Your price, to the cent" lead="Say who comes and where. What you see here is what you pay.">
      <QuoteBones />
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
