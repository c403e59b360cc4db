import { unwrap } from "@hibachi/api-client";
import { Button, Card } from "@hibachi/ui";
import { useState } from "react";
import { useApi } from "../../../shared/data/ApiContext";
import { linkHeader } from "../../../shared/data/queries";
import { useAction } from "../../../shared/data/useAction";
import styles from "./MyBooking.module.css";

/** Asks for the letter whose link shows what is remembered of the host: this page's own link is no proof of that. */
export function MemoryCard({ link }: { link: string }) {
  const api = useApi();
  const [sent, setSent] = useState<boolean | null>(null);
  const ask = useAction(
    () => unwrap(api.POST("/my/memory/link", { params: linkHeader(link) })),
    (answer) => setSent(answer.sent),
  );
  return (
    <Card as="section" className={styles.stack} aria-label="What we remember">
      <h2>What we remember</h2>
      <p className={styles.fine}>
        Small things you mentioned, such as dogs or where you set the table. So that only you see them, the
        link goes to the e-mail address we know you by.
      </p>
      <div role="status">
        {sent === true ? <p className={styles.fine}>The link is on its way. It works for two days.</p> : null}
        {sent === false ? (
          <p className={styles.fine}>We send no e-mail at the moment. Please ask us, we tell you gladly.</p>
        ) : null}
      </div>
      {ask.problem ? (
        <p role="alert" className={styles.fine}>
          {ask.problem.message}
        </p>
      ) : null}
      {sent === null ? (
        <div className={styles.actions}>
          <Button small look="quiet" busy={ask.busy} onClick={() => ask.run(undefined)}>
            E-mail me the link
          </Button>
        </div>
      ) : null}
    </Card>
  );
}
