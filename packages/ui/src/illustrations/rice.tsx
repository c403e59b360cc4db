/** A bowl of rice with chopsticks. */
export function Rice() {
  return (
    <svg width="96" height="84" viewBox="0 0 96 84" aria-hidden="true">
      <path d="M18 38c2-14 14-22 30-22s28 8 30 22H18Z" fill="#ecd29a" />
      <path
        d="m32 28 4 2M44 22l4-1M56 26l3 3M66 32l2 1M40 33l4-1M52 33l4 1"
        stroke="#fff6de"
        strokeWidth="3.5"
        strokeLinecap="round"
      />
      <path d="M10 38h76c0 20-12 34-26 36v4H36v-4C22 72 10 58 10 38Z" fill="var(--ember)" />
      <path d="M14 46c20 6 48 6 68 0" stroke="var(--ember-soft)" strokeWidth="2.5" fill="none" opacity=".7" />
      <path d="m60 36 28-30M66 36 92 12" stroke="var(--ink-2)" strokeWidth="3" strokeLinecap="round" />
    </svg>
  );
}

/** A calendar leaf with one evening marked. */
export function Evening() {
  return (
    <svg width="96" height="84" viewBox="0 0 96 84" aria-hidden="true">
      <rect
        x="14"
        y="14"
        width="68"
        height="60"
        rx="9"
        fill="var(--card)"
        stroke="var(--line)"
        strokeWidth="2.5"
      />
      <path d="M14 23a9 9 0 0 1 9-9h50a9 9 0 0 1 9 9v9H14v-9Z" fill="var(--ember)" />
      <path d="M30 8v12M66 8v12" stroke="var(--ink)" strokeWidth="4" strokeLinecap="round" />
      <g fill="var(--line)">
        <circle cx="28" cy="44" r="3.5" />
        <circle cx="41" cy="44" r="3.5" />
        <circle cx="55" cy="44" r="3.5" />
        <circle cx="68" cy="44" r="3.5" />
        <circle cx="28" cy="60" r="3.5" />
        <circle cx="41" cy="60" r="3.5" />
        <circle cx="55" cy="60" r="3.5" />
      </g>
      <path
        d="M68 49c1 4 6 6 6 11a6.5 6.5 0 0 1-13 0c0-3 1-4 3-6 0 2 1 3 2 4 0-4 0-6 2-9Z"
        fill="var(--ember)"
      />
    </svg>
  );
}

/** A signed sheet of paper. */
export function Signature() {
  return (
    <svg width="96" height="84" viewBox="0 0 96 84" aria-hidden="true">
      <path
        d="M22 8h38l16 16v52H22V8Z"
        fill="var(--card)"
        stroke="var(--line)"
        strokeWidth="2.5"
        strokeLinejoin="round"
      />
      <path
        d="M60 8v16h16"
        fill="var(--paper-2)"
        stroke="var(--line)"
        strokeWidth="2.5"
        strokeLinejoin="round"
      />
      <path d="M31 32h26M31 41h34" stroke="var(--line)" strokeWidth="3" strokeLinecap="round" />
      <path
        d="M31 62c5-10 9-10 8-3s5 3 8-1 4 5 8 2 4-3 9-1"
        fill="none"
        stroke="var(--ember)"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="M31 68h36" stroke="var(--ink-3)" strokeWidth="1.5" />
    </svg>
  );
}
