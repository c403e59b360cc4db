import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

/* Mantine wants ten shades of a colour; the tokens' own values sit where its defaults look (6 in light, 5 in dark). */
const ember: MantineColorsTuple = [
  "#fdeadd",
  "#fbd5bd",
  "#f8b48c",
  "#f49a68",
  "#f28449",
  "#f0743a",
  "#c2410c",
  "#9a3412",
  "#7c2d12",
  "#431407",
];

/** The look of the project for Mantine; colours that differ by theme come from the tokens, see `cssVariables`. */
export const theme = createTheme({
  colors: { ember },
  primaryColor: "ember",
  primaryShade: { light: 6, dark: 5 },
  autoContrast: true,
  fontFamily: "var(--text)",
  headings: { fontFamily: "var(--display)", fontWeight: "560", textWrap: "balance" },
  defaultRadius: "md",
  radius: { sm: "6px", md: "9px", lg: "14px" },
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { radius: "xl" } },
    Badge: { defaultProps: { variant: "light", tt: "none", fw: 600 } },
    Paper: { defaultProps: { radius: "lg" } },
    Modal: { defaultProps: { radius: "lg", centered: true } },
    Table: { defaultProps: { tabularNums: true, verticalSpacing: "xs" } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 250 } },
  },
});

/** Points Mantine's surface, text and border variables at the tokens; both themes then follow `data-theme`. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    "--mantine-color-body": "var(--paper)",
    "--mantine-color-text": "var(--ink)",
    "--mantine-color-dimmed": "var(--ink-2)",
    "--mantine-color-default": "var(--card)",
    "--mantine-color-default-hover": "var(--paper-2)",
    "--mantine-color-default-color": "var(--ink)",
    "--mantine-color-default-border": "var(--line)",
    "--mantine-color-placeholder": "var(--ink-3)",
    "--mantine-color-anchor": "var(--ember-strong)",
    "--mantine-color-error": "var(--plum)",
    "--mantine-color-ember-filled": "var(--ember)",
    "--mantine-color-ember-filled-hover": "var(--ember-strong)",
    "--mantine-color-ember-light": "var(--ember-soft)",
    "--mantine-color-ember-light-color": "var(--ember-strong)",
    "--mantine-primary-color-contrast": "var(--on-ember)",
  };
  return { variables: {}, light: shared, dark: shared };
};
