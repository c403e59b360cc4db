/** Puts the cursor where the first thing is to be mended, once the faults have been drawn. */
export function focusFirstFault(root: HTMLElement | null): void {
  requestAnimationFrame(() =>
    root?.querySelector<HTMLElement>("[aria-invalid=true], [data-invalid=true]")?.focus(),
  );
}
