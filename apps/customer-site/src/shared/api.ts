import { createApiClient } from "@hibachi/api-client";
import { setClockBy } from "./data/serverClock";

/** The one client of the site. */
export const api = setClockBy(createApiClient());
