import { classNames, Tag } from "@hibachi/ui";
import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import type { LiveState } from "../../shared/api/live";
import { Icon } from "../../shared/ui/Icon";
import { useSaid } from "../../shared/ui/say";
import { Messages } from "./Messages";
import { openPalette, PALETTE_KEY } from "./paletteSwitch";
import styles from "./TopBar.module.css";

const LIVE: Record<Exclude<LiveState, "off">, { label: string; tone: "leaf" | "steel" | "amber" }> = {
  open: { label: "Live", tone: "leaf" },
  connecting: { label: "Connecting", tone: "steel" },
  lost: { label: "Reconnecting", tone: "amber" },
};

export function TopBar({ live, onMenu }: { live: LiveState; onMenu: () => void }) {
  const speaking = useSaid().length > 0;
  return (
    <div className={classNames(styles.top, speaking && styles.speaking)}>
      <div className={styles.menu}>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Open menu" onClick={onMenu}>
          <Icon name="menu" size={22} />
        </ActionIcon>
      </div>
      <button type="button" className={styles.search} onClick={openPalette}>
        <Icon name="search" />
        <span className={styles.words}>Find a person, booking, page or action</span>
        <span className={styles.short}>Find anything</span>
        <kbd className={styles.key}>{PALETTE_KEY}</kbd>
      </button>
      <div className={styles.messages}>
        <Messages />
      </div>
      <span className={styles.live} role="status">
        {live === "off" ? null : <Tag tone={LIVE[live].tone}>{LIVE[live].label}</Tag>}
      </span>
      <SchemeSwitch />
    </div>
  );
}

function SchemeSwitch() {
  const scheme = useComputedColorScheme("light");
  const { setColorScheme } = useMantineColorScheme();
  const other = scheme === "dark" ? "light" : "dark";
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={`Use ${other} colours`}
      onClick={() => setColorScheme(other)}
    >
      <Icon name={scheme === "dark" ? "sun" : "moon"} size={20} />
    </ActionIcon>
  );
}
