import { matches } from "./rules";

function openTarget(root: HTMLElement): void {
  const target = location.hash === "" ? null : root.querySelector(`#${CSS.escape(location.hash.slice(1))}`);
  if (target instanceof HTMLDetailsElement) target.open = true;
}

/** Search over the rendered answers, and opening the answer that the address names. */
export function enhanceFaq(root: HTMLElement): void {
  const search = root.querySelector<HTMLInputElement>("[data-search]");
  const count = root.querySelector<HTMLElement>("[data-count]");
  const empty = root.querySelector<HTMLElement>("[data-empty]");
  const items = [...root.querySelectorAll<HTMLDetailsElement>("[data-question]")];
  const groups = [...root.querySelectorAll<HTMLElement>("[data-group]")];
  const update = () => {
    const asked = search?.value.trim() ?? "";
    const found = items.filter((item) => {
      item.hidden = asked !== "" && !matches(asked, item.textContent);
      return !item.hidden;
    });
    for (const group of groups) group.hidden = group.querySelector("[data-question]:not([hidden])") === null;
    if (count)
      count.textContent = asked === "" ? "" : `${found.length} ${found.length === 1 ? "answer" : "answers"}`;
    if (empty) empty.hidden = found.length > 0;
  };
  search?.addEventListener("input", update);
  window.addEventListener("hashchange", () => openTarget(root));
  openTarget(root);
}
