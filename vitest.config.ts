import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { runtime } from "./apps/customer-site/vite.runtime.ts";

/** One project per workspace, all in jsdom, so that `npm test` runs them side by side. */
function project(name: string, root: string) {
  return {
    plugins: [react()],
    test: {
      name,
      root,
      environment: "jsdom",
      include: ["src/**/*.test.{ts,tsx}"],
      setupFiles: [`${import.meta.dirname}/packages/ui/src/testing/setup.ts`],
      css: { modules: { classNameStrategy: "non-scoped" as const } },
      restoreMocks: true,
      testTimeout: 20_000,
    },
  };
}

/** The customer site's tests run on the runtime its pages run on. */
function withSiteRuntime({ plugins, test }: ReturnType<typeof project>) {
  const alias = [
    ...runtime.alias,
    { find: "@testing-library/react", replacement: "@testing-library/preact" },
  ];
  return { plugins, resolve: { alias }, test: { ...test, server: { deps: { inline: runtime.inline } } } };
}

export default defineConfig({
  test: {
    projects: [
      project("ui", "packages/ui"),
      project("api-client", "packages/api-client"),
      withSiteRuntime(project("customer-site", "apps/customer-site")),
      project("admin", "apps/admin"),
    ],
  },
});
