import { Button, Tag } from "@hibachi/ui";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useCan } from "../../../../shared/auth/permissions";
import { isOver } from "../../../../shared/lib/bookingStatus";
import { absenceWords } from "../../../../shared/lib/chefs";
import { timeLabel } from "../../../../shared/lib/dates";
import { count } from "../../../../shared/lib/format";
import { Panel } from "../../../../shared/ui/Panel";
import { AssignDialog } from "./AssignDialog";
import styles from "./Booking.module.css";
import { TakeOffDialog } from "./TakeOffDialog";
import type { Booking } from "../view";

const route = getRouteApi("/shell/bookings/$bookingId");

export function ChefPanel({ booking }: { booking: Booking }) {
  const may = useCan();
  const { assign: choosing = false } = route.useSearch();
  const navigate = route.useNavigate();
  // Kept in the address: a letter or Today leads straight to choosing.
  const setChoosing = (assign: boolean) => void navigate({ search: assign ? { assign } : {}, replace: true });
  const [leaving, setLeaving] = useState<{ id: string; name: string } | null>(null);
  const needed = booking.chefs_needed;
  const open = !isOver(booking.status);
  const short = booking.chefs_missing > 0 || booking.chef_alert !== null;
  const mayAssign = may("bookingsAssign") && open;
  const assign = mayAssign ? (
    <Button look={short ? "primary" : "quiet"} small onClick={() => setChoosing(true)}>
      {short ? "Find a chef" : "Change"}
    </Button>
  ) : null;
  return (
    <Panel title={needed > 1 ? `Chefs, ${needed} needed` : "Chef"} aside={assign}>
      {booking.chefs.length === 0 ? (
        <p className={styles.muted}>
          {open ? `This party needs ${count(needed, "chef")} and has none.` : "Nobody was assigned."}
        </p>
      ) : (
        <div className={styles.stack}>
          {booking.chefs.map((chef) => {
            const block = booking.assignments.find((one) => one.chef_id === chef.id);
            return (
              <div key={chef.id} className={styles.chef}>
                <Link to="/chefs/$chefId" params={{ chefId: chef.id }}>
                  <b>{chef.name}</b>
                </Link>
                {open && chef.absence !== null ? <Tag tone="amber">{absenceWords(chef)}</Tag> : null}
                {block ? (
                  <span className={styles.blocked}>
                    blocked {timeLabel(block.blocked_from, booking.time_zone)} –{" "}
                    {timeLabel(block.blocked_to, booking.time_zone)}, driving included
                  </span>
                ) : null}
                {mayAssign ? (
                  <Button look="plain" small onClick={() => setLeaving(chef)}>
                    Take off
                  </Button>
                ) : null}
              </div>
            );
          })}
        </div>
      )}
      <p className={styles.muted}>
        <Link to="/prep-sheets/$bookingId" params={{ bookingId: booking.id }}>
          Open the prep sheet
        </Link>
      </p>
      {leaving ? <TakeOffDialog booking={booking} chef={leaving} onClose={() => setLeaving(null)} /> : null}
      {choosing && mayAssign ? <AssignDialog booking={booking} onClose={() => setChoosing(false)} /> : null}
    </Panel>
  );
}
