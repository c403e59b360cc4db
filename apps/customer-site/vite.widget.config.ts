import { defineConfig } from "vite";

/** The chat widget: one classic script that any page can include. */
export default defineConfig({
  publicDir: false,
  build: {
    target: "es2020",
    outDir: "dist",
    emptyOutDir: false,
    lib: {
      entry: "src/widget/main.tsx",
      name: "HibachiChatWidget",
      formats: ["iife"],
      fileName: () => "widget.js",
    },
  },
});
