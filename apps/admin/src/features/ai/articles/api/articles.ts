import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "../../../../shared/api/client";
import { keys } from "../../../../shared/api/keys";

export const articlesQuery = queryOptions({
  queryKey: keys.articleList(),
  queryFn: () => unwrap(api.GET("/articles")),
});

export const driftQuery = queryOptions({
  queryKey: keys.articleDrift(),
  queryFn: () => unwrap(api.GET("/articles/drift")),
});

interface Change {
  slug: string;
  was: string;
  answer: string;
}

/** Another answer; the articles and what differs are read anew, also when a colleague was faster. */
export function useSaveArticle() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ slug, ...body }: Change) =>
      unwrap(api.PUT("/articles/{slug}", { params: { path: { slug } }, body })),
    onSettled: () => client.invalidateQueries({ queryKey: keys.articles() }),
  });
}
