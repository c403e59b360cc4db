import type { ProblemError } from "@hibachi/api-client";
import { Button } from "@hibachi/ui";
import { useQueryClient } from "@tanstack/react-query";
import { isStale } from "../../../shared/data/problems";
import { keys } from "../../../shared/data/queries";
import { Notice } from "../../../shared/form/Notice";
import { ProblemNotice } from "../../../shared/form/ProblemNotice";

interface StaleOrProps {
  link: string;
  problem: ProblemError | null;
  onReloaded: () => void;
}

/** A refusal because somebody else wrote first offers the newest version; any other is said as it is. */
export function StaleOr({ link, problem, onReloaded }: StaleOrProps) {
  const queries = useQueryClient();
  if (!isStale(problem)) return <ProblemNotice problem={problem} />;
  const reload = () => void queries.invalidateQueries({ queryKey: keys.myBooking(link) }).then(onReloaded);
  return (
    <Notice
      urgent
      tone="amber"
      title="Someone else changed this booking"
      action={
        <Button small onClick={reload}>
          Load the newest
        </Button>
      }
    >
      Perhaps it was you in another window, or our team. Nothing of yours was saved yet: look at the newest
      version and confirm again.
    </Notice>
  );
}
