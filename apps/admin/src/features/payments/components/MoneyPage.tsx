import { Card } from "@hibachi/ui";
import { Tabs } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { Guarded } from "../../../shared/auth/Guarded";
import { useCan } from "../../../shared/auth/permissions";
import { PageHead } from "../../../shared/ui/PageHead";
import { isTab, TABS, type Tab } from "../rules";
import { CreditsTab } from "./CreditsTab";
import { DifferencesTab } from "./DifferencesTab";
import { LettersTab } from "./LettersTab";
import { MessagesTab } from "./MessagesTab";
import styles from "./Money.module.css";
import { RefundsTab } from "./RefundsTab";

const route = getRouteApi("/shell/money");

export function MoneyPage() {
  return (
    <Guarded need="paymentsRead">
      <MoneyDesk />
    </Guarded>
  );
}

/** Everything about money that waits for a person; what went through by itself is not here. */
function MoneyDesk() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const can = useCan();
  const tab: Tab = search.tab ?? "refunds";
  const names = Object.keys(TABS).filter(isTab);
  const open = (value: string | null) =>
    void navigate({ search: isTab(value) && value !== "refunds" ? { tab: value } : {} });
  return (
    <>
      <PageHead title="Money" note="What needs a hand" />
      <Card as="section" padded={false} aria-label="Money that needs a hand">
        <Tabs value={tab} onChange={open} keepMounted={false}>
          <Tabs.List className={styles.tabs}>
            {names
              .filter((name) => can(TABS[name].need))
              .map((name) => (
                <Tabs.Tab key={name} value={name}>
                  {TABS[name].label}
                </Tabs.Tab>
              ))}
          </Tabs.List>
          <Tabs.Panel value={tab}>
            <Guarded need={TABS[tab].need}>
              <TabBody
                tab={tab}
                settled={search.settled ?? false}
                onSettled={(settled) =>
                  void navigate({
                    search: { tab: "differences", ...(settled ? { settled: true } : {}) },
                    replace: true,
                  })
                }
              />
            </Guarded>
          </Tabs.Panel>
        </Tabs>
      </Card>
    </>
  );
}

interface TabBodyProps {
  tab: Tab;
  settled: boolean;
  onSettled: (settled: boolean) => void;
}

function TabBody({ tab, settled, onSettled }: TabBodyProps) {
  if (tab === "credits") return <CreditsTab />;
  if (tab === "messages") return <MessagesTab />;
  if (tab === "letters") return <LettersTab />;
  if (tab === "differences") return <DifferencesTab settled={settled} onSettled={onSettled} />;
  return <RefundsTab />;
}
