import { Link } from "@tanstack/react-router";
import type { ChefAlert } from "../../../../shared/api/types";
import { useCan } from "../../../../shared/auth/permissions";
import { useNow } from "../../../../shared/hooks/useNow";
import { Notice } from "../../../../shared/ui/Notice";
import { lackWords, toldWords } from "../rules";
import { Acknowledge } from "./Acknowledge";

/** The same on the party's own page. */
export function AlertNotice({ alert }: { alert: ChefAlert }) {
  const now = useNow();
  const may = useCan();
  return (
    <Notice
      tone={alert.critical ? "ember" : "amber"}
      action={
        may("bookingsAssign") ? (
          <>
            <Acknowledge alert={alert} />
            <Link
              to="/bookings/$bookingId"
              params={{ bookingId: alert.booking_id }}
              search={{ assign: true }}
            >
              Find a chef
            </Link>
          </>
        ) : null
      }
    >
      <b>{alert.critical ? "Critical: no chef. " : "No chef. "}</b>
      {lackWords(alert)} {toldWords(alert, now)}
    </Notice>
  );
}
