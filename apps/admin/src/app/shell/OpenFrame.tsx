import { Grill, Logo } from "@hibachi/ui";
import { Outlet } from "@tanstack/react-router";
import { Messages } from "./Messages";
import styles from "./OpenFrame.module.css";

/** The frame around signing in: the form on one side, the trade on the other. */
export function OpenFrame() {
  return (
    <div className={styles.frame}>
      <main className={styles.form}>
        <div className={styles.logo}>
          <Logo name="Hibachi" />
        </div>
        <Messages />
        <Outlet />
      </main>
      <aside className={styles.side} aria-hidden="true">
        <div className={styles.picture}>
          <Grill />
        </div>
        <p className={styles.words}>Every grill, every chef, every garden. One calm place to run the day.</p>
      </aside>
    </div>
  );
}
