import { formatPrice, Tag } from "@hibachi/ui";
import type { Menu, MenuItem } from "../data/types";
import { FieldError } from "../form/Field";
import { sumOf, withCount, type Counts, type ExtraKind, type PartyProblems } from "./draft";
import styles from "./Party.module.css";
import { CountRow } from "./PartyFields";

const MOST_OF_ONE = 200;

interface Group {
  kind: ExtraKind;
  title: string;
  lead: (menu: Menu) => string;
  items: (menu: Menu) => MenuItem[];
  price: (item: MenuItem, menu: Menu) => string;
}

const ofKind = (kind: MenuItem["kind"]) => (menu: Menu) => menu.items.filter((item) => item.kind === kind);

const GROUPS: readonly Group[] = [
  {
    kind: "upgrades",
    title: "Upgrades",
    lead: (menu) => `In place of one of the ${menu.proteins_included} proteins each guest has, per serving.`,
    items: ofKind("upgrade"),
    price: (item) => `+${formatPrice(item.price_cents)} each`,
  },
  {
    kind: "addons",
    title: "Sides to share",
    lead: () => "On top of rice, vegetables, salad and sauces, which are included.",
    items: ofKind("addon"),
    price: (item) => `+${formatPrice(item.price_cents)} each`,
  },
  {
    kind: "extra_proteins",
    title: "Extra proteins",
    lead: (menu) =>
      `A third protein for the hungry: ${formatPrice(menu.extra_protein_cents)} each, premium ones a little more.`,
    items: (menu) => menu.items.filter((item) => item.kind !== "addon"),
    price: (item, menu) => `+${formatPrice(menu.extra_protein_cents + item.price_cents)} each`,
  },
];

type Extras = Record<ExtraKind, Counts>;

interface ExtrasFieldsProps<Party> {
  party: Party;
  menu: Menu;
  problems: PartyProblems;
  onChange: (party: Party) => void;
}

/** Everything that can be ordered on top, in three folding groups. */
export function ExtrasFields<Party extends Extras>({
  party,
  menu,
  problems,
  onChange,
}: ExtrasFieldsProps<Party>) {
  return (
    <div className={styles.groups}>
      {GROUPS.map((group) => (
        <ExtraGroup
          key={group.kind}
          group={group}
          menu={menu}
          counts={party[group.kind]}
          error={problems[group.kind]}
          onChange={(counts) => onChange({ ...party, [group.kind]: counts })}
        />
      ))}
    </div>
  );
}

interface ExtraGroupProps {
  group: Group;
  menu: Menu;
  counts: Counts;
  error: string | undefined;
  onChange: (counts: Counts) => void;
}

function ExtraGroup({ group, menu, counts, error, onChange }: ExtraGroupProps) {
  const chosen = sumOf(counts);
  return (
    <details className={styles.group} open={Boolean(error) || undefined}>
      <summary>
        <span className={styles.groupTitle}>{group.title}</span>
        {chosen > 0 ? <Tag tone="ember">{chosen} chosen</Tag> : <Tag>optional</Tag>}
      </summary>
      <p className={styles.lead}>{group.lead(menu)}</p>
      {error ? <FieldError>{error}</FieldError> : null}
      <div className={styles.rows}>
        {group.items(menu).map((item) => (
          <CountRow
            key={item.code}
            label={item.name}
            hint={group.price(item, menu)}
            value={counts[item.code] ?? 0}
            max={MOST_OF_ONE}
            onChange={(count) => onChange(withCount(counts, item.code, count))}
          />
        ))}
      </div>
    </details>
  );
}
