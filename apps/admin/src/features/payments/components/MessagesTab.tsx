import { Button } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { instantLabel } from "../../../shared/lib/dates";
import { count } from "../../../shared/lib/format";
import { say } from "../../../shared/ui/say";
import { messagesQuery, useMessageRetry } from "../api/money";
import { Line } from "./Line";
import { Waiting } from "./Waiting";

const EMPTY = {
  title: "Every message was worked on",
  text: "A provider's message that fails again and again is kept here until somebody lets it be tried again.",
};

/** Messages of providers that could not be worked on. */
export function MessagesTab() {
  const query = useQuery(messagesQuery);
  const retry = useMessageRetry();
  return (
    <Waiting query={query} empty={EMPTY}>
      {(message) => (
        <Line
          key={message.id}
          title={
            <>
              <b>{message.provider}</b> {message.kind}
            </>
          }
          facts={[
            `${count(message.attempts, "attempt")}, received ${instantLabel(message.received_at)}`,
            message.error,
          ]}
        >
          <Button
            small
            look="quiet"
            busy={retry.isPending && retry.variables === message.id}
            onClick={() =>
              retry.mutate(message.id, {
                onError: say.failed,
                onSuccess: () => say.done("It is being worked on again."),
              })
            }
          >
            Try again
          </Button>
        </Line>
      )}
    </Waiting>
  );
}
