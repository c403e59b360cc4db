import { CopyId, SkeletonLines, Tag } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { OutsideConnection } from "../../../shared/api/types";
import { useCan } from "../../../shared/auth/permissions";
import { Notice } from "../../../shared/ui/Notice";
import { Panel } from "../../../shared/ui/Panel";
import { QueryView } from "../../../shared/ui/QueryView";
import { connectionQuery } from "../api/outside";
import { toolGroups } from "../outside";
import { Snippet } from "./Snippet";
import styles from "./Outside.module.css";

/** Where an outside assistant connects, and what a key lets it do. */
export function ConnectPanel() {
  const query = useQuery(connectionQuery);
  const state = query.data ? <State connection={query.data} /> : null;
  return (
    <Panel title="Outside assistants" aside={state}>
      <QueryView query={query} skeleton={<SkeletonLines lines={6} />}>
        {(connection) => <Connect connection={connection} />}
      </QueryView>
    </Panel>
  );
}

function State({ connection: { on, url } }: { connection: OutsideConnection }) {
  if (!url) return <Tag>Not served</Tag>;
  return on ? <Tag tone="leaf">On</Tag> : <Tag tone="amber">Off</Tag>;
}

function Connect({ connection }: { connection: OutsideConnection }) {
  const { url, on, tools } = connection;
  return (
    <>
      <p className={styles.text}>
        An assistant that speaks the Model Context Protocol can use this business’s tools with a key: look up
        prices and free dates, and hold or change bookings after a yes.
      </p>
      {url && !on ? <SwitchedOff /> : null}
      {url ? (
        <>
          <p className={styles.address}>
            Address: <CopyId value={url} label="address" />
          </p>
          <Snippet url={url} />
        </>
      ) : (
        <Notice tone="amber">
          This installation does not run the process for it. Whoever operates it gives it a port: the setting
          MCP_PORT.
        </Notice>
      )}
      <Tools tools={tools} />
    </>
  );
}

function SwitchedOff() {
  const may = useCan();
  return (
    <Notice tone="amber">
      It is switched off: the address answers nobody.{" "}
      {may("flagsRead") ? (
        <Link to="/settings/features">Switch it on under Features</Link>
      ) : (
        "An owner can switch it on."
      )}
    </Notice>
  );
}

function Tools({ tools }: { tools: OutsideConnection["tools"] }) {
  return (
    <details className={styles.tools}>
      <summary>{tools.length} tools a key can reach</summary>
      {toolGroups(tools).map((group) => (
        <section key={group.title} aria-label={group.title}>
          <h3>{group.title}</h3>
          <ul>
            {group.tools.map((tool) => (
              <li key={tool.name}>
                <code>{tool.name}</code>
                {tool.asks_back ? <> · asks for a yes</> : null}
                {tool.needs.length > 1 ? <> · {tool.needs.slice(1).join(", ")}</> : null}
                <small>{tool.about}</small>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
