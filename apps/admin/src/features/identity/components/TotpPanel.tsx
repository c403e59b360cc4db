import { Button, Tag } from "@hibachi/ui";
import { TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { asProblem } from "../../../shared/api/client";
import { keys } from "../../../shared/api/keys";
import { count } from "../../../shared/lib/format";
import { Notice } from "../../../shared/ui/Notice";
import { Panel } from "../../../shared/ui/Panel";
import { say } from "../../../shared/ui/say";
import { confirmTotp, disableTotp, renewRecoveryCodes, secondFactorQuery, setUpTotp } from "../api/auth";
import { EnterCode } from "./EnterCode";
import styles from "./Profile.module.css";
import { RecoveryCodes } from "./RecoveryCodes";
import { Scan } from "./Scan";

type Wish = "off" | "codes";

/** The second factor: a code to scan, recovery codes, and switching it off against a code. */
export function TotpPanel({ enabled }: { enabled: boolean }) {
  const [wish, setWish] = useState<Wish | null>(null);
  const client = useQueryClient();
  const setup = useMutation({ mutationFn: setUpTotp });
  const send = useMutation({
    mutationFn: async ({ wish, code }: { wish: Wish | "on"; code: string }) => {
      if (wish === "off") await disableTotp(code);
      return wish === "on" ? confirmTotp(code) : wish === "codes" ? renewRecoveryCodes(code) : [];
    },
    onSuccess: (_, { wish }) => {
      if (wish === "off") say.done("The second factor is off.");
      setup.reset();
      setWish(null);
      void client.invalidateQueries({ queryKey: keys.secondFactor() });
    },
  });
  const turn = (to: Wish | null) => {
    send.reset();
    setWish(to);
  };
  const error = setup.error ?? send.error;
  const trouble = error ? (
    <Notice tone="plum" urgent>
      {asProblem(error).message}
    </Notice>
  ) : null;
  const codes = send.data ?? [];
  return (
    <Panel
      title="Second factor"
      aside={<Tag tone={enabled ? "leaf" : "amber"}>{enabled ? "On" : "Off"}</Tag>}
    >
      <div className={styles.setup}>
        {enabled || !setup.data ? trouble : null}
        {codes.length > 0 ? <RecoveryCodes codes={codes} /> : null}
        {enabled ? (
          <SwitchedOn
            wish={wish}
            busy={send.isPending}
            onWish={turn}
            onCode={(code) => send.mutate({ wish: wish ?? "codes", code })}
          />
        ) : setup.data ? (
          <>
            <Scan setup={setup.data} />
            <p>Then enter the six digits it shows.</p>
            {trouble}
            <EnterCode focused refused={send.error} onCode={(code) => send.mutate({ wish: "on", code })} />
            <div>
              <Button
                look="quiet"
                small
                onClick={() => {
                  send.reset();
                  setup.reset();
                }}
              >
                Not now
              </Button>
            </div>
          </>
        ) : (
          <>
            <p>A code from your phone keeps others out, even with your password.</p>
            <div>
              <Button small busy={setup.isPending} onClick={() => setup.mutate()}>
                Set it up
              </Button>
            </div>
          </>
        )}
      </div>
    </Panel>
  );
}

interface SwitchedOnProps {
  wish: Wish | null;
  busy: boolean;
  onWish: (wish: Wish | null) => void;
  onCode: (code: string) => void;
}

function SwitchedOn({ wish, busy, onWish, onCode }: SwitchedOnProps) {
  const state = useQuery(secondFactorQuery()).data;
  const [code, setCode] = useState("");
  if (wish === null) {
    return (
      <>
        <p>
          Signing in asks for a code from your authenticator.
          {state ? ` ${count(state.recovery_codes_left, "recovery code")} left for a lost phone.` : ""}
          {state?.demanded ? " Your role needs it: without it you can only set it up again." : ""}
        </p>
        <div className={styles.actions}>
          <Button look="quiet" small onClick={() => onWish("codes")}>
            New recovery codes
          </Button>
          <Button look="danger" small onClick={() => onWish("off")}>
            Switch it off
          </Button>
        </div>
      </>
    );
  }
  return (
    <form
      className={styles.setup}
      onSubmit={(event) => {
        event.preventDefault();
        onCode(code.trim());
      }}
    >
      <TextInput
        label={wish === "off" ? "A code, to switch it off" : "A code, to make new recovery codes"}
        description="Six digits of your authenticator, or a recovery code"
        autoComplete="one-time-code"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the button that asked for it has given way to it
        autoFocus
      />
      <div className={styles.actions}>
        <Button
          type="submit"
          small
          look={wish === "off" ? "danger" : "primary"}
          busy={busy}
          disabled={code.trim().length < 6}
        >
          {wish === "off" ? "Switch it off" : "Make new codes"}
        </Button>
        <Button look="quiet" small onClick={() => onWish(null)}>
          Not now
        </Button>
      </div>
    </form>
  );
}
