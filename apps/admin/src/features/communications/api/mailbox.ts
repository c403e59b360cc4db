import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "../../../shared/api/client";
import { keys } from "../../../shared/api/keys";
import type { Mail } from "../../../shared/api/types";

export const mailboxQuery = queryOptions({
  queryKey: keys.mailbox(),
  queryFn: async (): Promise<Mail[]> => (await unwrap(api.GET("/mailbox"))).items,
  refetchInterval: 5_000,
});
