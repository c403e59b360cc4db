import { Button } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { asProblem } from "../../../shared/api/client";
import type { ContactProposal, Customer } from "../../../shared/api/types";
import { useCan } from "../../../shared/auth/permissions";
import { instantLabel } from "../../../shared/lib/dates";
import { humanise } from "../../../shared/lib/format";
import { Facts } from "../../../shared/ui/Facts";
import { Notice } from "../../../shared/ui/Notice";
import { Panel } from "../../../shared/ui/Panel";
import { say } from "../../../shared/ui/say";
import { proposalsQuery, useDecideProposal } from "../api/proposals";
import { proposedChanges } from "../rules";
import styles from "./Customer.module.css";

/** What somebody gave in this person's name and nobody has checked; nothing while nothing waits. */
export function ProposalsPanel({ customer }: { customer: Customer }) {
  const query = useQuery(proposalsQuery(customer.id));
  if (query.isError) {
    return (
      <Notice
        tone="plum"
        urgent
        action={
          <Button look="quiet" small onClick={() => void query.refetch()}>
            Try again
          </Button>
        }
      >
        Proposed changes could not be loaded. {asProblem(query.error).message}
      </Notice>
    );
  }
  if (!query.data || query.data.length === 0) return null;
  return (
    <Panel title="Proposed changes">
      <p className={styles.muted}>
        Somebody gave this in the name of {customer.name || "this person"} and nobody has checked it. Ask
        before you take it over.
      </p>
      {query.data.map((proposal) => (
        <Proposal key={proposal.id} customer={customer} proposal={proposal} />
      ))}
    </Panel>
  );
}

interface ProposalProps {
  customer: Pick<Customer, "id" | "name" | "email" | "phone">;
  proposal: ContactProposal;
}

/** What would change, and the two ways to decide. */
export function Proposal({ customer, proposal }: ProposalProps) {
  const may = useCan();
  const decide = useDecideProposal(customer.id);
  const on = (accept: boolean) =>
    decide.mutate(
      { id: proposal.id, accept },
      {
        onError: say.failed,
        onSuccess: () => say.done(accept ? "The person is up to date." : "It is not proposed again."),
      },
    );
  return (
    <div className={styles.proposal}>
      <Facts
        facts={[
          ...proposedChanges(customer, proposal).map(({ term, before, after }) => ({
            term,
            value: (
              <>
                {after}
                <span className={styles.before}>{before ? `now ${before}` : "none so far"}</span>
              </>
            ),
          })),
          { term: "Given", value: `${instantLabel(proposal.created_at)}, ${humanise(proposal.source)}` },
        ]}
      />
      {may("customersWrite") ? (
        <div className={styles.decide}>
          <Button small busy={decide.isPending} onClick={() => on(true)}>
            Take it over
          </Button>
          <Button small look="quiet" busy={decide.isPending} onClick={() => on(false)}>
            Leave as it is
          </Button>
        </div>
      ) : null}
    </div>
  );
}
