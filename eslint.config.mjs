import { existsSync, readdirSync } from "node:fs";
import js from "@eslint/js";
import { createNodeResolver, importX } from "eslint-plugin-import-x";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";

const apps = ["apps/customer-site", "apps/admin"];

/** Features never see each other, shared code sees no feature, and only `app/` joins them. */
function zones() {
  return apps.flatMap((app) => {
    const features = `${app}/src/features`;
    const names = existsSync(features) ? readdirSync(features) : [];
    return [
      ...names.map((name) => ({
        target: `./${features}/${name}`,
        from: `./${features}`,
        except: [`./${name}`],
        message: "A feature must not import another feature; move what both need to shared/.",
      })),
      { target: `./${app}/src/shared`, from: `./${features}`, message: "shared/ must not know features." },
      { target: `./${app}/src/shared`, from: `./${app}/src/app`, message: "shared/ must not know app/." },
      { target: `./${features}`, from: `./${app}/src/app`, message: "Features are joined by app/." },
      { target: `./${app}/src/widget`, from: `./${features}`, message: "The widget stands alone." },
    ];
  });
}

export default tseslint.config(
  {
    ignores: [
      "**/dist/**",
      "**/node_modules/**",
      ".venv/**",
      ".data/**",
      "packages/api-client/src/schema.d.ts",
    ],
  },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    plugins: { "import-x": importX, "react-hooks": reactHooks },
    languageOptions: { globals: globals.browser },
    settings: {
      "import-x/resolver-next": [createNodeResolver({ extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] })],
    },
    rules: {
      ...reactHooks.configs.recommended.rules,
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "import-x/no-restricted-paths": ["error", { basePath: import.meta.dirname, zones: zones() }],
      "import-x/no-cycle": "error",
      "max-lines": ["error", { max: 350, skipBlankLines: true, skipComments: true }],
      "no-console": ["error", { allow: ["warn", "error"] }],
    },
  },
  {
    files: ["**/*.tsx"],
    extends: [jsxA11y.flatConfigs.strict],
    rules: {
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      /* A region that scrolls must be reachable by keyboard. */
      "jsx-a11y/no-noninteractive-tabindex": ["error", { tags: [], roles: ["region"] }],
    },
  },
  { files: ["**/*.mjs"], languageOptions: { globals: globals.node } },
);
