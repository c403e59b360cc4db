import { formatPhone } from "@hibachi/ui";
import { TextField } from "../../../shared/form/Field";
import type { DetailsDraft } from "../choices";
import styles from "./Wizard.module.css";

export interface DetailsPartProps {
  draft: DetailsDraft;
  /** The message at a field, by its own name or the names the API may use. */
  problemOf: (field: keyof DetailsDraft, ...names: string[]) => string | undefined;
  onChange: (part: Partial<DetailsDraft>) => void;
}

export function ContactFields({ draft, problemOf, onChange }: DetailsPartProps) {
  return (
    <div className={styles.two}>
      <TextField
        className={styles.whole}
        label="Your name"
        autoComplete="name"
        required
        value={draft.name}
        error={problemOf("name", "contact.name")}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <TextField
        label="E-mail"
        type="email"
        autoComplete="email"
        required
        value={draft.email}
        error={problemOf("email", "contact.email")}
        hint="Your confirmation and link go here."
        onChange={(event) => onChange({ email: event.target.value })}
      />
      <TextField
        label="Mobile phone"
        type="tel"
        autoComplete="tel"
        required
        value={draft.phone}
        error={problemOf("phone", "contact.phone")}
        hint="The chef calls it if the gate is locked."
        onChange={(event) => onChange({ phone: event.target.value })}
        onBlur={() => onChange({ phone: formatPhone(draft.phone) })}
      />
    </div>
  );
}

interface AddressFieldsProps extends DetailsPartProps {
  zip: string;
}

export function AddressFields({ draft, zip, problemOf, onChange }: AddressFieldsProps) {
  return (
    <>
      <div className={styles.two}>
        <TextField
          label="Street and number"
          autoComplete="address-line1"
          required
          value={draft.line1}
          error={problemOf("line1", "address.line1")}
          onChange={(event) => onChange({ line1: event.target.value })}
        />
        <TextField
          label="Unit, gate code (optional)"
          autoComplete="address-line2"
          value={draft.line2}
          error={problemOf("line2", "address.line2")}
          onChange={(event) => onChange({ line2: event.target.value })}
        />
      </div>
      <div className={styles.address}>
        <TextField
          label="City"
          autoComplete="address-level2"
          required
          value={draft.city}
          error={problemOf("city", "address.city")}
          onChange={(event) => onChange({ city: event.target.value })}
        />
        <TextField
          label="State"
          autoComplete="address-level1"
          required
          maxLength={2}
          placeholder="CA"
          value={draft.state}
          error={problemOf("state", "address.state")}
          onChange={(event) => onChange({ state: event.target.value.toUpperCase() })}
        />
        <TextField label="ZIP" value={zip} readOnly autoComplete="off" />
      </div>
      <p className={styles.fine}>The travel fee belongs to this ZIP. For another place, write to us.</p>
    </>
  );
}
