import { EmptyState, SkeletonRows } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Mail } from "../../../shared/api/types";
import { Guarded } from "../../../shared/auth/Guarded";
import { instantLabel } from "../../../shared/lib/dates";
import { Panel } from "../../../shared/ui/Panel";
import { QueryView } from "../../../shared/ui/QueryView";
import { mailboxQuery } from "../api/mailbox";
import styles from "./Mailbox.module.css";

export function MailboxPage() {
  return (
    <Guarded need="operations">
      <Mailbox />
    </Guarded>
  );
}

/** What the development mailer kept instead of sending. */
function Mailbox() {
  const query = useQuery(mailboxQuery);
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Panel title="Mailbox" aside="Development only: nothing here has left the machine" flush>
      <QueryView query={query} skeleton={<SkeletonRows rows={6} height={56} />} missing="mailbox">
        {(mails) =>
          mails.length === 0 ? (
            <EmptyState title="No mail yet">
              Hold a date on the public site and its mail appears here.
            </EmptyState>
          ) : (
            <ul className={styles.list}>
              {mails.map((mail) => (
                <MailItem
                  key={mail.id}
                  mail={mail}
                  open={mail.id === open}
                  onToggle={() => setOpen(mail.id === open ? null : mail.id)}
                />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Panel>
  );
}

function MailItem({ mail, open, onToggle }: { mail: Mail; open: boolean; onToggle: () => void }) {
  return (
    <li className={styles.mail}>
      <button type="button" className={styles.head} aria-expanded={open} onClick={onToggle}>
        <b>{mail.subject}</b>
        <span>{instantLabel(mail.sent_at)}</span>
        <span>to {mail.recipient}</span>
      </button>
      {open ? <MailBody mail={mail} /> : null}
    </li>
  );
}

/** The mail's own page runs in a box without scripts or access to this one; its links open in a new tab. */
function MailBody({ mail }: { mail: Mail }) {
  if (!mail.html) return <pre className={styles.text}>{mail.text}</pre>;
  return (
    <iframe
      className={styles.page}
      title={mail.subject}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      srcDoc={`<base target="_blank">${mail.html}`}
    />
  );
}
