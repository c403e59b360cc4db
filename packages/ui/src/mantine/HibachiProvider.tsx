import { MantineProvider, useComputedColorScheme } from "@mantine/core";
import { useLayoutEffect, type ReactNode } from "react";
import { cssVariables, theme } from "./theme";

/** Mantine with the project's look; follows the system's colour scheme until the person chooses one. */
export function HibachiProvider({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
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
