import { SkeletonRows } from "@hibachi/ui";
import { Switch } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { NoticeSwitch } from "../../../shared/api/types";
import { Panel } from "../../../shared/ui/Panel";
import { QueryView } from "../../../shared/ui/QueryView";
import { say } from "../../../shared/ui/say";
import { ownNoticesQuery, useSwitchNotice } from "../api/account";
import styles from "./Profile.module.css";

const WORDS: Record<NoticeSwitch["kind"], { label: string; description: string }> = {
  severe_allergy: {
    label: "Severe allergies",
    description: "A host has named one: somebody has to speak with them.",
  },
  handover: {
    label: "Conversations that need a person",
    description: "The assistant has handed somebody over.",
  },
  refund_failed: {
    label: "Failed refunds",
    description: "Money did not get back to the payer.",
  },
  chef_alert: {
    label: "Parties without a chef",
    description: "When it is your turn to be told.",
  },
  time_off: {
    label: "Requests for time off",
    description: "A chef asks, and you can decide.",
  },
};

/** Which letters the person gets about the business; those about the own account always come. */
export function NoticesPanel() {
  const query = useQuery(ownNoticesQuery());
  const flip = useSwitchNotice();
  return (
    <Panel title="Letters you get">
      <QueryView query={query} skeleton={<SkeletonRows rows={3} height={44} />}>
        {(switches) =>
          switches.length === 0 ? (
            <p className={styles.quiet}>Your role gets no letters about the business.</p>
          ) : (
            <div className={styles.setup}>
              {switches.map(({ kind, on }) => (
                <Switch
                  key={kind}
                  label={WORDS[kind].label}
                  // Its label element holds the description as well, which would be read out twice.
                  aria-label={WORDS[kind].label}
                  description={WORDS[kind].description}
                  checked={on}
                  onChange={(event) =>
                    flip.mutate({ kind, on: event.currentTarget.checked }, { onError: say.failed })
                  }
                />
              ))}
            </div>
          )
        }
      </QueryView>
    </Panel>
  );
}
