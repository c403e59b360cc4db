import { Button, classNames, Tag } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ChefAlert } from "../../../../shared/api/types";
import { useCan } from "../../../../shared/auth/permissions";
import { useNow } from "../../../../shared/hooks/useNow";
import { relativeLabel, whenLabel } from "../../../../shared/lib/dates";
import { count } from "../../../../shared/lib/format";
import { Notice } from "../../../../shared/ui/Notice";
import { Panel } from "../../../../shared/ui/Panel";
import { chefAlertsQuery } from "../api/alerts";
import { lackWords, toldWords } from "../rules";
import { Acknowledge } from "./Acknowledge";
import styles from "./Alerts.module.css";

/** Parties of the coming days without the chefs they need, whatever day is shown below; nothing when all have theirs. */
export function AlertBlock({ station }: { station: string | undefined }) {
  const query = useQuery(chefAlertsQuery(station));
  const alerts = query.data ?? [];
  if (query.error) return <Unknown onRetry={() => void query.refetch()} />;
  if (alerts.length === 0) return null;
  const critical = alerts.filter((alert) => alert.critical).length;
  return (
    <Panel
      title="Parties without a chef"
      aside={critical > 0 ? <Tag tone="ember">{count(critical, "critical", "critical")}</Tag> : null}
      className={classNames(styles.panel, critical > 0 && styles.critical)}
      flush
    >
      <ul className={styles.list}>
        {alerts.map((alert) => (
          <AlertLine key={alert.id} alert={alert} />
        ))}
      </ul>
    </Panel>
  );
}

function AlertLine({ alert }: { alert: ChefAlert }) {
  const now = useNow();
  const may = useCan();
  const party = { bookingId: alert.booking_id };
  return (
    <li className={styles.alert} data-critical={alert.critical || undefined}>
      <div>
        <div className={styles.head}>
          {alert.critical ? <Tag tone="ember">Critical</Tag> : null}
          <Link to="/bookings/$bookingId" params={party}>
            {whenLabel(alert.date, alert.slot)}
          </Link>
          <span>
            {relativeLabel(alert.starts_at, now)} · {alert.customer_name ?? "No name yet"}, {alert.city} ·{" "}
            {count(alert.guests, "guest")}
          </span>
        </div>
        <p>{lackWords(alert)}</p>
        <p>{toldWords(alert, now)}</p>
      </div>
      {may("bookingsAssign") ? (
        <div className={styles.actions}>
          <Acknowledge alert={alert} />
          <Link to="/bookings/$bookingId" params={party} search={{ assign: true }}>
            Find a chef
          </Link>
        </div>
      ) : null}
    </li>
  );
}

function Unknown({ onRetry }: { onRetry: () => void }) {
  const retry = (
    <Button look="quiet" small onClick={onRetry}>
      Try again
    </Button>
  );
  return (
    <Notice tone="amber" action={retry}>
      Whether a party lacks its chef could not be found out.
    </Notice>
  );
}
