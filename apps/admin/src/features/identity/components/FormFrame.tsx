import { Button } from "@hibachi/ui";
import { useEffect, type ReactNode } from "react";
import { asProblem } from "../../../shared/api/client";
import { Notice } from "../../../shared/ui/Notice";
import styles from "./Form.module.css";

interface FormFrameProps {
  title: string;
  lead?: ReactNode;
  error?: unknown;
  busy?: boolean;
  submit: string;
  onSubmit: () => void;
  links?: ReactNode;
  children: ReactNode;
}

/** A form for people who are not signed in: heading, what it is for, fields, one action. */
export function FormFrame({ title, lead, error, busy, submit, onSubmit, links, children }: FormFrameProps) {
  useEffect(() => {
    document.title = `${title} · Hibachi`;
  }, [title]);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSubmit();
      }}
    >
      <h1>{title}</h1>
      {lead ? <p>{lead}</p> : null}
      {error ? (
        <Notice tone="plum" urgent>
          {asProblem(error).message}
        </Notice>
      ) : null}
      {children}
      <Button type="submit" wide busy={busy}>
        {submit}
      </Button>
      {links ? <div className={styles.links}>{links}</div> : null}
    </form>
  );
}
