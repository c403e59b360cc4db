/** The button in the header: switches between light and dark and remembers the choice. */
export function startThemeToggle(): void {
  const button = document.querySelector<HTMLButtonElement>("[data-theme-toggle]");
  const root = document.documentElement;
  if (!button) return;
  const show = () => button.setAttribute("aria-pressed", String(root.dataset.theme === "dark"));
  show();
  button.addEventListener("click", () => {
    root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
    try {
      localStorage.setItem("hibachi-theme", root.dataset.theme);
    } catch {
      /* Private windows may refuse; the choice then lasts for this page. */
    }
    show();
  });
}
