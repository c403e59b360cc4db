import { Drawer } from "@mantine/core";
import { useDisclosure, useNetwork } from "@mantine/hooks";
import { Navigate, Outlet, useRouter, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useSession } from "../../shared/auth/permissions";
import { Icon } from "../../shared/ui/Icon";
import { useGoKeys } from "./goKeys";
import { PaletteHost } from "./PaletteHost";
import { SideNav } from "./SideNav";
import styles from "./Shell.module.css";
import { TopBar } from "./TopBar";
import { useLiveUpdates } from "./useLiveUpdates";

/** The signed-in frame. When the session runs out it leads to the sign-in page and remembers the way back. */
export function Shell() {
  const session = useSession();
  const router = useRouter();
  const signedIn = session.state === "signed_in";
  const expired = session.state === "signed_out" && session.reason === "expired";
  useEffect(() => {
    if (signedIn) return;
    // Read once: the address changes while this leads away, and must not be remembered inside itself.
    const here = router.state.location.href;
    void router.navigate({
      to: "/sign-in",
      search: expired && here !== "/" ? { next: here } : {},
      replace: true,
    });
  }, [signedIn, expired, router]);
  // Demanded from now on, or switched off on another device.
  if (signedIn && session.me.must_enrol) return <Navigate to="/second-factor" replace />;
  return signedIn ? <SignedIn /> : null;
}

function SignedIn() {
  const live = useLiveUpdates();
  const { online } = useNetwork();
  const [menu, { open, close }] = useDisclosure(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useGoKeys();
  useEffect(() => {
    close();
    // A new page starts at its heading for keyboards and screen readers; the first load leaves the focus alone.
    if (!first.current) main.current?.focus({ preventScroll: true });
    first.current = false;
  }, [path, close]);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        Skip to the page
      </a>
      <div className={styles.side}>
        <SideNav />
      </div>
      <Drawer
        opened={menu}
        onClose={close}
        size={280}
        title="Hibachi"
        closeButtonProps={{ "aria-label": "Close menu" }}
      >
        <SideNav />
      </Drawer>
      <div className={styles.page}>
        <TopBar live={online ? live : "off"} onMenu={open} />
        {online ? null : (
          <div className={styles.offline} role="status">
            <Icon name="alert" />
            You are offline. You see the last known state; changes wait until the connection is back.
          </div>
        )}
        <main id="main" ref={main} tabIndex={-1} className={styles.main}>
          <Outlet />
        </main>
      </div>
      <PaletteHost />
    </div>
  );
}
