import type { MutateOptions } from "@tanstack/react-query";
import { useRef } from "react";

interface Sends<Output, Input> {
  mutate: (input: Input, options?: MutateOptions<Output, Error, Input>) => void;
}

/** Sends once what a double click asks for twice: the second click comes before the button is drawn as busy. */
export function useOnce<Output, Input>({ mutate }: Sends<Output, Input>) {
  const locked = useRef(false);
  return (input: Input, options?: MutateOptions<Output, Error, Input>) => {
    if (locked.current) return;
    locked.current = true;
    mutate(input, {
      ...options,
      onSettled: (...settled) => {
        locked.current = false;
        options?.onSettled?.(...settled);
      },
    });
  };
}
