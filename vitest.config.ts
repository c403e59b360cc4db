import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { runtime } from "./apps/customer-site/vite.runtime.ts";

/**
 * One project per workspace, all in jsdom, so that `npm test` runs them side by side.
 *
 * The files of a project share their workers' documents and modules: building both anew for each file took most of
 * the time. The set-up files take away after each test what it left there.
 */
function project(name: string, root: string, ...setups: string[]) {
  return {
    plugins: [react()],
    test: {
      name,
      root,
      environment: "jsdom",
      pool: "threads" as const,
      isolate: false,
      include: ["src/**/*.test.{ts,tsx}"],
      setupFiles: ["packages/ui/src/testing/setup.ts", ...setups].map(
        (file) => `${import.meta.dirname}/${file}`,
      ),
      css: { modules: { classNameStrategy: "non-scoped" as const } },
      restoreMocks: true,
      unstubGlobals: true,
      // Screens are loaded lazily, which takes its time on a busy machine.
      testTimeout: 30_000,
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
    // Vitest would leave one core to itself, which is half of a small machine.
    maxWorkers: "100%",
    projects: [
      project("ui", "packages/ui"),
      project("api-client", "packages/api-client"),
      withSiteRuntime(project("customer-site", "apps/customer-site")),
      project("admin", "apps/admin", "apps/admin/src/tests/setup.ts"),
    ],
  },
});
