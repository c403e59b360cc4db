import type { ArticleRow } from "../../../shared/api/types";

/** Filters in the address. */
export interface ArticleSearch {
  q?: string;
}

export function parseArticleSearch(raw: Record<string, unknown>): ArticleSearch {
  return typeof raw.q === "string" && raw.q.trim() !== "" ? { q: raw.q } : {};
}

/** Every word of the query is in the question or in what guests read. */
export function fitting(articles: readonly ArticleRow[], query = ""): ArticleRow[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return articles.filter(({ question, shown }) => {
    const text = `${question} ${shown}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
