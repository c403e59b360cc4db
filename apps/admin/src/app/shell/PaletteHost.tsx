import { lazy, Suspense, useEffect, useState } from "react";
import { onOpenPalette } from "./paletteSwitch";

const Palette = lazy(() => import("../palette/Palette"));

/** Listens for ⌘K / Ctrl-K; the palette itself is fetched the first time it is asked for. */
export function PaletteHost() {
  const [asked, setAsked] = useState(false);
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    const show = () => {
      setAsked(true);
      setOpened(true);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      show();
    };
    window.addEventListener("keydown", onKey);
    const stop = onOpenPalette(show);
    return () => {
      window.removeEventListener("keydown", onKey);
      stop();
    };
  }, []);
  if (!asked) return null;
  return (
    <Suspense fallback={null}>
      <Palette opened={opened} onClose={() => setOpened(false)} />
    </Suspense>
  );
}
