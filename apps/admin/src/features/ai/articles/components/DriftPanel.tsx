import { Button, SkeletonLines } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import type { ArticleDrift } from "../../../../shared/api/types";
import { useCan } from "../../../../shared/auth/permissions";
import { Panel } from "../../../../shared/ui/Panel";
import { QueryView } from "../../../../shared/ui/QueryView";
import { say } from "../../../../shared/ui/say";
import { driftQuery, useSaveArticle } from "../api/articles";
import styles from "./Articles.module.css";

/** Figures of articles that contradict the rules in force. */
export function DriftPanel() {
  const query = useQuery(driftQuery);
  return (
    <Panel
      title="Against the rules"
      aside={
        <Button look="quiet" small busy={query.isFetching} onClick={() => void query.refetch()}>
          Compare now
        </Button>
      }
    >
      <QueryView query={query} skeleton={<SkeletonLines lines={2} />}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.muted}>Every figure agrees with the prices and policies in force.</p>
          ) : (
            <ul className={styles.drifts}>
              {items.map((drift) => (
                <Item key={`${drift.slug} ${drift.sentence} ${drift.says}`} drift={drift} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Panel>
  );
}

function Item({ drift }: { drift: ArticleDrift }) {
  const may = useCan();
  const save = useSaveArticle();
  const mend = () =>
    save.mutate(
      { slug: drift.slug, was: drift.answer, answer: drift.corrected },
      {
        onError: say.failed,
        onSuccess: () =>
          say.done("Corrected; the figure follows the rules from now on.", {
            onUndo: () =>
              save.mutate(
                { slug: drift.slug, was: drift.corrected, answer: drift.answer },
                { onError: say.failed },
              ),
          }),
      },
    );
  return (
    <li>
      <b>{drift.question}</b>
      <p>
        says <mark>{drift.says}</mark>, the rules say <b>{drift.rule}</b>
      </p>
      <p className={styles.muted}>{drift.sentence}</p>
      {may("knowledgeWrite") ? (
        <Button
          small
          busy={save.isPending}
          aria-label={`Correct to ${drift.rule}: ${drift.question}`}
          onClick={mend}
        >
          Correct to {drift.rule}
        </Button>
      ) : null}
    </li>
  );
}
