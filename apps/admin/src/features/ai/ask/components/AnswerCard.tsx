import { Card, SkeletonLines } from "@hibachi/ui";
import { figureWords, sourcesOf } from "../../../../shared/lib/figures";
import { Failure } from "../../../../shared/ui/QueryView";
import { askAgain, type Turn } from "../api/thread";
import { paragraphs } from "../rules";
import { AnswerTable } from "./AnswerTable";
import styles from "./Ask.module.css";
import { Citations } from "./Citations";
import { DraftCard } from "./DraftCard";
import { Examples } from "./Examples";
import { PanelLink } from "./PanelLink";

/** One question with what came of it. */
export function AnswerCard({ turn, onAsk }: { turn: Turn; onAsk: (question: string) => void }) {
  return (
    <Card as="section" aria-label={turn.question} className={styles.turn}>
      <h2 className={styles.question}>{turn.question}</h2>
      <Body turn={turn} onAsk={onAsk} />
    </Card>
  );
}

function Body({ turn, onAsk }: { turn: Turn; onAsk: (question: string) => void }) {
  const { answer, problem } = turn;
  if (problem) return <Failure error={problem} missing="answer" onRetry={() => askAgain(turn)} />;
  if (!answer) {
    return (
      <div role="status" aria-label="Looking it up">
        <SkeletonLines lines={3} />
      </div>
    );
  }
  return (
    <>
      <div className={styles.text} role="status">
        {paragraphs(answer.text).map((line, at) => (
          <p key={at}>{line}</p>
        ))}
      </div>
      {answer.task ? <DraftCard draft={answer.task} /> : null}
      <Citations passages={answer.passages} />
      {answer.table ? <AnswerTable table={answer.table} caption={turn.question} /> : null}
      {answer.links.length > 0 ? (
        <p className={styles.links}>
          {answer.links.map(({ label, href }) => (
            <PanelLink key={href} href={href}>
              {label}
            </PanelLink>
          ))}
        </p>
      ) : null}
      <Sources figures={answer.figures} />
      {answer.examples.length > 0 ? <Examples items={answer.examples} onAsk={onAsk} /> : null}
    </>
  );
}

function Sources({ figures }: { figures: NonNullable<Turn["answer"]>["figures"] }) {
  if (figures.length === 0) return null;
  return (
    <details className={styles.sources}>
      <summary>From {sourcesOf(figures)}</summary>
      <dl>
        {figures.map((figure, at) => (
          <div key={at}>
            <dt>
              {figure.label}
              {figure.period ? ` · ${figure.period.words}` : ""}
            </dt>
            <dd className="num">{figureWords(figure)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
