import { useCallback, useSyncExternalStore } from "react";

const CHANGED = "hibachi:search";

function subscribe(onChange: () => void): () => void {
  window.addEventListener("popstate", onChange);
  window.addEventListener(CHANGED, onChange);
  return () => {
    window.removeEventListener("popstate", onChange);
    window.removeEventListener(CHANGED, onChange);
  };
}

const current = (): string => window.location.search;

type SetSearch = (params: URLSearchParams, how?: "push" | "replace") => void;

/** The query of the address as state; "push" makes the back button return here. */
export function useSearch(): [URLSearchParams, SetSearch] {
  const search = useSyncExternalStore(subscribe, current);
  const set = useCallback<SetSearch>((params, how = "replace") => {
    const text = params.toString();
    const address = `${window.location.pathname}${text ? `?${text}` : ""}`;
    if (how === "push") window.history.pushState(null, "", address);
    else window.history.replaceState(null, "", address);
    window.dispatchEvent(new Event(CHANGED));
  }, []);
  return [new URLSearchParams(search), set];
}
