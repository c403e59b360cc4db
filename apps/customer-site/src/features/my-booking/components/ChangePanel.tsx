import { Button, Card, formatCents, Money } from "@hibachi/ui";
import { useState } from "react";
import { asProblem, fieldMessage } from "../../../shared/data/problems";
import type { ChangePreview, Menu, MyBooking, Site } from "../../../shared/data/types";
import { Notice } from "../../../shared/form/Notice";
import { ProblemNotice } from "../../../shared/form/ProblemNotice";
import { partyProblems } from "../../../shared/order/draft";
import { ExtrasFields } from "../../../shared/order/ExtrasFields";
import { PartyFields } from "../../../shared/order/PartyFields";
import { useChangePreview, useSendChanges } from "../api/useMyActions";
import { changedFields, changeOf, differenceInWords, hasChanges, reasonInWords } from "../rules";
import styles from "./MyBooking.module.css";
import { PanelTitle } from "./PanelTitle";
import { StaleOr } from "./StaleOr";

interface ChangePanelProps {
  link: string;
  booking: MyBooking;
  site: Site;
  menu: Menu;
  onClose: () => void;
  onDone: () => void;
}

/** Another party or menu, with what it does to the price before it is sent. */
export function ChangePanel({ link, booking, site, menu, onClose, onDone }: ChangePanelProps) {
  const [wanted, setWanted] = useState(() => changeOf(booking));
  const changes = changedFields(changeOf(booking), wanted);
  const changed = hasChanges(changes);
  const preview = useChangePreview(link, changes);
  const send = useSendChanges(link, onDone);
  const refused = preview.error && !preview.behind ? asProblem(preview.error) : null;
  const upgrades = fieldMessage(refused, "upgrades");
  const adults = fieldMessage(refused, "adults");
  const own = partyProblems(
    { ...wanted, zip: booking.zip, date: null },
    { maxParty: site.policy.max_party, proteinsIncluded: menu.proteins_included },
  );
  const problems = { ...own, ...(upgrades ? { upgrades } : {}), ...(adults ? { adults } : {}) };
  const ready = changed && !preview.behind && !refused && preview.data?.feasible === true;
  return (
    <Card as="section" className={styles.stack} aria-label="Change party or menu">
      <PanelTitle>Change party or menu</PanelTitle>
      {booking.can.change_party ? (
        <PartyFields
          party={wanted}
          menu={menu}
          maxParty={site.policy.max_party}
          problems={problems}
          onChange={setWanted}
        />
      ) : (
        <Notice tone="amber">The guest count is settled now; the kitchen has shopped for it.</Notice>
      )}
      {booking.can.change_menu ? (
        <ExtrasFields party={wanted} menu={menu} problems={problems} onChange={setWanted} />
      ) : null}
      {changed ? <Difference preview={preview.data} behind={preview.behind} /> : null}
      {refused && Object.keys(problems).length === 0 ? (
        <ProblemNotice problem={refused} onRetry={() => void preview.refetch()} />
      ) : null}
      <StaleOr link={link} problem={send.problem} onReloaded={send.reset} />
      <div className={styles.actions}>
        <Button
          busy={send.busy}
          disabled={!ready}
          onClick={() => send.run({ version: booking.version, ...changes })}
        >
          Confirm the change
        </Button>
        <Button look="quiet" disabled={send.busy} onClick={onClose}>
          Keep it as it is
        </Button>
      </div>
    </Card>
  );
}

function Difference({ preview, behind }: { preview: ChangePreview | undefined; behind: boolean }) {
  if (!preview) return null;
  if (!preview.feasible && !behind)
    return (
      <Notice urgent tone="amber" title="This does not fit">
        {reasonInWords(preview.reason)}
      </Notice>
    );
  return (
    <div className={styles.difference} aria-live="polite" aria-busy={behind}>
      <dl>
        <div>
          <dt>Now</dt>
          <dd>
            <Money cents={preview.old_total_cents} />
          </dd>
        </div>
        <div>
          <dt>After the change</dt>
          <dd>
            <Money cents={preview.new_total_cents} />
          </dd>
        </div>
        <div className={styles.balance}>
          <dt>Balance on the day</dt>
          <dd>
            <Money cents={preview.balance_cents} />
          </dd>
        </div>
      </dl>
      <p>{differenceInWords(preview, formatCents)}</p>
    </div>
  );
}
