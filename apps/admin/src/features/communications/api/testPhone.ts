import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "../../../shared/api/client";
import { keys } from "../../../shared/api/keys";
import type { PhoneThread } from "../../../shared/api/types";

export function testPhoneQuery(number: string) {
  return queryOptions({
    queryKey: keys.testPhone(number),
    queryFn: (): Promise<PhoneThread> => unwrap(api.GET("/test-phone", { params: { query: { number } } })),
    refetchInterval: 2_000,
  });
}

export function useTextFrom(number: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: string) => unwrap(api.POST("/test-phone", { body: { number, body } })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.testPhone(number) }),
  });
}
