import { verdict } from "./rules";

/** Marks the matrix rows that contain a chosen allergen and says which dishes are left. */
export function enhanceAllergens(root: HTMLElement): void {
  const boxes = [...root.querySelectorAll<HTMLInputElement>("[data-avoid]")];
  const rows = [...root.querySelectorAll<HTMLElement>("[data-contains]")];
  const words = root.querySelector<HTMLElement>("[data-verdict]");
  const update = () => {
    const chosen = boxes.filter((box) => box.checked);
    const avoided = new Set(chosen.map((box) => box.value));
    const left: string[] = [];
    for (const row of rows) {
      const hit = (row.dataset.contains ?? "").split(" ").some((code) => avoided.has(code));
      row.toggleAttribute("data-hit", hit);
      if (!hit) left.push(row.dataset.dish ?? "");
    }
    const names = chosen.map((box) => box.labels?.[0]?.textContent.trim() ?? box.value);
    if (words) words.textContent = verdict(names, left, rows.length);
  };
  root.addEventListener("change", update);
  update();
}
