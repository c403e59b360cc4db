import { Button } from "@hibachi/ui";
import { Modal, Textarea } from "@mantine/core";
import { useState } from "react";
import { asProblem, fieldMessage } from "../../../../shared/api/client";
import type { ArticleRow } from "../../../../shared/api/types";
import { useFocusBack } from "../../../../shared/hooks/useFocusBack";
import { Notice } from "../../../../shared/ui/Notice";
import { say } from "../../../../shared/ui/say";
import { useSaveArticle } from "../api/articles";
import styles from "./Articles.module.css";

interface EditDialogProps {
  article: ArticleRow;
  figures: Record<string, string>;
  onClose: () => void;
}

/** An answer with its figures as names, so that prices and deadlines stay those of the rules. */
export function EditDialog({ article, figures, onClose }: EditDialogProps) {
  useFocusBack(true);
  const save = useSaveArticle();
  const [answer, setAnswer] = useState(article.answer);
  const error = fieldMessage(save.error, "answer");
  const send = () =>
    save.mutate(
      { slug: article.slug, was: article.answer, answer: answer.trim() },
      {
        onSuccess: () => {
          say.done("Saved. Guests read it from now on.");
          onClose();
        },
      },
    );
  return (
    <Modal
      opened
      onClose={onClose}
      title={article.question}
      size="lg"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <div className={styles.edit}>
        {save.error && !error ? (
          <Notice tone="plum" urgent>
            {asProblem(save.error).message}
          </Notice>
        ) : null}
        <Textarea
          label="Answer"
          autosize
          minRows={6}
          maxRows={18}
          maxLength={6000}
          value={answer}
          error={error}
          data-autofocus
          onChange={(event) => setAnswer(event.currentTarget.value)}
        />
        <details className={styles.figures}>
          <summary>Figures by name</summary>
          <dl>
            {Object.entries(figures).map(([name, value]) => (
              <div key={name}>
                <dt>
                  <code>{`{${name}}`}</code>
                </dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
        <Button busy={save.isPending} disabled={answer.trim().length < 10} onClick={send}>
          Save
        </Button>
      </div>
    </Modal>
  );
}
