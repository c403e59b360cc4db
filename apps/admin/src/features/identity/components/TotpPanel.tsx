import { Button, CopyId, Tag } from "@hibachi/ui";
import { PinInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { asProblem } from "../../../shared/api/client";
import { Notice } from "../../../shared/ui/Notice";
import { Panel } from "../../../shared/ui/Panel";
import { say } from "../../../shared/ui/say";
import { confirmTotp, disableTotp, setUpTotp } from "../api/auth";
import { totpCode } from "../rules";
import styles from "./Profile.module.css";

/** The second factor: switching it on shows a code to scan, switching it off asks for one last code. */
export function TotpPanel({ enabled }: { enabled: boolean }) {
  const [asking, setAsking] = useState(false);
  const setup = useMutation({ mutationFn: setUpTotp });
  const confirm = useMutation({
    // The answer changes `enabled` before the success is told: remember what was asked.
    mutationFn: async (code: string) => {
      await (enabled ? disableTotp(code) : confirmTotp(code));
      return { wasOn: enabled };
    },
    onSuccess: ({ wasOn }) => {
      say.done(
        wasOn ? "The second factor is off." : "The second factor is on. You are asked for a code next time.",
      );
      setup.reset();
      setAsking(false);
    },
  });
  const error = setup.error ?? confirm.error;
  const waiting = enabled ? asking : setup.data !== undefined;
  return (
    <Panel
      title="Second factor"
      aside={<Tag tone={enabled ? "leaf" : "amber"}>{enabled ? "On" : "Off"}</Tag>}
    >
      <div className={styles.setup}>
        {error ? (
          <Notice tone="plum" urgent>
            {asProblem(error).message}
          </Notice>
        ) : null}
        {waiting ? (
          <>
            {setup.data && !enabled ? <Scan svg={setup.data.qr_svg} secret={setup.data.secret} /> : null}
            <p>{enabled ? "Enter a code to switch it off." : "Then enter the six digits it shows."}</p>
            <PinInput
              length={6}
              type="number"
              oneTimeCode
              aria-label="Six-digit code"
              onComplete={(text) => {
                const code = totpCode(text);
                if (code !== null) confirm.mutate(code);
              }}
            />
          </>
        ) : (
          <>
            <p>
              {enabled
                ? "Signing in asks for a code from your authenticator."
                : "A code from your phone keeps others out, even with your password."}
            </p>
            <div>
              <Button
                small
                look={enabled ? "danger" : "primary"}
                busy={setup.isPending}
                onClick={() => (enabled ? setAsking(true) : setup.mutate())}
              >
                {enabled ? "Switch it off" : "Set it up"}
              </Button>
            </div>
          </>
        )}
      </div>
    </Panel>
  );
}

/** An image element cannot run anything the drawing might carry. */
function Scan({ svg, secret }: { svg: string; secret: string }) {
  return (
    <>
      <p>Scan this with your authenticator.</p>
      <div className={styles.qr}>
        <img
          src={`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`}
          alt="Code to scan with an authenticator"
        />
      </div>
      <p>
        No camera? Type this key: <CopyId value={secret} label="key" />
      </p>
    </>
  );
}
