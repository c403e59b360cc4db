import { ProblemError, unwrap, type Quote } from "@hibachi/api-client";
import { useEffect, useRef, useState } from "react";
import { api } from "../api";
import { isZip, type Party } from "../party";

interface Preview {
  quote: Quote | null;
  failure: ProblemError | null;
  waiting: boolean;
}

const settleMs = 220;

/** True when a quote answers exactly this party and place. */
function answers(quote: Quote | null, party: Party): boolean {
  return (
    quote !== null &&
    quote.adults === party.adults &&
    quote.children === party.children &&
    quote.zip === party.zip
  );
}

/** The price of a party from the API, asked for once it has stopped changing; `initial` needs no question. */
export function usePreview(party: Party, initial: Quote): Preview {
  const [state, setState] = useState<Omit<Preview, "waiting">>({ quote: initial, failure: null });
  const asked = useRef("");
  const { adults, children, toddlers, zip } = party;
  const key = `${adults}/${children}/${toddlers}/${zip}`;
  const settled = answers(state.quote, party) || state.failure !== null;

  useEffect(() => {
    if (asked.current === "")
      asked.current = `${initial.adults}/${initial.children}/${initial.toddlers}/${initial.zip}`;
    if (asked.current === key || !isZip(zip)) return undefined;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      const body = { adults, children, toddlers, zip };
      unwrap(api.POST("/quotes/preview", { body, signal: abort.signal })).then(
        (quote) => {
          asked.current = key;
          setState({ quote, failure: null });
        },
        (failure: unknown) => {
          if (failure instanceof ProblemError) setState({ quote: null, failure });
        },
      );
    }, settleMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [adults, children, toddlers, zip, key, initial]);

  return { ...state, waiting: isZip(zip) && !settled };
}
