import type { FeatureRoute } from "../../shared/pages/types";
import { BookingBones } from "./components/BookingBones";

export const routes: FeatureRoute[] = [
  {
    path: "/my-booking",
    title: "Your booking",
    description: "Everything about your evening in one place.",
    hidden: true,
    Placeholder: BookingBones,
    load: () => import("./components/MyBookingPage"),
  },
];
