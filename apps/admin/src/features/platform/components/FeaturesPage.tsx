import { EmptyState, Skeleton } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { Guarded } from "../../../shared/auth/Guarded";
import { QueryView } from "../../../shared/ui/QueryView";
import { batchesQuery, flagsQuery } from "../api/flags";
import { groupFlags } from "../rules";
import { BatchPanel } from "./BatchPanel";
import styles from "./Platform.module.css";

export function FeaturesPage() {
  return (
    <Guarded need="flagsRead">
      <Features />
    </Guarded>
  );
}

function Features() {
  const flags = useQuery(flagsQuery);
  const batches = useQuery(batchesQuery);
  const skeleton = (
    <div className={styles.stack}>
      <Skeleton height={260} radius={14} />
      <Skeleton height={220} radius={14} />
    </div>
  );
  return (
    <QueryView query={batches} skeleton={skeleton}>
      {(allBatches) => (
        <QueryView query={flags} skeleton={skeleton}>
          {(allFlags) =>
            allFlags.length === 0 && allBatches.length === 0 ? (
              <EmptyState title="No flags">Nothing here can be switched.</EmptyState>
            ) : (
              <div className={styles.stack}>
                {groupFlags(allFlags, allBatches).map((group) => (
                  <BatchPanel key={group.batch} group={group} flags={allFlags} />
                ))}
              </div>
            )
          }
        </QueryView>
      )}
    </QueryView>
  );
}
