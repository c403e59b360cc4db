import { SkeletonLines } from "@hibachi/ui";
import { Drawer } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { QueryView } from "../../../../shared/ui/QueryView";
import { traceQuery } from "../api/traces";
import { TraceView } from "./TraceView";

/** One answer beside the list; the address names it, so that it can be shared. */
export function TraceDrawer({ traceId, onClose }: { traceId: string | undefined; onClose: () => void }) {
  return (
    <Drawer
      opened={traceId !== undefined}
      onClose={onClose}
      position="right"
      size="lg"
      title="How this was answered"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {traceId === undefined ? null : <OpenTrace id={traceId} />}
    </Drawer>
  );
}

function OpenTrace({ id }: { id: string }) {
  const query = useQuery(traceQuery(id));
  return (
    <QueryView query={query} skeleton={<SkeletonLines lines={12} />} missing="trace">
      {(trace) => <TraceView trace={trace} />}
    </QueryView>
  );
}
