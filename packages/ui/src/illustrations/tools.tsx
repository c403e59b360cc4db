/* Drawn with the tokens, so that they follow the theme; all are decoration and hidden from screen readers. */

/** The small flame of the logo. */
export function FlameMark({ size = 30 }: { size?: number }) {
  return (
    <svg width={(size * 26) / 30} height={size} viewBox="0 0 26 30" aria-hidden="true">
      <path
        d="M13 1c2 6 9 8 9 16a9 9 0 0 1-18 0c0-4 2-6 4-8 0 3 1 4 2.5 5C11 10 11 5 13 1Z"
        fill="var(--ember)"
      />
      <path
        d="M13 15c1 2.5 4 3.5 4 6.500a4 4 0 0 1-8 0c0-2 1-3 1.8-3.8.2 1.2.7 1.7 1.2 2 .2-1.7.4-3 1-4.700Z"
        fill="#fdba74"
      />
    </svg>
  );
}

/** A tall flame with its heart. */
export function Flame() {
  return (
    <svg width="84" height="96" viewBox="0 0 84 96" aria-hidden="true">
      <path
        d="M42 4c6 20 30 28 30 56a30 30 0 0 1-60 0c0-14 7-21 14-28 0 11 3 15 9 18 0-15 1-32 7-46Z"
        fill="var(--ember)"
      />
      <path
        d="M42 46c4 9 15 13 15 25a15 15 0 0 1-30 0c0-7 4-11 7-14 1 4 3 7 5 8 0-7 1-12 3-19Z"
        fill="#fdba74"
      />
    </svg>
  );
}

/** The flat top on its trolley, steam rising. */
export function Grill() {
  return (
    <svg width="132" height="96" viewBox="0 0 132 96" aria-hidden="true">
      <path
        d="M46 26c-5-6 4-9 0-16M66 22c-5-6 4-9 0-16M86 26c-5-6 4-9 0-16"
        fill="none"
        stroke="var(--ink-3)"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
      <path
        d="M14 36h104a4 4 0 0 1 4 4v4a4 4 0 0 1-4 4H14a4 4 0 0 1-4-4v-4a4 4 0 0 1 4-4Z"
        fill="var(--ink)"
      />
      <path d="M20 48h92v16a6 6 0 0 1-6 6H26a6 6 0 0 1-6-6V48Z" fill="var(--ink-2)" />
      <path d="M28 70v22M104 70v22" stroke="var(--ink)" strokeWidth="5" strokeLinecap="round" />
      <circle cx="40" cy="59" r="4" fill="var(--ember)" />
      <circle cx="56" cy="59" r="4" fill="var(--ember)" />
      <circle cx="72" cy="59" r="4" fill="var(--paper-2)" />
      <path
        d="M44 33c2-5 14-6 18-1M74 33c3-4 12-4 15 0"
        stroke="var(--ember)"
        strokeWidth="4"
        strokeLinecap="round"
        fill="none"
      />
    </svg>
  );
}

/** Knife and turner, crossed. */
export function Knives() {
  return (
    <svg width="96" height="96" viewBox="0 0 96 96" aria-hidden="true">
      <path d="M20 14c22 8 34 22 42 40l-9 7C40 46 26 32 20 14Z" fill="var(--ink-3)" />
      <path d="m55 60 7-6 18 22a5 5 0 0 1-7 7L55 60Z" fill="var(--ink)" />
      <path d="m66 12 16 14-12 15-16-14 12-15Z" fill="var(--line)" stroke="var(--ink-3)" strokeWidth="2" />
      <path d="M62 34 36 64" stroke="var(--ink-3)" strokeWidth="5" />
      <path d="m38 58 6 5-19 21a5 5 0 0 1-7-6l20-20Z" fill="var(--ember)" />
    </svg>
  );
}
