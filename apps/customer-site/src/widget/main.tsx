/** @jsxImportSource preact */
import { render } from "preact";
import tokens from "@hibachi/ui/tokens.css?inline";
import { createChatApi } from "./api";
import { Widget } from "./components/Widget";
import { conversationStore } from "./storage";
import { shadowStyles } from "./shadow";
import styles from "./widget.css?inline";

declare global {
  interface Window {
    HibachiChat?: { open: () => void };
  }
}

/**
 * `<script src="https://myhibachi.example/widget.js" data-business="my-hibachi">` on any page. The business is the one
 * of the address that serves the script; `data-business` keeps threads of several businesses apart on one device,
 * `data-name` is the title, `data-theme` forces "light" or "dark".
 */
const script = document.currentScript as HTMLScriptElement | null;
const options = { ...script?.dataset };
const base = new URL(script?.src ?? location.href).origin;

/** The page's own theme on our site, the option or the system elsewhere. */
function themeOf(): string {
  const page = options.theme ?? document.documentElement.dataset.theme;
  if (page === "light" || page === "dark") return page;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

function mount(): void {
  const host = document.createElement("hibachi-chat");
  const root = host.attachShadow({ mode: "open" });
  const sheet = document.createElement("style");
  sheet.textContent = shadowStyles(tokens) + styles;
  const stage = document.createElement("div");
  stage.className = "stage";
  const dress = () => (stage.dataset.theme = themeOf());
  dress();
  new MutationObserver(dress).observe(document.documentElement, { attributeFilter: ["data-theme"] });
  root.append(sheet, stage);
  document.body.append(host);
  const business = options.business ?? "default";
  render(
    <Widget
      api={createChatApi(base)}
      store={conversationStore(business)}
      base={base}
      name={options.name ?? "My Hibachi"}
      onReady={(open) => (window.HibachiChat = { open })}
    />,
    stage,
  );
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || !event.target.closest("[data-open-chat]")) return;
    event.preventDefault();
    window.HibachiChat?.open();
  });
}

if (document.body) mount();
else addEventListener("DOMContentLoaded", mount);
