import { createApiClient } from "@hibachi/api-client";

/** The one client of the site. */
export const api = createApiClient();
