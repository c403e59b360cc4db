import { SkeletonRows } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { Agents } from "../../../../shared/api/types";
import { Guarded } from "../../../../shared/auth/Guarded";
import { count } from "../../../../shared/lib/format";
import { Panel } from "../../../../shared/ui/Panel";
import { QueryView } from "../../../../shared/ui/QueryView";
import { agentsQuery } from "../api/agents";
import { isOwn } from "../rules";
import { AgentDrawer } from "./AgentDrawer";
import styles from "./Agents.module.css";
import { AgentTable } from "./AgentTable";
import { StaffToolsPanel } from "./StaffToolsPanel";
import { TemplatesPanel } from "./TemplatesPanel";

const route = getRouteApi("/shell/assistant/agents");

export function AgentsPage() {
  return (
    <Guarded need="knowledgeRead">
      <AllAgents />
    </Guarded>
  );
}

function AllAgents() {
  const query = useQuery(agentsQuery());
  return (
    <QueryView query={query} skeleton={<SkeletonRows rows={8} height={64} />}>
      {(agents) => <Lists agents={agents} />}
    </QueryView>
  );
}

/** Who answers guests, and how each is set; the open one beside the list. */
function Lists({ agents }: { agents: Agents }) {
  const { agent } = route.useSearch();
  const navigate = route.useNavigate();
  const open = (key: string | undefined) => void navigate({ search: key ? { agent: key } : {} });
  const own = agents.agents.filter(isOwn);
  return (
    <div className={styles.page}>
      <Panel title="Agents" aside={week(agents.turns)} flush>
        <AgentTable
          caption="Agents of the house"
          agents={agents}
          rows={agents.agents.filter((one) => !isOwn(one))}
          onOpen={open}
        />
      </Panel>
      {own.length > 0 ? (
        <Panel title="Your own agents" aside="They come first on their channels while they are on" flush>
          <AgentTable caption="Agents of your own" agents={agents} rows={own} onOpen={open} />
        </Panel>
      ) : null}
      <TemplatesPanel agents={agents} onCreated={open} />
      <StaffToolsPanel agents={agents} />
      <AgentDrawer agents={agents} openKey={agent} onClose={() => open(undefined)} />
    </div>
  );
}

function week(turns: number): string {
  return turns === 0
    ? "No message in the last 7 days"
    : `Shares of ${count(turns, "message")} in the last 7 days`;
}
