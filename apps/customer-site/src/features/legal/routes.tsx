import type { StaticPage } from "../../shared/pages/types";
import { LegalPage } from "./components/LegalPage";
import { NotFoundPage } from "./components/NotFoundPage";
import { privacy } from "./privacy";
import { terms } from "./terms";

export const routes: StaticPage[] = [
  {
    path: "/terms",
    title: "Terms",
    description:
      "The terms of a booking: price, deposit, changes, cancellation, the spot, allergies and alcohol.",
    Body: () => (
      <LegalPage title="Terms" lead="What we agree on when you book, in plain words." sections={terms} />
    ),
  },
  {
    path: "/privacy",
    title: "Privacy",
    description: "What we keep about you, why, for how long, and how to get it back or have it erased.",
    Body: () => (
      <LegalPage title="Privacy" lead="What we keep about you, why, and for how long." sections={privacy} />
    ),
  },
  {
    path: "/404",
    title: "Page not found",
    description: "This page does not exist.",
    hidden: true,
    Body: NotFoundPage,
  },
];
