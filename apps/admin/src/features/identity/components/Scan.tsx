import { CopyId } from "@hibachi/ui";
import type { TotpSetup } from "../../../shared/api/types";
import styles from "./Profile.module.css";

/** What the authenticator needs. An image element cannot run anything the drawing might carry. */
export function Scan({ setup }: { setup: TotpSetup }) {
  return (
    <>
      <p>Scan this with your authenticator.</p>
      <div className={styles.qr}>
        <img
          src={`data:image/svg+xml;utf8,${encodeURIComponent(setup.qr_svg)}`}
          alt="Code to scan with an authenticator"
        />
      </div>
      <p>
        No camera? Type this key: <CopyId value={setup.secret} label="key" />
      </p>
    </>
  );
}
