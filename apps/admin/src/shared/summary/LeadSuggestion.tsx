import { Button } from "@hibachi/ui";
import type { Summary } from "../api/types";
import { useCan } from "../auth/permissions";
import { Notice } from "../ui/Notice";
import { say } from "../ui/say";
import { useSetLeadStatus } from "./api";

type Suggestion = NonNullable<Summary["suggestion"]>;

/** Another state for the lead, with its reason; applied by a click. */
export function LeadSuggestion({ suggestion }: { suggestion: Suggestion }) {
  const may = useCan();
  const set = useSetLeadStatus();
  const { lead_id: leadId, now, to, reason } = suggestion;
  if (set.data) {
    return (
      <Notice tone="leaf" icon="check">
        The lead is now {set.data.status}.
      </Notice>
    );
  }
  const apply = () => set.mutate({ leadId, was: now, status: to, reason }, { onError: say.failed });
  const action = may("tasksWrite") ? (
    <Button look="quiet" small busy={set.isPending} onClick={apply}>
      Set to {to}
    </Button>
  ) : null;
  return (
    <Notice tone="steel" icon="star" action={action}>
      The lead is {now}; {to} fits better. {reason}
    </Notice>
  );
}
