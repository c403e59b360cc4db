/** @jsxImportSource preact */
import { useEffect, useRef } from "preact/hooks";
import type { Line, Thread } from "../state";
import { rich } from "../words";
import { BlockView } from "./Blocks";

interface ThreadViewProps {
  thread: Thread;
  base: string;
  greeting: string;
  suggestions: string[];
  onSay: (text: string) => void;
  onRetry: (clientId: string) => void;
  onReload: () => void;
}

const speakers = { customer: "You", assistant: "Assistant", staff: "Our team", system: "Note" } as const;

function LineView({
  line,
  base,
  onSay,
  onRetry,
}: { line: Line } & Pick<ThreadViewProps, "base" | "onSay" | "onRetry">) {
  return (
    <li class={`line ${line.role}`}>
      <span class="hidden">{speakers[line.role]}: </span>
      {line.role === "staff" ? <span class="speaker">Our team</span> : null}
      {line.text === "" ? null : <p class="bubble">{rich(line.text)}</p>}
      {line.blocks.map((block, index) => (
        <BlockView key={index} block={block} said={line.text} base={base} onSay={onSay} />
      ))}
      {line.status === "failed" ? (
        <button type="button" class="retry" onClick={() => onRetry(line.id)}>
          Not sent. Try again
        </button>
      ) : null}
    </li>
  );
}

/** The conversation so far. Finished lines are announced, the answer being written is not, so nothing is read twice. */
export function ThreadView(props: ThreadViewProps) {
  const { thread, base, greeting, suggestions, onSay, onRetry, onReload } = props;
  const end = useRef<HTMLDivElement>(null);
  const { draft, lines } = thread;
  useEffect(() => {
    end.current?.scrollIntoView?.({ block: "end" });
  }, [lines.length, draft?.text, draft?.blocks.length, thread.talk]);
  const answers = thread.talk === "assistant" && draft === null;
  const waiting = answers && lines.at(-1)?.status === "sending";
  return (
    <div class="body">
      {thread.phase === "loading" ? (
        <div class="bones" role="status" aria-label="Loading the conversation" />
      ) : null}
      {thread.phase === "unreachable" ? (
        <div class="notice" role="alert">
          We cannot reach the chat just now.{" "}
          <button type="button" class="retry" onClick={onReload}>
            Try again
          </button>
        </div>
      ) : null}
      <div role="log" aria-live="polite" aria-label="Conversation">
        <ol class="lines">
          {lines.length === 0 && thread.phase !== "loading" ? (
            <li class="line assistant">
              <p class="bubble">{greeting}</p>
            </li>
          ) : null}
          {lines.map((line) => (
            <LineView key={line.id} line={line} base={base} onSay={onSay} onRetry={onRetry} />
          ))}
        </ol>
      </div>
      {draft ? (
        <div class="line assistant" aria-hidden="true">
          {draft.text === "" && draft.blocks.length === 0 ? <Typing /> : null}
          {draft.text === "" ? null : <p class="bubble">{rich(draft.text)}</p>}
          {draft.blocks.map((block, index) => (
            <BlockView key={index} block={block} said={draft.text} base={base} onSay={onSay} />
          ))}
        </div>
      ) : null}
      {waiting ? <Typing /> : null}
      {lines.length === 0 && thread.phase === "new" ? (
        <div class="slots">
          {suggestions.map((text) => (
            <button type="button" class="slot" key={text} onClick={() => onSay(text)}>
              {text}
            </button>
          ))}
        </div>
      ) : null}
      <div ref={end} />
    </div>
  );
}

function Typing() {
  return (
    <div class="typing" aria-hidden="true">
      <i />
      <i />
      <i />
    </div>
  );
}
