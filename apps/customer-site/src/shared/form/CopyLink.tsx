import { Button } from "@hibachi/ui";
import { useState } from "react";
import styles from "./CopyLink.module.css";

interface CopyLinkProps {
  label: string;
  url: string;
}

/** A link that can be read, selected and copied with one press. */
export function CopyLink({ label, url }: CopyLinkProps) {
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  const copy = () => {
    navigator.clipboard.writeText(url).then(
      () => setState("copied"),
      () => setState("failed"),
    );
  };
  return (
    <div className={styles.copy}>
      <input aria-label={label} readOnly value={url} onFocus={(event) => event.currentTarget.select()} />
      <Button small look="quiet" onClick={copy}>
        {state === "copied" ? "Copied" : "Copy"}
      </Button>
      <span className="visually-hidden" role="status">
        {state === "copied" ? "Link copied" : state === "failed" ? "Select the link and copy it by hand" : ""}
      </span>
    </div>
  );
}
