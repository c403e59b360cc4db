import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { renderedPages } from "./vite.pages.ts";
import { runtime } from "./vite.runtime.ts";

export default defineConfig({
  plugins: [react(), renderedPages()],
  appType: "custom",
  resolve: { alias: runtime.alias },
  ssr: { noExternal: runtime.inline },
  server: { port: 5173, proxy: { "/api": "http://localhost:8000" } },
  build: {
    target: "es2022",
    cssCodeSplit: false,
    emptyOutDir: true,
    rollupOptions: { input: "src/app/entry-client.ts" },
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});
