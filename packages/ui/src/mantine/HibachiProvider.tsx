import { MantineProvider, useComputedColorScheme } from "@mantine/core";
import { useLayoutEffect, type ReactNode } from "react";
import { cssVariables, theme } from "./theme";

interface Props {
  children: ReactNode;
  /** "test" where nothing is laid out: no transitions, and a menu whose button seems off the screen stays. */
  env?: "default" | "test";
}

/** Mantine with the project's look; follows the system's colour scheme until the person chooses one. */
export function HibachiProvider({ children, env = "default" }: Props) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" env={env}>
      <TokensFollowScheme />
      {children}
    </MantineProvider>
  );
}

function TokensFollowScheme() {
  const scheme = useComputedColorScheme("light", { getInitialValueInEffect: false });
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = scheme;
  }, [scheme]);
  return null;
}
