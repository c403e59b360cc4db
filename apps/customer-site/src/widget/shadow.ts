/** The tokens' custom properties for a shadow root: `:root` and `[data-theme]` become the widget's stage; page rules are dropped. */
export function shadowStyles(tokens: string): string {
  const blocks = [...tokens.matchAll(/(:root|\[data-theme=["']?dark["']?\])\s*\{([^}]*)\}/g)];
  return blocks
    .map(
      ([, selector, body]) =>
        `${selector === ":root" ? ".stage" : '.stage[data-theme="dark"]'}{${body ?? ""}}`,
    )
    .join("");
}
