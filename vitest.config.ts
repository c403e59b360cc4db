import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

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
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      project("ui", "packages/ui"),
      project("api-client", "packages/api-client"),
      project("customer-site", "apps/customer-site"),
      project("admin", "apps/admin"),
    ],
  },
});
