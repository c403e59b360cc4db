import { Button, Card } from "@hibachi/ui";
import { useRef } from "react";
import { fieldMessage } from "../../../shared/data/problems";
import type { Menu, Policy } from "../../../shared/data/types";
import { focusFirstFault } from "../../../shared/form/focusFault";
import type { PartyDraft } from "../../../shared/order/draft";
import { ExtrasFields } from "../../../shared/order/ExtrasFields";
import { PartyFields } from "../../../shared/order/PartyFields";
import type { Price } from "../../../shared/order/usePrice";
import styles from "./Wizard.module.css";

interface PartyStepProps {
  draft: PartyDraft;
  menu: Menu;
  policy: Policy;
  price: Price;
  ready: boolean;
  onChange: (draft: PartyDraft) => void;
  onNext: () => void;
}

export function PartyStep({ draft, menu, policy, price, ready, onChange, onNext }: PartyStepProps) {
  const form = useRef<HTMLFormElement>(null);
  const adults = price.problems.adults ?? fieldMessage(price.problem, "adults");
  const upgrades = price.problems.upgrades ?? fieldMessage(price.problem, "upgrades");
  const problems = { ...price.problems, ...(adults ? { adults } : {}), ...(upgrades ? { upgrades } : {}) };
  return (
    <form
      ref={form}
      className={styles.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onNext();
        else focusFirstFault(form.current);
      }}
    >
      <Card>
        <PartyFields
          party={draft}
          menu={menu}
          maxParty={policy.max_party}
          problems={problems}
          onChange={onChange}
        />
      </Card>
      <Card className={styles.stack}>
        <h2>A little more</h2>
        <ExtrasFields party={draft} menu={menu} problems={problems} onChange={onChange} />
      </Card>
      <div className={styles.actions}>
        <Button type="submit">Continue to the place</Button>
      </div>
    </form>
  );
}
