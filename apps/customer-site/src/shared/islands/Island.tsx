import type { ComponentType } from "react";

interface IslandProps<P extends object> {
  /** Key in `app/islands.ts`. */
  name: string;
  component: ComponentType<P>;
  props: P;
  /** When its script is fetched: at once when the browser is idle, or when it comes into view. */
  when?: "idle" | "visible";
}

/** A part of a prerendered page that comes alive in the browser; everything around it ships no script. */
export function Island<P extends object>({
  name,
  component: Component,
  props,
  when = "idle",
}: IslandProps<P>) {
  return (
    <div data-island={name} data-when={when} data-props={JSON.stringify(props)}>
      <Component {...props} />
    </div>
  );
}
