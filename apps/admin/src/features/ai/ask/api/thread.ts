import { useSyncExternalStore } from "react";
import { asProblem, type ProblemError } from "../../../../shared/api/client";
import { session } from "../../../../shared/api/session";
import type { AskAnswer } from "../../../../shared/api/types";
import type { Where } from "../rules";
import { askServer } from "./ask";

/** A question of this sitting and what came of it. */
export interface Turn {
  id: string;
  question: string;
  where: Where;
  answer?: AskAnswer;
  problem?: ProblemError;
}

const MOST = 30;

/** Kept while the panel is open and nowhere else: gone with a reload, and with whoever signs out. */
let turns: readonly Turn[] = [];
const listeners = new Set<() => void>();

function set(next: readonly Turn[]): void {
  turns = next;
  for (const listener of listeners) listener();
}

session.subscribe(() => {
  if (session.get().state !== "signed_in" && turns.length > 0) set([]);
});

const change = (id: string, made: Partial<Turn>) =>
  set(turns.map((turn) => (turn.id === id ? { ...turn, ...made } : turn)));

async function fetchAnswer(id: string, question: string, where: Where): Promise<void> {
  try {
    change(id, { answer: await askServer(question, where), problem: undefined });
  } catch (error) {
    change(id, { problem: asProblem(error) });
  }
}

export function ask(question: string, where: Where): void {
  const id = crypto.randomUUID();
  set([{ id, question, where }, ...turns].slice(0, MOST));
  void fetchAnswer(id, question, where);
}

export function askAgain({ id, question, where }: Turn): void {
  change(id, { problem: undefined });
  void fetchAnswer(id, question, where);
}

export const clearThread = (): void => set([]);

export const lastTurn = (): Turn | undefined => turns[0];

/** Questions and answers, the newest first. */
export function useThread(): readonly Turn[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => turns,
  );
}
