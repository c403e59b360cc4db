import { DeniedState } from "@hibachi/ui";
import { Link, Navigate, Outlet, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useCan } from "../../shared/auth/permissions";
import { PageHead } from "../../shared/ui/PageHead";
import { ASSISTANT, SETTINGS, type SectionItem } from "./nav";
import styles from "./SectionFrame.module.css";

export function SettingsFrame() {
  return <SectionFrame title="Settings" items={SETTINGS} denied="Settings are for owners and admins." />;
}

export function AssistantFrame() {
  return (
    <SectionFrame
      title="Assistant"
      items={ASSISTANT}
      denied="The assistant is for those who answer customers."
    />
  );
}

interface SectionFrameProps {
  title: string;
  items: readonly SectionItem[];
  denied: string;
}

/** An area of several pages: a list of them, and the open one beside it. */
function SectionFrame({ title, items, denied }: SectionFrameProps) {
  const may = useCan();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the list is one row that scrolls: the open page is brought into sight.
    const nav = list.current;
    const open = nav?.querySelector("[aria-current=page]");
    if (nav && open)
      nav.scrollLeft += open.getBoundingClientRect().left - nav.getBoundingClientRect().left - 16;
  }, [path]);
  const mine = items.filter((item) => may(item.need));
  const bare = path.replace(/\/$/, "").endsWith(`/${title.toLowerCase()}`);
  if (mine.length === 0 && bare) return <DeniedState>{denied}</DeniedState>;
  const first = mine[0];
  if (bare && first) return <Navigate to={first.to} replace />;
  return (
    <>
      <PageHead title={title} />
      <div className={styles.frame}>
        <nav ref={list} className={styles.list} aria-label={title}>
          {mine.map((item) => (
            <Link key={item.to} to={item.to} className={styles.link}>
              <b>{item.label}</b>
              <span>{item.note}</span>
            </Link>
          ))}
        </nav>
        <div className={styles.body}>
          <Outlet />
        </div>
      </div>
    </>
  );
}
