/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";

const pattern = /(\*\*[^*]+\*\*|https?:\/\/[^\s)]+[^\s).,;:!?])/g;

/** Text of a message with bold parts and links; everything else stays text, so nothing can be injected. */
export function rich(text: string): ComponentChildren[] {
  return text.split(pattern).map((part) => {
    if (part.startsWith("**") && part.endsWith("**")) return <b>{part.slice(2, -2)}</b>;
    if (/^https?:\/\//.test(part)) {
      return (
        <a href={part} target="_blank" rel="noopener noreferrer">
          {part.replace(/^https?:\/\//, "")}
        </a>
      );
    }
    return part;
  });
}

/** An address from the server made safe to link: only web addresses, made absolute against `base`. */
export function safeHref(href: string, base: string): string | null {
  try {
    const url = new URL(href, base);
    return url.protocol === "https:" || url.protocol === "http:" ? url.toString() : null;
  } catch {
    return null;
  }
}
