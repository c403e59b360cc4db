import { Phone, Tag } from "@hibachi/ui";
import { Link } from "@tanstack/react-router";
import type { Conversation } from "../../../shared/api/types";

/** The number of a talk by text, and the talks it goes on from or went on in. */
export function TextMarks({ thread }: { thread: Conversation }) {
  return (
    <>
      {thread.number ? <Phone number={thread.number} /> : null}
      {thread.stopped ? <Tag tone="amber">Wants no texts</Tag> : null}
      {thread.continues ? <OtherTalk id={thread.continues}>Goes on from the site</OtherTalk> : null}
      {thread.continued_by.map((id) => (
        <OtherTalk key={id} id={id}>
          Went on by text
        </OtherTalk>
      ))}
    </>
  );
}

function OtherTalk({ id, children }: { id: string; children: string }) {
  return (
    <Link to="/inbox/$conversationId" params={{ conversationId: id }} search={true}>
      {children}
    </Link>
  );
}
