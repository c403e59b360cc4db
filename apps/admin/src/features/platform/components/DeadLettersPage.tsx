import { Button, EmptyState, SkeletonRows } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import type { DeadLetter } from "../../../shared/api/types";
import { Guarded } from "../../../shared/auth/Guarded";
import { instantLabel } from "../../../shared/lib/dates";
import { count } from "../../../shared/lib/format";
import { Panel } from "../../../shared/ui/Panel";
import { QueryView } from "../../../shared/ui/QueryView";
import { say } from "../../../shared/ui/say";
import { ShortId } from "../../../shared/ui/ShortId";
import { deadLettersQuery, useReplay } from "../api/deadLetters";
import styles from "./Platform.module.css";

export function DeadLettersPage() {
  return (
    <Guarded need="operations">
      <DeadLetters />
    </Guarded>
  );
}

function DeadLetters() {
  const query = useQuery(deadLettersQuery);
  return (
    <Panel title="Dead letters" aside="Handlers can be run twice without harm">
      <QueryView query={query} skeleton={<SkeletonRows rows={3} height={84} />}>
        {(letters) =>
          letters.length === 0 ? (
            <EmptyState title="Everything was delivered">
              An event whose handler fails again and again is kept here, to be replayed once the cause is
              mended.
            </EmptyState>
          ) : (
            letters.map((letter) => <Letter key={letter.id} letter={letter} />)
          )
        }
      </QueryView>
    </Panel>
  );
}

function Letter({ letter }: { letter: DeadLetter }) {
  const replay = useReplay();
  return (
    <div className={styles.letter}>
      <div>
        <b>{letter.event}</b> for <code>{letter.subscriber}</code>
        <span>
          {count(letter.attempts, "attempt")}, the last {instantLabel(letter.failed_at)} ·{" "}
          <ShortId value={letter.id} />
        </span>
        <pre>{letter.last_error}</pre>
      </div>
      <Button
        look="quiet"
        small
        busy={replay.isPending}
        onClick={() =>
          replay.mutate(letter.id, {
            onError: say.failed,
            onSuccess: () => say.done("It is on its way again."),
          })
        }
      >
        Replay
      </Button>
    </div>
  );
}
