import type { ProblemError } from "@hibachi/api-client";
import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { asProblem } from "./problems";

export interface Action<Input> {
  run: (input: Input) => void;
  busy: boolean;
  problem: ProblemError | null;
  reset: () => void;
}

/** A write that a double click sends once: presses while it runs are dropped before React has re-rendered. */
export function useAction<Input, Output>(
  act: (input: Input) => Promise<Output>,
  onDone?: (output: Output, input: Input) => void,
  /** What it promises is waited for before anybody can press again. */
  onFailed?: (problem: ProblemError, input: Input) => void | Promise<void>,
): Action<Input> {
  const locked = useRef(false);
  const { mutate, isPending, error, reset } = useMutation<Output, Error, Input>({
    mutationFn: act,
    onSuccess: (output, input) => onDone?.(output, input),
    onError: (failure, input) => onFailed?.(asProblem(failure), input),
    onSettled: () => {
      locked.current = false;
    },
  });
  const run = (input: Input) => {
    if (locked.current) return;
    locked.current = true;
    mutate(input);
  };
  return { run, busy: isPending, problem: error ? asProblem(error) : null, reset };
}
