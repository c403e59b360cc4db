import { Button, Card, EmptyState, SkeletonRows, Tag } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Chef } from "../../../../shared/api/types";
import { Guarded } from "../../../../shared/auth/Guarded";
import { useCan } from "../../../../shared/auth/permissions";
import { useStations } from "../../../../shared/hooks/useStations";
import { count, humanise } from "../../../../shared/lib/format";
import { DataTable, type Column } from "../../../../shared/ui/DataTable";
import { PageHead } from "../../../../shared/ui/PageHead";
import { QueryView } from "../../../../shared/ui/QueryView";
import { StationSelect } from "../../../../shared/ui/StationSelect";
import { RequestPanel } from "../../timeoff/components/RequestPanel";
import { chefsQuery } from "../api/chefs";
import { hoursSummary } from "../rules";
import { ChefDialog } from "./ChefDialog";

export function ChefListPage() {
  return (
    <Guarded need="chefsRead">
      <ChefList />
    </Guarded>
  );
}

function ChefList() {
  const query = useQuery(chefsQuery);
  const may = useCan();
  const navigate = useNavigate();
  const stations = useStations();
  const [station, setStation] = useState<string>();
  const [adding, setAdding] = useState(false);
  const add = may("chefsWrite") ? (
    <Button small onClick={() => setAdding(true)}>
      Add a chef
    </Button>
  ) : null;
  const columns: readonly Column<Chef>[] = [
    {
      id: "name",
      label: "Name",
      title: true,
      cell: (chef) => (
        <Link
          to="/chefs/$chefId"
          params={{ chefId: chef.id }}
          style={{ fontWeight: 600, textDecoration: "none" }}
        >
          {chef.name}
        </Link>
      ),
    },
    { id: "level", label: "Level", cell: (chef) => humanise(chef.level) },
    {
      id: "station",
      label: "Station",
      cell: (chef) => stations.find(({ id }) => id === chef.station_id)?.name ?? "",
    },
    { id: "hours", label: "Weekly hours", cell: (chef) => hoursSummary(chef.hours) },
    {
      id: "rating",
      label: "Rating",
      number: true,
      cell: (chef) => chef.rating.toFixed(1),
    },
    {
      id: "state",
      label: "State",
      cell: (chef) => (chef.active ? <Tag tone="leaf">Working</Tag> : <Tag>Not working</Tag>),
    },
  ];
  const shown = (query.data ?? []).filter((chef) => station === undefined || chef.station_id === station);
  return (
    <>
      <PageHead title="Chefs" note={query.data ? count(shown.length, "chef") : "\u00a0"}>
        <StationSelect value={station} onChange={setStation} />
        {add}
      </PageHead>
      <RequestPanel station={station} />
      <Card padded={false}>
        <QueryView query={query} skeleton={<SkeletonRows rows={6} height={54} />}>
          {() =>
            shown.length === 0 ? (
              <EmptyState title="No chefs yet" action={add}>
                Slots open on the site as soon as a chef with weekly hours can serve them.
              </EmptyState>
            ) : (
              <DataTable
                caption="Chefs"
                columns={columns}
                rows={shown}
                rowKey={(chef) => chef.id}
                onOpen={(chef) => void navigate({ to: "/chefs/$chefId", params: { chefId: chef.id } })}
              />
            )
          }
        </QueryView>
      </Card>
      {adding ? <ChefDialog onClose={() => setAdding(false)} /> : null}
    </>
  );
}
