import type { ComponentType } from "react";

type Loader = () => Promise<{ default: ComponentType<never> }>;

/** Every island by the name its marker carries. */
export const islands: Record<string, Loader> = {
  "instant-price": () => import("../shared/instant-price/InstantPrice"),
  menu: () => import("../features/catalog/components/LiveMenu"),
};
