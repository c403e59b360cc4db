import { formatPrice, SkeletonLines, Stepper } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import type { MenuItem } from "../../../../shared/api/types";
import { Panel } from "../../../../shared/ui/Panel";
import { QueryView } from "../../../../shared/ui/QueryView";
import { menuQuery } from "../api/intake";
import { extrasOf, type Draft, type ExtraKind } from "../rules";
import styles from "./Intake.module.css";
import type { Change } from "./NewBookingPage";

const KINDS: { kind: ExtraKind; title: string }[] = [
  { kind: "upgrades", title: "Upgrades, instead of an included protein" },
  { kind: "addons", title: "Add-ons" },
  { kind: "extra_proteins", title: "Third and further proteins" },
];

export function ExtrasPanel({ draft, onChange }: { draft: Draft; onChange: Change }) {
  const menu = useQuery(menuQuery);
  return (
    <Panel title="Extras" aside="May also be chosen later by the host">
      <QueryView query={menu} skeleton={<SkeletonLines lines={6} />}>
        {({ items, extra_protein_cents }) => {
          const lists = extrasOf(items);
          return (
            <div className={styles.stack}>
              {KINDS.map(({ kind, title }) => (
                <fieldset key={kind} className={styles.extras}>
                  <legend>{title}</legend>
                  {lists[kind].map((item) => (
                    <Extra
                      key={item.code}
                      item={item}
                      cents={item.price_cents + (kind === "extra_proteins" ? extra_protein_cents : 0)}
                      value={draft[kind][item.code] ?? 0}
                      onChange={(value) => onChange({ [kind]: { ...draft[kind], [item.code]: value } })}
                    />
                  ))}
                </fieldset>
              ))}
            </div>
          );
        }}
      </QueryView>
    </Panel>
  );
}

interface ExtraProps {
  item: MenuItem;
  cents: number;
  value: number;
  onChange: (value: number) => void;
}

function Extra({ item, cents, value, onChange }: ExtraProps) {
  return (
    <div className={styles.count}>
      <span>
        {item.name}
        <small>{formatPrice(cents)} each</small>
      </span>
      <Stepper label={item.name} value={value} onChange={onChange} />
    </div>
  );
}
