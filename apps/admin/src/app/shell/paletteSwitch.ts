type Listener = () => void;

const listeners = new Set<Listener>();

export const PALETTE_KEY = /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘ K" : "Ctrl K";

/** Opens the command palette from anywhere in the frame. */
export function openPalette(): void {
  for (const listener of listeners) listener();
}

export function onOpenPalette(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
