import { EmptyState, SkeletonRows } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { QueryView } from "../../../shared/ui/QueryView";
import { waitingProposalsQuery } from "../api/proposals";
import styles from "./Customer.module.css";
import { Proposal } from "./ProposalsPanel";

/** Contact data that strangers gave in the names of people we know, to be decided one by one. */
export function WaitingProposals() {
  const query = useQuery(waitingProposalsQuery());
  return (
    <QueryView query={query} skeleton={<SkeletonRows rows={4} height={120} />}>
      {({ items, total }) =>
        items.length === 0 ? (
          <EmptyState title="Nothing to check">
            When somebody gives another e-mail address or number in the name of a person we know, it waits
            here.
          </EmptyState>
        ) : (
          <div className={styles.waiting}>
            <p className={styles.muted}>
              Given in these people’s names, and checked by nobody. Ask the person, at the address we knew
              before, and only then take it over.
            </p>
            <ul>
              {items.map(({ proposal, person }) => (
                <li key={proposal.id} aria-label={person.name || "Nameless"}>
                  <Link to="/customers/$customerId" params={{ customerId: person.id }}>
                    {person.name || "Nameless"}
                  </Link>
                  <Proposal customer={person} proposal={proposal} />
                </li>
              ))}
            </ul>
            {total > items.length ? (
              <p className={styles.muted}>
                The {items.length} that have waited longest, of {total}.
              </p>
            ) : null}
          </div>
        )
      }
    </QueryView>
  );
}
