import { Button, SkeletonRows } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import type { ArticleRow } from "../../../../shared/api/types";
import { Guarded } from "../../../../shared/auth/Guarded";
import { useCan } from "../../../../shared/auth/permissions";
import { count } from "../../../../shared/lib/format";
import { Panel } from "../../../../shared/ui/Panel";
import { QueryView } from "../../../../shared/ui/QueryView";
import { SearchField } from "../../../../shared/ui/SearchField";
import { articlesQuery } from "../api/articles";
import { fitting } from "../rules";
import styles from "./Articles.module.css";
import { DriftPanel } from "./DriftPanel";
import { EditDialog } from "./EditDialog";

const route = getRouteApi("/shell/assistant/articles");

export function ArticlesPage() {
  return (
    <Guarded need="knowledgeRead">
      <div className={styles.page}>
        <DriftPanel />
        <Articles />
      </div>
    </Guarded>
  );
}

function Articles() {
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(articlesQuery);
  const [edited, setEdited] = useState<ArticleRow | null>(null);
  return (
    <Panel title="Articles" flush>
      <div className={styles.search}>
        <SearchField
          bare
          label="Find an article"
          value={q}
          onChange={(text) => void navigate({ search: text ? { q: text } : {}, replace: true })}
        />
      </div>
      <QueryView query={query} skeleton={<SkeletonRows rows={8} height={64} />}>
        {({ items, figures }) => (
          <>
            <List articles={fitting(items, q)} onEdit={setEdited} />
            {edited ? (
              <EditDialog article={edited} figures={figures} onClose={() => setEdited(null)} />
            ) : null}
          </>
        )}
      </QueryView>
    </Panel>
  );
}

function List({
  articles,
  onEdit,
}: {
  articles: readonly ArticleRow[];
  onEdit: (article: ArticleRow) => void;
}) {
  const may = useCan();
  if (articles.length === 0) return <p className={styles.none}>No article has these words.</p>;
  return (
    <>
      <p className={styles.none}>{count(articles.length, "article")}</p>
      <ul className={styles.list}>
        {articles.map((article) => (
          <li key={article.slug}>
            <div>
              <b>{article.question}</b>
              <p className={styles.muted}>{article.shown.replaceAll("**", "")}</p>
            </div>
            {may("knowledgeWrite") ? (
              <Button
                look="quiet"
                small
                aria-label={`Edit: ${article.question}`}
                onClick={() => onEdit(article)}
              >
                Edit
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
