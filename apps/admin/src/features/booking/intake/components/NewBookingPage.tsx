import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { Guarded } from "../../../../shared/auth/Guarded";
import { Icon } from "../../../../shared/ui/Icon";
import { PageHead } from "../../../../shared/ui/PageHead";
import { startsQuery } from "../api/intake";
import { emptyDraft, isZip, type Draft } from "../rules";
import { ExtrasPanel } from "./ExtrasPanel";
import { HoldPanel } from "./HoldPanel";
import styles from "./Intake.module.css";
import { PartyPanel } from "./PartyPanel";
import { PersonPanel } from "./PersonPanel";
import { StartPanel } from "./StartPanel";

const route = getRouteApi("/shell/bookings/new");

export function NewBookingPage() {
  return (
    <Guarded need="bookingsWrite">
      <NewBooking />
    </Guarded>
  );
}

export type Change = (change: Partial<Draft>) => void;

function NewBooking() {
  const search = route.useSearch();
  const [draft, setDraft] = useState(() => emptyDraft(search));
  const change: Change = (changed) => setDraft((old) => ({ ...old, ...changed }));
  const zip = isZip(draft.zip) ? draft.zip : "";
  const starts = useQuery(startsQuery(zip, draft.date, draft.adults + draft.children));
  const back = (
    <Link to="/bookings" className={styles.back}>
      <Icon name="left" size={16} /> Bookings
    </Link>
  );
  return (
    <>
      <PageHead
        title="New booking"
        note="For somebody on the phone. Nothing is kept before you hold the date."
        back={back}
      />
      <div className={styles.columns}>
        <div className={styles.column}>
          <PartyPanel draft={draft} onChange={change} />
          <StartPanel draft={draft} starts={starts} onChange={change} />
          <PersonPanel draft={draft} city={starts.data?.city} onChange={change} />
          <ExtrasPanel draft={draft} onChange={change} />
        </div>
        <div className={styles.aside}>
          <HoldPanel draft={draft} starts={starts.data} />
        </div>
      </div>
    </>
  );
}
