import { routes as booking } from "../features/booking/routes";
import { routes as myBooking } from "../features/my-booking/routes";
import { routes as myMemory } from "../features/my-memory/routes";
import { routes as quote } from "../features/quote/routes";
import type { FeatureRoute } from "../shared/pages/types";

/** The pages that live in the browser; their code is fetched when one of them is opened. */
export const featureRoutes: FeatureRoute[] = [...quote, ...booking, ...myBooking, ...myMemory];
