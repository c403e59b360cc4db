/** @jsxImportSource preact */
import { useState } from "preact/hooks";
import type { RefObject } from "preact";

interface ComposerProps {
  offline: boolean;
  field: RefObject<HTMLTextAreaElement | null>;
  onSend: (text: string) => void;
}

export const longestMessage = 2000;

/** Where the customer writes: Enter sends, Shift and Enter breaks the line. */
export function Composer({ offline, field, onSend }: ComposerProps) {
  const [text, setText] = useState("");
  const ready = text.trim() !== "" && !offline;
  const send = () => {
    if (!ready) return;
    onSend(text.trim());
    setText("");
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={field}
        rows={1}
        value={text}
        maxLength={longestMessage}
        placeholder={offline ? "You are offline" : "Party, place, date: ask anything"}
        aria-label="Your message"
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <button type="submit" class="send" disabled={!ready} aria-label="Send">
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
          <path
            d="M10 16V4M4.5 9.5 10 4l5.5 5.5"
            fill="none"
            stroke="currentColor"
            stroke-width="2.2"
            stroke-linecap="round"
            stroke-linejoin="round"
          />
        </svg>
      </button>
    </form>
  );
}
