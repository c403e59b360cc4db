const seats = [70, 118, 166] as const;

/** The spot seen from above: grill, chef, tables in a U, and the ten feet around. */
export function SiteSketch() {
  return (
    <svg
      width="560"
      height="400"
      viewBox="0 0 560 400"
      role="img"
      aria-label="Plan: a grill spot of 8 by 6 feet with tables in a U around it, 10 feet away from fences, awnings and branches"
    >
      <rect width="560" height="400" rx="22" fill="var(--leaf-soft)" />
      <rect
        x="56"
        y="44"
        width="448"
        height="312"
        rx="16"
        fill="none"
        stroke="var(--leaf)"
        strokeWidth="2"
        strokeDasharray="7 7"
      />
      <rect
        x="200"
        y="120"
        width="160"
        height="120"
        rx="10"
        fill="var(--card)"
        stroke="var(--line)"
        strokeWidth="2"
      />
      <rect x="222" y="178" width="116" height="42" rx="6" fill="var(--ink)" />
      <circle cx="252" cy="199" r="8" fill="var(--ember)" />
      <circle cx="280" cy="199" r="8" fill="var(--ember)" />
      <circle cx="308" cy="199" r="8" fill="var(--ember)" />
      <circle cx="280" cy="148" r="15" fill="var(--paper)" stroke="var(--ink-3)" strokeWidth="2" />
      <g fill="var(--card)" stroke="var(--line)" strokeWidth="2">
        <rect x="130" y="120" width="38" height="150" rx="6" />
        <rect x="392" y="120" width="38" height="150" rx="6" />
        <rect x="178" y="282" width="98" height="38" rx="6" />
        <rect x="284" y="282" width="98" height="38" rx="6" />
      </g>
      <g fill="var(--steel)" opacity=".8">
        {seats.map((y) => (
          <g key={y}>
            <circle cx="112" cy={y + 70} r="10" />
            <circle cx="448" cy={y + 70} r="10" />
          </g>
        ))}
        <circle cx="203" cy="338" r="10" />
        <circle cx="251" cy="338" r="10" />
        <circle cx="309" cy="338" r="10" />
        <circle cx="357" cy="338" r="10" />
      </g>
      <g fill="var(--ink)" fontFamily="var(--text)" fontSize="15" fontWeight="600" textAnchor="middle">
        <text x="280" y="110">
          8 × 6 ft
        </text>
        <text x="280" y="34">
          10 ft to fences, awnings and branches
        </text>
      </g>
    </svg>
  );
}
