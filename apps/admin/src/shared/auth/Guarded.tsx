import { DeniedState } from "@hibachi/ui";
import type { ReactNode } from "react";
import { useCan, useMe, type Permission } from "./permissions";

/** A page for those who hold the permission; others are told whom to ask. */
export function Guarded({ need, children }: { need: Permission; children: ReactNode }) {
  const may = useCan();
  const me = useMe();
  if (may(need)) return children;
  return (
    <DeniedState>
      Your role at {me.business.name} does not include this page. An owner or admin can change that under
      Settings, Staff.
    </DeniedState>
  );
}
