import { defineConfig } from "vitest/config";

const report = process.env.E2E_REPORT;

/** Browser tests of both apps, one after the other, against the installation at E2E_BASE_URL. */
export default defineConfig({
  test: {
    projects: ["apps/customer-site/e2e/vitest.config.ts", "apps/admin/e2e/vitest.config.ts"],
    maxWorkers: 1,
    reporters: report ? ["default", ["junit", { outputFile: report }]] : ["default"],
  },
});
