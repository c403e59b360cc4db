import { Tag, type Tone } from "@hibachi/ui";
import type { DocumentVersion } from "../../../../shared/api/types";
import { stateWords } from "../rules";

const TONES: Record<DocumentVersion["status"], Tone> = { waiting: "steel", read: "leaf", failed: "plum" };

/** Where a version is, read out when it changes. */
export function VersionState({ version }: { version: DocumentVersion }) {
  return (
    <span role="status">
      <Tag tone={TONES[version.status]}>{stateWords(version)}</Tag>
    </span>
  );
}
