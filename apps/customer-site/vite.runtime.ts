/**
 * The site is written against React and runs on Preact's compatible runtime, a tenth of its size; see the decision
 * record on the public stack. Build, development and tests all use these aliases, so they run the same code.
 */
export const runtime = {
  alias: [
    { find: /^react(-dom)?$/, replacement: "preact/compat" },
    { find: "react-dom/client", replacement: "preact/compat/client" },
    { find: "react-dom/server", replacement: "preact/compat/server" },
    { find: "react/jsx-runtime", replacement: "preact/jsx-runtime" },
    { find: "react/jsx-dev-runtime", replacement: "preact/jsx-dev-runtime" },
  ],
  /** Packages that import React themselves and must go through the aliases also outside the browser. */
  inline: [/^@hibachi\//, /@tanstack\//],
};
