import type { ProblemError } from "@hibachi/api-client";
import { Button, CopyId } from "@hibachi/ui";
import type { ReactNode } from "react";
import { Notice } from "./Notice";

interface ProblemNoticeProps {
  problem: ProblemError | null;
  onRetry?: () => void;
  /** What the person can do now, beside or instead of trying again. */
  action?: ReactNode;
}

/** A refusal or failure in calm words: what happened, what to do, what to quote. */
export function ProblemNotice({ problem, onRetry, action }: ProblemNoticeProps) {
  if (!problem) return null;
  const { title, detail } = problem.problem;
  const errors = (problem.problem.errors ?? []).filter((fault) => fault.message !== detail);
  const retry = onRetry && problem.passing;
  return (
    <Notice
      urgent
      tone={problem.passing ? "amber" : "plum"}
      title={title}
      action={
        retry || action ? (
          <>
            {retry ? (
              <Button small look="quiet" onClick={onRetry}>
                Try again
              </Button>
            ) : null}
            {action}
          </>
        ) : null
      }
    >
      {detail && detail !== title ? <div>{detail}</div> : null}
      {errors.length > 0 ? (
        <ul style={{ margin: "4px 0 0", paddingLeft: 18 }}>
          {errors.map((fault) => (
            <li key={`${fault.field}:${fault.rule}`}>{fault.message}</li>
          ))}
        </ul>
      ) : null}
      {problem.reference ? (
        <small>
          Reference <CopyId value={problem.reference} />
        </small>
      ) : null}
    </Notice>
  );
}
