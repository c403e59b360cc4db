import { enhanceAllergens } from "../../features/catalog/enhance";
import { enhanceFaq } from "../../features/knowledge/enhance";

const enhancements: Record<string, (root: HTMLElement) => void> = {
  allergens: enhanceAllergens,
  faq: enhanceFaq,
};

/** Adds behaviour to a part of the page that already reads well without it. */
export function enhance(root: HTMLElement): void {
  enhancements[root.dataset.enhance ?? ""]?.(root);
}
