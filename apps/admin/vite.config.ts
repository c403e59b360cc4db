import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  base: "/admin/",
  plugins: [react()],
  server: { port: 5174, proxy: { "/api": "http://localhost:8000" } },
  build: {
    target: "es2022",
    rolldownOptions: {
      output: {
        // Every page uses most of these; as one file each they are fetched once instead of in forty small pieces.
        codeSplitting: {
          groups: [
            { name: "react", test: /node_modules\/(react|react-dom|scheduler|@tanstack)\// },
            {
              name: "mantine",
              test: /node_modules\/(@mantine|@floating-ui|react-remove-scroll|react-number-format|clsx)/,
            },
            { name: "shared", test: /(packages\/(ui|api-client)|apps\/admin\/src\/shared)\// },
          ],
        },
      },
    },
  },
});
