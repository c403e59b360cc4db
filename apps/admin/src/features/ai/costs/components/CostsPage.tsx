import { SkeletonLines } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { Guarded } from "../../../../shared/auth/Guarded";
import { useCan } from "../../../../shared/auth/permissions";
import { QueryView } from "../../../../shared/ui/QueryView";
import { modelsQuery } from "../api/costs";
import { BudgetPanel } from "./BudgetPanel";
import { ChainPanel } from "./ChainPanel";
import styles from "./Costs.module.css";
import { CostsPanel } from "./CostsPanel";
import { LevelsPanel } from "./LevelsPanel";

export function CostsPage() {
  return (
    <Guarded need="reportsRead">
      <Overview />
    </Guarded>
  );
}

function Overview() {
  const may = useCan();
  const query = useQuery(modelsQuery());
  return (
    <QueryView query={query} skeleton={<SkeletonLines lines={14} />}>
      {(models) => (
        <div className={styles.page}>
          <ChainPanel models={models} />
          {models.chain.length > 0 || Number(models.spent_this_month_cents) > 0 ? (
            <BudgetPanel models={models} />
          ) : null}
          {may("inboxRead") ? <LevelsPanel /> : null}
          <CostsPanel />
        </div>
      )}
    </QueryView>
  );
}
