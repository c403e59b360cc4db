import { createElement, type ComponentType } from "react";
import { hydrateRoot } from "react-dom/client";
import { islands } from "./islands";

async function hydrate(root: HTMLElement): Promise<void> {
  const load = islands[root.dataset.island ?? ""];
  if (!load) return;
  const { default: component } = await load();
  const props = JSON.parse(root.dataset.props ?? "{}") as object;
  hydrateRoot(root, createElement(component as ComponentType<object>, props));
}

/** Brings the islands of this page to life, each when its marker says. */
export function hydrateIslands(): void {
  const seen = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      seen.unobserve(entry.target);
      void hydrate(entry.target as HTMLElement);
    }
  });
  for (const root of document.querySelectorAll<HTMLElement>("[data-island]")) {
    if (root.dataset.when === "visible") seen.observe(root);
    else void hydrate(root);
  }
}
