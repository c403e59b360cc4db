import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "admin e2e",
    root: import.meta.dirname,
    include: ["*.e2e.ts"],
    // Vitest keeps BASE_URL for itself, so the product's address travels under another name.
    env: { PANEL_URL: process.env.E2E_BASE_URL ?? process.env.BASE_URL ?? "http://localhost:8000" },
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 90_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
