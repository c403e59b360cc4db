import { Button } from "@hibachi/ui";
import { notifications } from "@mantine/notifications";
import { asProblem } from "../api/client";

interface Undo {
  label?: string;
  onUndo: () => void;
}

const CLOSE = { "aria-label": "Close" };

/** Short messages at the edge of the screen. */
export const say = {
  done(message: string, undo?: Undo): void {
    const id = crypto.randomUUID();
    const back = undo ? (
      <Button
        look="plain"
        small
        onClick={() => {
          notifications.hide(id);
          undo.onUndo();
        }}
      >
        {undo.label ?? "Undo"}
      </Button>
    ) : null;
    notifications.show({
      closeButtonProps: CLOSE,
      id,
      color: "green",
      autoClose: undo ? 9000 : 4000,
      message: (
        <span style={{ display: "flex", alignItems: "center", justifyContent: "space-between", gap: 12 }}>
          {message}
          {back}
        </span>
      ),
    });
  },
  failed(error: unknown): void {
    const problem = asProblem(error);
    const reference = problem.reference ? ` (reference ${problem.reference})` : "";
    notifications.show({
      closeButtonProps: CLOSE,
      color: "red",
      autoClose: 8000,
      title: "That did not work",
      message: `${problem.message}${reference}`,
    });
  },
};
