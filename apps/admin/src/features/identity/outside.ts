import type { AuditEntry, OutsideTool } from "../../shared/api/types";
import { humanise } from "../../shared/lib/format";

const READ = "tools:read";
const WRITE = "tools:write";

export const PRESETS: readonly { label: string; permissions: readonly string[] }[] = [
  { label: "looks up", permissions: [READ] },
  { label: "looks up and books", permissions: [READ, WRITE] },
];

/** Whether a key with these rights can use the tools for outside assistants at all. */
export function reachesTools(permissions: readonly string[]): boolean {
  return permissions.includes(READ) || permissions.includes(WRITE);
}

/** What goes into the settings of an assistant, in the form that most of them take. */
export function snippetOf(url: string, key = "YOUR_KEY"): string {
  const server = { type: "http", url, headers: { Authorization: `Bearer ${key}` } };
  return JSON.stringify({ mcpServers: { hibachi: server } }, null, 2);
}

export interface ToolGroup {
  title: string;
  tools: readonly OutsideTool[];
}

/** The tools by what a key needs for them; those of the staff need a right of the staff as well. */
export function toolGroups(tools: readonly OutsideTool[]): ToolGroup[] {
  const open = tools.filter(({ needs }) => needs.length === 1);
  return [
    { title: `Looking up, with ${READ}`, tools: open.filter(({ reads }) => reads) },
    { title: `Changing, with ${WRITE}`, tools: open.filter(({ reads }) => !reads) },
    {
      title: `For the staff, with ${READ} and one right more`,
      tools: tools.filter(({ needs }) => needs.length > 1),
    },
  ].filter((group) => group.tools.length > 0);
}

const OUTCOMES: Record<string, string> = {
  answered: "Answered",
  asked_back: "Asked for a yes",
  repeated: "Answered again",
  refused: "Refused",
  failed: "Failed",
};

export interface Call {
  tool: string;
  outcome: string;
  went: "well" | "refused" | "failed";
  error: string | null;
  milliseconds: number | null;
}

/** A call as the audit log keeps it. */
export function callOf({ after }: Pick<AuditEntry, "after">): Call {
  const told = after ?? {};
  const outcome = typeof told.outcome === "string" ? told.outcome : "failed";
  return {
    tool: typeof told.tool === "string" ? told.tool : "unknown",
    outcome: OUTCOMES[outcome] ?? humanise(outcome),
    went: outcome === "failed" ? "failed" : outcome === "refused" ? "refused" : "well",
    error: typeof told.error === "string" ? humanise(told.error) : null,
    milliseconds: typeof told.milliseconds === "number" ? told.milliseconds : null,
  };
}
