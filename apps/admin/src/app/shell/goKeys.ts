import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { useCan } from "../../shared/auth/permissions";
import { todayIn } from "../../shared/lib/dates";
import { isTyping } from "../../shared/hooks/isTyping";
import { isOffered, NAV } from "./nav";

const PATIENCE_MS = 1200;

/** "g" and a letter lead to a page: g b to the bookings, g t to today. */
export function useGoKeys(): void {
  const navigate = useNavigate();
  const may = useCan();
  useEffect(() => {
    let since = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      if (event.key === "g") {
        since = event.timeStamp;
        return;
      }
      const page = NAV.find((item) => item.letter === event.key);
      if (page && since > 0 && event.timeStamp - since < PATIENCE_MS && isOffered(page, may)) {
        event.preventDefault();
        void navigate({ to: page.to, search: page.to === "/bookings" ? { from: todayIn() } : {} });
      }
      since = 0;
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [navigate, may]);
}
