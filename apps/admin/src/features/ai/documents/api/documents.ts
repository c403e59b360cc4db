import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "../../../../shared/api/client";
import { keys } from "../../../../shared/api/keys";
import { isWaiting } from "../rules";

const WHILE_READING = 1_500;

export const documentsQuery = queryOptions({
  queryKey: keys.documentList(),
  queryFn: () => unwrap(api.GET("/documents")),
  refetchInterval: ({ state }) => (state.data?.items.some(isWaiting) ? WHILE_READING : false),
});

export const documentQuery = (id: string) =>
  queryOptions({
    queryKey: keys.document(id),
    queryFn: () => unwrap(api.GET("/documents/{document_id}", { params: { path: { document_id: id } } })),
    refetchInterval: ({ state }) => (state.data && isWaiting(state.data) ? WHILE_READING : false),
  });

export const passagesQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: keys.documentPassages(id, version),
    queryFn: () =>
      unwrap(
        api.GET("/documents/{document_id}/passages", {
          params: { path: { document_id: id }, query: { version } },
        }),
      ),
  });

/** A file goes as a form; the client's types know of its name alone. */
function form(file: File) {
  const body = new FormData();
  body.append("file", file);
  return { body: { file: file.name, title: "" }, bodySerializer: () => body };
}

/** A file as a new document, or as the next version of one. */
export function useGive(id?: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: File) =>
      id === undefined
        ? unwrap(api.POST("/documents", form(file)))
        : unwrap(
            api.POST("/documents/{document_id}/versions", {
              params: { path: { document_id: id } },
              ...form(file),
            }),
          ),
    onSettled: () => client.invalidateQueries({ queryKey: keys.documents() }),
  });
}

export function useRename(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (title: string) =>
      unwrap(
        api.PATCH("/documents/{document_id}", { params: { path: { document_id: id } }, body: { title } }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: keys.documents() }),
  });
}

export function useRemove(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      unwrap(api.DELETE("/documents/{document_id}", { params: { path: { document_id: id } } })),
    onSuccess: () => {
      client.removeQueries({ queryKey: keys.document(id) });
      return client.invalidateQueries({ queryKey: keys.documentList() });
    },
  });
}

export async function loadFile(id: string, number: number): Promise<Blob> {
  const path = { document_id: id, number };
  const asked = api.GET("/documents/{document_id}/versions/{number}/file", {
    params: { path },
    parseAs: "blob",
  });
  return unwrap(asked) as Promise<Blob>;
}
