import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "customer-site e2e",
    root: import.meta.dirname,
    include: ["*.e2e.ts"],
    // Vitest keeps BASE_URL for itself, so the product's address travels under another name.
    env: { SITE_URL: process.env.E2E_BASE_URL ?? process.env.BASE_URL ?? "http://localhost:8000" },
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 120_000,
    hookTimeout: 30_000,
    fileParallelism: false,
  },
});
