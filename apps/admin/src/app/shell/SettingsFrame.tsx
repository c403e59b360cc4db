import { DeniedState } from "@hibachi/ui";
import { Link, Navigate, Outlet, useRouterState } from "@tanstack/react-router";
import { useCan } from "../../shared/auth/permissions";
import { PageHead } from "../../shared/ui/PageHead";
import { SETTINGS } from "./nav";
import styles from "./SettingsFrame.module.css";

/** Settings: a list of sections, and the open one beside it. */
export function SettingsFrame() {
  const may = useCan();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const mine = SETTINGS.filter((item) => may(item.need));
  const bare = /\/settings\/?$/.test(path);
  if (mine.length === 0 && bare) return <DeniedState>Settings are for owners and admins.</DeniedState>;
  const first = mine[0];
  if (bare && first) return <Navigate to={first.to} replace />;
  return (
    <>
      <PageHead title="Settings" />
      <div className={styles.frame}>
        <nav className={styles.list} aria-label="Settings">
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
