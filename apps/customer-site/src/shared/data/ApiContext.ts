import type { ApiClient } from "@hibachi/api-client";
import { createContext, useContext } from "react";
import { api } from "../api";

const ApiContext = createContext<ApiClient>(api);

/** Tests give their own client here; the site uses the default. */
export const ApiProvider = ApiContext.Provider;

export const useApi = (): ApiClient => useContext(ApiContext);
