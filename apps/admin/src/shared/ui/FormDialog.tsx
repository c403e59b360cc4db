import type { UseMutationResult } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { ConfirmDialog } from "./ConfirmDialog";
import { say } from "./say";

interface FormDialogProps<Wish> {
  title: string;
  confirm: string;
  save: Pick<UseMutationResult<unknown, Error, Wish>, "mutate" | "isPending" | "error">;
  /** What is sent; null while something is missing or wrong. */
  wish: Wish | null;
  /** What is said once it is saved. */
  done: string;
  onClose: () => void;
  /** The fields. From the first try to save on they name what is missing. */
  children: (tried: boolean) => ReactNode;
}

/** A few fields that are saved together. The button always works: pressed too early, it shows what is missing. */
export function FormDialog<Wish>(props: FormDialogProps<Wish>) {
  const { title, confirm, save, wish, done, onClose, children } = props;
  const [tried, setTried] = useState(false);
  const send = () => {
    setTried(true);
    if (wish === null) return;
    save.mutate(wish, {
      onSuccess: () => {
        say.done(done);
        onClose();
      },
    });
  };
  return (
    <ConfirmDialog
      opened
      title={title}
      confirm={confirm}
      onClose={onClose}
      onConfirm={send}
      busy={save.isPending}
      error={save.error}
    >
      {children(tried)}
    </ConfirmDialog>
  );
}
