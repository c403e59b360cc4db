import { Button } from "@hibachi/ui";
import { NumberInput, Radio, Stack } from "@mantine/core";
import { useState } from "react";
import { fieldMessage } from "../../../../shared/api/client";
import type { OnCallTerms } from "../../../../shared/api/types";
import { useCan } from "../../../../shared/auth/permissions";
import { Panel } from "../../../../shared/ui/Panel";
import { say } from "../../../../shared/ui/say";
import { useSaveTerms } from "../api/oncall";
import { PRIORITIES } from "../rules";
import styles from "./OnCall.module.css";

/** From which priority on people are told, and how long each has. What others change shows while nothing is typed. */
export function TermsPanel({ terms }: { terms: OnCallTerms }) {
  const may = useCan()("staffWrite");
  const [least, setLeast] = useState<OnCallTerms["least_priority"] | null>(null);
  const [typed, setTyped] = useState<number | "" | null>(null);
  const save = useSaveTerms();
  const minutes = typed ?? terms.wait_minutes;
  const priority = least ?? terms.least_priority;
  const same = priority === terms.least_priority && minutes === terms.wait_minutes;
  const send = () => {
    if (minutes === "") return;
    save.mutate(
      { least_priority: priority, wait_minutes: minutes },
      {
        onError: say.failed,
        onSuccess: () => {
          setLeast(null);
          setTyped(null);
          say.done("This holds from the next hand-over on.");
        },
      },
    );
  };
  return (
    <Panel title="When people are told">
      <form
        className={styles.terms}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Radio.Group
          label="Which hand-overs"
          value={priority}
          onChange={(value) => setLeast(value as OnCallTerms["least_priority"])}
        >
          <Stack gap={10} mt={6}>
            {PRIORITIES.map(({ value, label, about }) => (
              <Radio key={value} value={value} label={label} description={about} disabled={!may} />
            ))}
          </Stack>
        </Radio.Group>
        <NumberInput
          label="Minutes each person has to answer"
          description="Then the next is told. People may have minutes of their own."
          min={1}
          max={120}
          allowDecimal={false}
          maw={320}
          disabled={!may}
          value={minutes}
          error={fieldMessage(save.error, "wait_minutes")}
          onChange={(value) => setTyped(typeof value === "number" ? value : "")}
        />
        {may ? (
          <Button type="submit" small busy={save.isPending} disabled={same || minutes === ""}>
            Save
          </Button>
        ) : null}
      </form>
    </Panel>
  );
}
