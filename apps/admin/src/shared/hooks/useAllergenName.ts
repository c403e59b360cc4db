import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, unwrap } from "../api/client";
import { keys } from "../api/keys";
import { humanise } from "../lib/format";

const allergensQuery = queryOptions({
  queryKey: keys.allergens(),
  queryFn: () => unwrap(api.GET("/allergens")),
  staleTime: 60 * 60_000,
});

/** Names an allergen as the menu does; a code the menu has not (yet) told is made readable. */
export function useAllergenName(): (code: string) => string {
  const { data } = useQuery(allergensQuery);
  return (code) => data?.codes.find((one) => one.code === code)?.name ?? humanise(code);
}
