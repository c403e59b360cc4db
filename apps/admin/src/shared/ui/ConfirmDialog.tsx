import { Button } from "@hibachi/ui";
import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { asProblem } from "../api/client";
import { useFocusBack } from "../hooks/useFocusBack";
import styles from "./Dialog.module.css";
import { Notice } from "./Notice";

interface ConfirmDialogProps {
  title: string;
  opened: boolean;
  onClose: () => void;
  onConfirm: () => void;
  confirm: string;
  danger?: boolean;
  busy?: boolean;
  disabled?: boolean;
  error?: unknown;
  /** The consequence in words and money, and any fields. */
  children: ReactNode;
}

/** Asks before something that cannot simply be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, opened, onClose, onConfirm, confirm, danger, busy, disabled, error, children } = props;
  useFocusBack(opened);
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ "aria-label": "Close" }}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm();
        }}
      >
        {error ? (
          <Notice tone="plum" urgent>
            {asProblem(error).message}
          </Notice>
        ) : null}
        {children}
        <div className={styles.actions}>
          <Button look="quiet" small onClick={onClose}>
            Not now
          </Button>
          <Button type="submit" small look={danger ? "danger" : "primary"} busy={busy} disabled={disabled}>
            {confirm}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
