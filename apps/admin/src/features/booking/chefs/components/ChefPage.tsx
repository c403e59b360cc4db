import { Button, EmptyState, Skeleton, Tag } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Chef } from "../../../../shared/api/types";
import { Guarded } from "../../../../shared/auth/Guarded";
import { useCan } from "../../../../shared/auth/permissions";
import { useStations } from "../../../../shared/hooks/useStations";
import { humanise } from "../../../../shared/lib/format";
import { Facts } from "../../../../shared/ui/Facts";
import { Icon } from "../../../../shared/ui/Icon";
import { PageHead } from "../../../../shared/ui/PageHead";
import { Panel } from "../../../../shared/ui/Panel";
import { QueryView } from "../../../../shared/ui/QueryView";
import { ShortId } from "../../../../shared/ui/ShortId";
import { chefsQuery } from "../api/chefs";
import styles from "./Chef.module.css";
import { ChefDialog } from "./ChefDialog";
import { HoursPanel } from "./HoursPanel";
import { TimeOffPanel } from "./TimeOffPanel";

const route = getRouteApi("/shell/chefs/$chefId");

export function ChefPage() {
  return (
    <Guarded need="chefsRead">
      <FoundChef />
    </Guarded>
  );
}

function FoundChef() {
  const { chefId } = route.useParams();
  const query = useQuery(chefsQuery);
  return (
    <QueryView query={query} skeleton={<Skeleton height={480} radius={14} />} missing="chef">
      {(chefs) => {
        const chef = chefs.find((one) => one.id === chefId);
        return chef ? (
          <ChefView key={chef.id} chef={chef} />
        ) : (
          <EmptyState title="This chef is not here">They may belong to another station.</EmptyState>
        );
      }}
    </QueryView>
  );
}

function ChefView({ chef }: { chef: Chef }) {
  const may = useCan();
  const stations = useStations();
  const [editing, setEditing] = useState(false);
  const back = (
    <Link to="/chefs" className={styles.back}>
      <Icon name="left" size={16} /> Chefs
    </Link>
  );
  return (
    <>
      <PageHead
        title={chef.name}
        back={back}
        mark={chef.active ? <Tag tone="leaf">Working</Tag> : <Tag>Not working</Tag>}
        note={`${humanise(chef.level)} · ${stations.find(({ id }) => id === chef.station_id)?.name ?? ""}`}
      >
        <Link to="/calendar" search={{ view: "chefs" }}>
          See the week
        </Link>
        {may("chefsWrite") ? (
          <Button look="quiet" small onClick={() => setEditing(true)}>
            Edit
          </Button>
        ) : null}
      </PageHead>
      <div className={styles.columns}>
        <HoursPanel chef={chef} />
        <div className={styles.side}>
          <Panel title="Facts">
            <Facts
              facts={[
                {
                  term: "Rating",
                  value: chef.rating === null ? "No reviews yet" : `${Number(chef.rating).toFixed(1)} of 5`,
                },
                { term: "Skills", value: chef.skills.map(humanise).join(", ") || "None noted" },
                { term: "Home ZIP", value: chef.home_zip },
                { term: "Chef id", value: <ShortId value={chef.id} label="chef id" /> },
              ]}
            />
          </Panel>
          <TimeOffPanel chef={chef} />
        </div>
      </div>
      {editing ? <ChefDialog chef={chef} onClose={() => setEditing(false)} /> : null}
    </>
  );
}
