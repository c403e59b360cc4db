import { createApiClient, type ApiClient } from "@hibachi/api-client";
import { createContext, use } from "react";

const ApiContext = createContext<ApiClient>(createApiClient());

/** Tests give their own client here; the site uses the default. */
export const ApiProvider = ApiContext.Provider;

export const useApi = (): ApiClient => use(ApiContext);
