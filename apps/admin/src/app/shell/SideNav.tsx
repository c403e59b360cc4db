import { FlameMark, Tag } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { conversationsQuery } from "../../features/ai/api/conversations";
import { waitingProposalsQuery } from "../../features/crm/api/proposals";
import { useCan, useMe } from "../../shared/auth/permissions";
import { todayIn } from "../../shared/lib/dates";
import { Icon } from "../../shared/ui/Icon";
import { isOffered, NAV, SETTINGS, type NavItem } from "./nav";
import styles from "./SideNav.module.css";

export function SideNav() {
  const me = useMe();
  const may = useCan();
  const waiting =
    useQuery({ ...conversationsQuery("waiting_for_person"), enabled: may("inboxRead") }).data?.length ?? 0;
  const toCheck = useQuery({ ...waitingProposalsQuery(), enabled: may("customersRead") }).data?.total ?? 0;
  const counts: Partial<Record<NavItem["to"], [number, string]>> = {
    "/inbox": [waiting, "waiting"],
    "/customers": [toCheck, "to check"],
  };
  const station = me.stations.length === 1 ? me.stations[0]?.name : "All stations";
  const settings = SETTINGS.some((item) => may(item.need));
  return (
    <nav className={styles.nav} aria-label="Main">
      <div className={styles.brand}>
        <FlameMark />
        <span className={styles.name}>{me.business.name}</span>
      </div>
      <div className={styles.station}>
        <Tag tone="steel">{station}</Tag>
      </div>
      {NAV.filter((item) => isOffered(item, may)).map((item) => (
        <Link
          key={item.to}
          to={item.to}
          search={item.to === "/bookings" ? { from: todayIn() } : {}}
          className={styles.link}
          activeOptions={{ exact: item.to === "/", includeSearch: false }}
        >
          <Icon name={item.icon} />
          {item.label}
          <Count of={counts[item.to]} />
        </Link>
      ))}
      <div className={styles.bottom}>
        {settings ? (
          <Link to="/settings" className={styles.link}>
            <Icon name="settings" />
            Settings
          </Link>
        ) : null}
        <Link to="/profile" className={styles.link}>
          <Icon name="user" />
          <span className={styles.who}>
            {me.name}
            <small>Profile and security</small>
          </span>
        </Link>
      </div>
    </nav>
  );
}

/** How much waits behind a link; nothing while nothing does. */
function Count({ of: [number, words] = [0, ""] }: { of: [number, string] | undefined }) {
  return number > 0 ? (
    <span className={styles.count}>
      {number}
      <span className="visually-hidden"> {words}</span>
    </span>
  ) : null;
}
