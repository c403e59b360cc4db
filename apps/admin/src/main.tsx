import "@mantine/core/styles.css";
import "@hibachi/ui/tokens.css";
import "@hibachi/ui/base.css";
import "@hibachi/ui/fonts.css";
import "./app/app.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
