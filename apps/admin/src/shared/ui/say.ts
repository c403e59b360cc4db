import { useSyncExternalStore } from "react";
import { asProblem } from "../api/client";

interface Undo {
  label?: string;
  onUndo: () => void;
}

/** A short message: what has just been done, or why it was not. */
export interface Said {
  id: string;
  failed: boolean;
  words: string;
  undo?: Undo;
  /** How long it stays, in milliseconds. */
  stays: number;
}

let said: readonly Said[] = [];
const listeners = new Set<() => void>();

function become(next: readonly Said[]): void {
  said = next;
  listeners.forEach((listener) => listener());
}

function add(message: Omit<Said, "id">): void {
  become([...said, { id: crypto.randomUUID(), ...message }]);
}

/** Short messages, in the bar at the top where they cover nothing. */
export const say = {
  done(words: string, undo?: Undo): void {
    add({ failed: false, words, stays: undo ? 9000 : 4000, ...(undo ? { undo } : {}) });
  },
  failed(error: unknown): void {
    const problem = asProblem(error);
    const reference = problem.reference ? ` (reference ${problem.reference})` : "";
    add({ failed: true, words: `${problem.message}${reference}`, stays: 8000 });
  },
};

export const messages = {
  take(id: string): void {
    become(said.filter((one) => one.id !== id));
  },
  clear: (): void => become([]),
};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is being said at the moment, oldest first. */
export function useSaid(): readonly Said[] {
  return useSyncExternalStore(subscribe, () => said);
}
