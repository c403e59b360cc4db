import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Matter } from "../api/types";
import { mattersQuery } from "./api";
import styles from "./Remembered.module.css";
import { matterWords } from "./rules";

/** Up to three remembered lines for whoever takes over. Nothing while nothing is remembered. */
export function MattersStrip({ conversationId }: { conversationId: string }) {
  const { data } = useQuery(mattersQuery(conversationId));
  if (!data || data.items.length === 0) return null;
  return (
    <section className={styles.matters} aria-label="Remembered that may matter">
      <b>Remembered that may matter</b>
      <ul>
        {data.items.map((matter, at) => (
          <li key={at}>
            {matter.kind_name ? `${matter.kind_name}: ${matter.text}` : `“${matter.text}”`}{" "}
            <Said matter={matter} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Said({ matter }: { matter: Matter }) {
  const words = matterWords(matter);
  if (!matter.conversation_id || !matter.message_id) return <span className={styles.when}>{words}</span>;
  return (
    <Link
      to="/inbox/$conversationId"
      params={{ conversationId: matter.conversation_id }}
      search={{ message: matter.message_id }}
      className={styles.when}
    >
      {words}
    </Link>
  );
}
