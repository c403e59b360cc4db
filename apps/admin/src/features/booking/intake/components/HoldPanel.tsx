import { Button, detailWords, Money, quantityWords, SkeletonLines } from "@hibachi/ui";
import { Checkbox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { asProblem } from "../../../../shared/api/client";
import type { Price, Starts } from "../../../../shared/api/types";
import { whenLabel } from "../../../../shared/lib/dates";
import { count, joinNames } from "../../../../shared/lib/format";
import { Notice } from "../../../../shared/ui/Notice";
import { Panel } from "../../../../shared/ui/Panel";
import { QueryView } from "../../../../shared/ui/QueryView";
import { say } from "../../../../shared/ui/say";
import { priceQuery, useTakeBooking } from "../api/intake";
import { exceptionsOf, missing, orderOf, quoteRequest, type Draft } from "../rules";
import styles from "./Intake.module.css";

const route = getRouteApi("/shell/bookings/new");

/** The price as it stands, and the one button. */
export function HoldPanel({ draft, starts }: { draft: Draft; starts: Starts | undefined }) {
  const [request] = useDebouncedValue(quoteRequest(draft), 200);
  const price = useQuery(priceQuery(request));
  return (
    <Panel title="Price" aside={price.data ? `Prices version ${price.data.price_book_version}` : null}>
      <div className={styles.stack}>
        {request === null ? (
          <p className={styles.muted}>The price appears once party and ZIP code are known.</p>
        ) : (
          <QueryView query={price} skeleton={<SkeletonLines lines={4} />}>
            {(found) => <PriceLines price={found} />}
          </QueryView>
        )}
        <Hold draft={draft} starts={starts} blocked={price.isError} />
      </div>
    </Panel>
  );
}

function PriceLines({ price }: { price: Price }) {
  return (
    <table className={styles.lines}>
      <caption className="visually-hidden">Price lines</caption>
      <tbody>
        {price.lines.map((line) => (
          <tr key={`${line.kind} ${line.code}`}>
            <th scope="row">
              {quantityWords(line)}
              {detailWords(line) ? <small>{detailWords(line)}</small> : null}
            </th>
            <td>
              <Money cents={line.amount_cents} />
            </td>
          </tr>
        ))}
        <tr className={styles.sum}>
          <th scope="row">Total, tax included</th>
          <td>
            <Money cents={price.total_cents} />
          </td>
        </tr>
        <tr>
          <th scope="row">Deposit, part of the total</th>
          <td>
            <Money cents={price.deposit_cents} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

interface HoldProps {
  draft: Draft;
  starts: Starts | undefined;
  blocked: boolean;
}

function Hold({ draft, starts, blocked }: HoldProps) {
  const navigate = route.useNavigate();
  const take = useTakeBooking();
  const [requestId] = useState(() => crypto.randomUUID());
  const [allowed, setAllowed] = useState<readonly string[]>([]);
  const exceptions = exceptionsOf(starts, draft.slot);
  const open = missing(draft);
  const ready = open.length === 0 && starts !== undefined && !blocked;
  const agreed = exceptions.every(({ code }) => allowed.includes(code));
  const send = () => {
    if (!starts) return;
    take.mutate(
      orderOf(
        draft,
        starts,
        requestId,
        exceptions.map(({ code }) => code),
      ),
      {
        onSuccess: ({ row }) => {
          say.done(`${row.reference} is held. The link is on its way to ${draft.email.trim()}.`);
          void navigate({ to: "/bookings/$bookingId", params: { bookingId: row.id } });
        },
      },
    );
  };
  return (
    <>
      {exceptions.map(({ code, words }) => (
        <Checkbox
          key={code}
          label={`${words} I take it all the same.`}
          checked={allowed.includes(code)}
          onChange={(event) =>
            setAllowed(
              event.currentTarget.checked ? [...allowed, code] : allowed.filter((one) => one !== code),
            )
          }
        />
      ))}
      {take.error ? (
        <Notice tone="plum" urgent>
          {asProblem(take.error).message}
        </Notice>
      ) : null}
      {ready ? (
        <p className={styles.consequence}>
          {draft.slot ? <b>{whenLabel(draft.date, draft.slot)} is kept.</b> : null}
          <span>
            {draft.name.trim()} gets the link by e-mail: {count(starts.sign_hours, "hour")} to sign, then{" "}
            {count(starts.pay_hours, "hour")} to pay the deposit. Otherwise the place is free again.
          </span>
        </p>
      ) : (
        <p className={styles.muted}>{open.length > 0 ? `Still needed: ${joinNames(open)}.` : ""}</p>
      )}
      <Button wide busy={take.isPending} disabled={!ready || !agreed} onClick={send}>
        Hold the date and send the link
      </Button>
    </>
  );
}
