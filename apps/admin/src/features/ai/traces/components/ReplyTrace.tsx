import { EmptyState, SkeletonLines } from "@hibachi/ui";
import { Drawer } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { QueryView } from "../../../../shared/ui/QueryView";
import { traceOfReplyQuery } from "../api/traces";
import styles from "./Traces.module.css";
import { TraceView } from "./TraceView";

/** Below an answer of the assistant: how it came about, on request. */
export function ReplyTrace({ replyId }: { replyId: string }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button type="button" className={styles.how} onClick={() => setOpened(true)}>
        How this was answered
      </button>
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        position="right"
        size="lg"
        title="How this was answered"
        closeButtonProps={{ "aria-label": "Close" }}
      >
        {opened ? <Found replyId={replyId} /> : null}
      </Drawer>
    </>
  );
}

function Found({ replyId }: { replyId: string }) {
  const query = useQuery(traceOfReplyQuery(replyId));
  return (
    <QueryView query={query} skeleton={<SkeletonLines lines={12} />} missing="trace">
      {(trace) =>
        trace === null ? (
          <EmptyState title="Nothing to show">
            This was said because a person was asked for, not in answer to a message.
          </EmptyState>
        ) : (
          <TraceView trace={trace} />
        )
      }
    </QueryView>
  );
}
