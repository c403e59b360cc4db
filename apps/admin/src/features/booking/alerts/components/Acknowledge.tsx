import { Button } from "@hibachi/ui";
import type { ChefAlert } from "../../../../shared/api/types";
import { instantLabel } from "../../../../shared/lib/dates";
import { say } from "../../../../shared/ui/say";
import { useAcknowledge } from "../api/alerts";

/** "I look after it"; gone once somebody has said so. */
export function Acknowledge({ alert }: { alert: ChefAlert }) {
  const acknowledge = useAcknowledge();
  if (alert.seen) return null;
  const until = alert.critical ? "" : ` until ${instantLabel(alert.critical_from, alert.time_zone)}`;
  const done = `${alert.reference} is yours to look after. Nobody else is told${until}.`;
  const press = () => acknowledge.mutate(alert.id, { onError: say.failed, onSuccess: () => say.done(done) });
  return (
    <Button look="quiet" small busy={acknowledge.isPending} onClick={press}>
      Acknowledge
    </Button>
  );
}
