/** Closes open disclosures on Escape (focus returns to the summary) and on a press elsewhere. */
export function startDisclosures(): void {
  const all = document.querySelectorAll<HTMLDetailsElement>("[data-disclosure]");
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const disclosure of all) {
      if (!disclosure.open) continue;
      disclosure.open = false;
      disclosure.querySelector("summary")?.focus();
    }
  });
  document.addEventListener("click", (event) => {
    for (const disclosure of all) {
      if (event.target instanceof Node && !disclosure.contains(event.target)) disclosure.open = false;
    }
  });
}
