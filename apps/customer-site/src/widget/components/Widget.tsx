/** @jsxImportSource preact */
import type { TargetedPointerEvent } from "preact";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ChatApi } from "../api";
import type { ConversationStore } from "../storage";
import type { TalkState } from "../types";
import { useDodge } from "../useDodge";
import { useChat } from "../useChat";
import { useEscape } from "../useEscape";
import { useKeepFocus } from "../useKeepFocus";
import { useOnline } from "../useOnline";
import { Composer } from "./Composer";
import { ThreadView } from "./ThreadView";

export interface WidgetProps {
  api: ChatApi;
  store: ConversationStore;
  /** Address that links of the conversation are relative to. */
  base: string;
  name: string;
  /** Hears the function that opens the panel. */
  onReady?: (open: () => void) => void;
}

const greeting =
  "Hello! Tell me how many adults and children, and the ZIP of the garden, and I work out the exact price. Ask me anything else, too.";
const suggestions = ["What does it cost for 12?", "What is included?", "Which dates are free?"];
const talkWords: Record<TalkState, string> = {
  assistant: "Assistant, answers at once",
  waiting_for_person: "Waiting for our team",
  person: "You are talking to our team",
};

const personWords: Record<TalkState, string> = {
  assistant: "Talk to a person",
  waiting_for_person: "A person is coming",
  person: "With a person",
};

/** Launcher and panel. The panel is a dialog that leaves the page usable; on a phone it is a full-height sheet. */
export function Widget({ api, store, base, name, onReady }: WidgetProps) {
  const [open, setOpen] = useState(false);
  const { thread, send, retry, askForPerson, reload } = useChat(api, store, open);
  const online = useOnline();
  const field = useRef<HTMLTextAreaElement>(null);
  const launcher = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLElement>(null);

  useEffect(() => onReady?.(() => setOpen(true)), [onReady]);
  useLayoutEffect(() => {
    if (open) field.current?.focus();
  }, [open]);

  const close = useCallback(() => {
    setOpen(false);
    requestAnimationFrame(() => launcher.current?.focus());
  }, []);
  useEscape(panel, open, close);
  useKeepFocus(panel, open);
  const lift = useDodge(launcher, !open);
  const asked = thread.talk !== "assistant";

  return (
    <>
      <button
        ref={launcher}
        type="button"
        class={`launcher ${open ? "away" : ""}`}
        style={lift ? { transform: `translateY(-${lift}px)` } : undefined}
        aria-expanded={open}
        aria-haspopup="dialog"
        onPointerDown={keepPress}
        onClick={() => setOpen(true)}
      >
        <svg width="24" height="24" viewBox="0 0 24 24" fill="none" aria-hidden="true">
          <path
            d="M4 5h16v11H10l-4.5 4v-4H4V5Z"
            stroke="currentColor"
            stroke-width="2"
            stroke-linejoin="round"
          />
        </svg>
        <span>Ask us</span>
      </button>
      {open ? (
        <section ref={panel} class="panel" role="dialog" aria-label={`Chat with ${name}`}>
          <div class="head">
            <div>
              <b>{name}</b>
              <span>{online ? talkWords[thread.talk] : "You are offline"}</span>
            </div>
            <button type="button" class="person" disabled={asked} onClick={askForPerson}>
              {personWords[thread.talk]}
            </button>
            <button type="button" class="close" aria-label="Close the chat" onClick={close}>
              <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
                <path
                  d="m4 4 10 10M14 4 4 14"
                  stroke="currentColor"
                  stroke-width="2"
                  stroke-linecap="round"
                />
              </svg>
            </button>
          </div>
          {online ? null : (
            <div class="notice" role="status">
              You are offline. What you see stays here; you can write again once you are back.
            </div>
          )}
          <ThreadView
            thread={thread}
            base={base}
            greeting={greeting}
            suggestions={suggestions}
            onSay={send}
            onRetry={retry}
            onReload={reload}
          />
          <Composer offline={!online} field={field} onSend={send} />
        </section>
      ) : null}
    </>
  );
}

/** The release counts for the launcher too when a bar at the page's foot has lifted it meanwhile. */
function keepPress({ currentTarget, pointerId }: TargetedPointerEvent<HTMLButtonElement>) {
  if ("setPointerCapture" in currentTarget) currentTarget.setPointerCapture(pointerId);
}
