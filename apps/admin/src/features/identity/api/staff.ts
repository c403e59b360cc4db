import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "../../../shared/api/client";
import { keys } from "../../../shared/api/keys";
import type {
  ApiKey,
  ApiKeyRequest,
  InvitationRequest,
  NewApiKey,
  Role,
  StaffMember,
} from "../../../shared/api/types";

export const staffQuery = queryOptions({
  queryKey: keys.staff(),
  queryFn: async (): Promise<StaffMember[]> => (await unwrap(api.GET("/staff"))).items,
});

export const apiKeysQuery = queryOptions({
  queryKey: keys.apiKeys(),
  queryFn: async (): Promise<ApiKey[]> => (await unwrap(api.GET("/api-keys"))).items,
});

export function useInvite() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: InvitationRequest) => unwrap(api.POST("/staff/invitations", { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.staff() }),
  });
}

interface StaffChange {
  id: string;
  role?: Role;
  active?: boolean;
  station_ids?: string[];
}

export function useChangeStaff() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: StaffChange) =>
      unwrap(api.PATCH("/staff/{id}", { params: { path: { id } }, body })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.staff() }),
  });
}

export function useCreateKey() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ApiKeyRequest): Promise<NewApiKey> => unwrap(api.POST("/api-keys", { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.apiKeys() }),
  });
}

export function useRevokeKey() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => unwrap(api.DELETE("/api-keys/{id}", { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.apiKeys() }),
  });
}

export function useWithdraw() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => unwrap(api.DELETE("/staff/invitations/{id}", { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.staff() }),
  });
}
