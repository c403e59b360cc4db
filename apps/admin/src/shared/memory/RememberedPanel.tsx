import { Button } from "@hibachi/ui";
import { useState } from "react";
import { useCan } from "../auth/permissions";
import { Panel } from "../ui/Panel";
import { AddFact } from "./AddFact";
import { RememberedList } from "./RememberedList";

/** What is remembered of a person, for whoever may read conversations. */
export function RememberedPanel({ customerId }: { customerId: string }) {
  const may = useCan();
  const [adding, setAdding] = useState(false);
  if (!may("inboxRead")) return null;
  return (
    <Panel
      title="Remembered"
      aside={
        may("inboxWrite") ? (
          <Button look="quiet" small onClick={() => setAdding(true)}>
            Add
          </Button>
        ) : null
      }
    >
      <RememberedList customerId={customerId} />
      {adding ? <AddFact customerId={customerId} onClose={() => setAdding(false)} /> : null}
    </Panel>
  );
}
