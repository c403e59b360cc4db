import { Button, Tag } from "@hibachi/ui";
import { Switch } from "@mantine/core";
import { useState } from "react";
import { asProblem } from "../../../shared/api/client";
import type { Flag } from "../../../shared/api/types";
import { useCan } from "../../../shared/auth/permissions";
import { count } from "../../../shared/lib/format";
import { ConfirmDialog } from "../../../shared/ui/ConfirmDialog";
import { Notice } from "../../../shared/ui/Notice";
import { Panel } from "../../../shared/ui/Panel";
import { say } from "../../../shared/ui/say";
import { useSetBatch, useSetFlag } from "../api/flags";
import { dependents, failing, missingNeeds, offWords, type FlagGroup } from "../rules";
import { CheckList } from "./CheckList";
import styles from "./Platform.module.css";

/** One release batch: its checks, its switch and the flags inside. */
export function BatchPanel({ group, flags }: { group: FlagGroup; flags: readonly Flag[] }) {
  const may = useCan();
  const change = useSetBatch();
  const [confirming, setConfirming] = useState(false);
  const broken = failing(group.checks);
  const set = (enabled: boolean) =>
    change.mutate(
      { name: group.batch, enabled },
      {
        onSuccess: () => {
          setConfirming(false);
          say.done(`${group.title} is ${enabled ? "on" : "off"}.`);
        },
      },
    );
  const empty = group.flags.length === 0;
  const toggle = may("flagsWrite") ? (
    <Button
      small
      look={group.enabled ? "quiet" : "primary"}
      busy={change.isPending}
      onClick={() => (group.enabled ? setConfirming(true) : set(true))}
    >
      {group.enabled ? "Switch the batch off" : "Switch the batch on"}
    </Button>
  ) : null;
  const aside = empty ? null : (
    <>
      <Tag tone={group.enabled ? "leaf" : "plain"}>
        {group.on} of {count(group.flags.length, "feature")} on
      </Tag>
      {toggle}
    </>
  );
  return (
    <Panel title={group.title} aside={aside}>
      {change.error && !confirming ? (
        <Notice tone="plum" urgent>
          {asProblem(change.error).message}
        </Notice>
      ) : null}
      {group.checks.length > 0 ? <CheckList checks={broken.length > 0 ? broken : group.checks} /> : null}
      {empty ? (
        <p className={styles.none}>
          Nothing to switch: what is installed of this batch always works, and no feature is held back.
        </p>
      ) : null}
      {group.flags.map((flag) => (
        <FlagRow key={flag.key} flag={flag} flags={flags} />
      ))}
      <ConfirmDialog
        opened={confirming}
        danger
        title={`Switch ${group.title} off?`}
        confirm="Switch it off"
        onClose={() => setConfirming(false)}
        onConfirm={() => set(false)}
        busy={change.isPending}
        error={change.error}
      >
        <p>
          {count(group.on, "feature")} stop for customers and staff at once. Nothing stored is lost, and
          switching the batch on again brings them back.
        </p>
      </ConfirmDialog>
    </Panel>
  );
}

function FlagRow({ flag, flags }: { flag: Flag; flags: readonly Flag[] }) {
  const may = useCan();
  const change = useSetFlag();
  const [confirming, setConfirming] = useState(false);
  const missing = missingNeeds(flag, flags);
  const broken = failing(flag.checks);
  const set = (enabled: boolean) =>
    change.mutate({ key: flag.key, enabled }, { onError: say.failed, onSuccess: () => setConfirming(false) });
  const ask = () =>
    flag.enabled && dependents(flag, flags).length > 0 ? setConfirming(true) : set(!flag.enabled);
  return (
    <div className={styles.flag}>
      <Switch
        label={<code>{flag.key}</code>}
        description={flag.description}
        checked={flag.enabled}
        disabled={!may("flagsWrite") || change.isPending || (!flag.enabled && missing.length > 0)}
        onChange={ask}
      />
      <div className={styles.notes}>
        {flag.enabled !== flag.default ? <Tag tone="steel">changed from the default</Tag> : null}
        {missing.length > 0 ? <span>needs {missing.join(", ")}</span> : null}
        {broken.length > 0 ? <CheckList checks={broken} /> : null}
      </div>
      <ConfirmDialog
        opened={confirming}
        danger
        title={`Switch ${flag.key} off?`}
        confirm="Switch it off"
        onClose={() => setConfirming(false)}
        onConfirm={() => set(false)}
        busy={change.isPending}
      >
        <p>{offWords(flag, flags)}</p>
      </ConfirmDialog>
    </div>
  );
}
