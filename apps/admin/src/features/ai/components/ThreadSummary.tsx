import { Button } from "@hibachi/ui";
import { Drawer } from "@mantine/core";
import { useState } from "react";
import { SummaryPanel } from "../../../shared/summary/SummaryPanel";

/** What the conversation came to, written beside it. */
export function ThreadSummary({ id }: { id: string }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button look="quiet" small onClick={() => setOpened(true)}>
        Summary
      </Button>
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        position="right"
        title="Summary of this conversation"
        closeButtonProps={{ "aria-label": "Close" }}
      >
        {opened ? <SummaryPanel subject={{ conversationId: id }} /> : null}
      </Drawer>
    </>
  );
}
