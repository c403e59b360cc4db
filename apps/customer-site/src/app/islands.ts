import type { ComponentType } from "react";

type Loader = () => Promise<{ default: ComponentType<never> }>;

/** Every island by the name its marker carries. */
export const islands: Record<string, Loader> = {};
