import styles from "./scene.module.css";

const bulbs = [
  [52, 66],
  [128, 92],
  [212, 104],
  [300, 100],
  [388, 82],
  [470, 56],
  [556, 84],
  [640, 100],
  [728, 102],
  [812, 88],
  [892, 60],
] as const;

const stars =
  "M90 34h.1M170 52h.1M266 30h.1M350 48h.1M430 22h.1M610 34h.1M690 58h.1M770 26h.1M850 40h.1M914 24h.1";

/** An evening in a garden: the chef behind the flat top, the flame, the guests. Always at night, in both themes. */
export function GardenEvening() {
  return (
    <svg className={styles.scene} width="940" height="420" viewBox="0 0 940 420" aria-hidden="true">
      <defs>
        <radialGradient id="fire-glow">
          <stop offset="0" stopColor="#f0743a" stopOpacity=".5" />
          <stop offset="1" stopColor="#f0743a" stopOpacity="0" />
        </radialGradient>
        <linearGradient id="dusk" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#1d1916" />
          <stop offset=".7" stopColor="#3a2519" />
          <stop offset="1" stopColor="#5a2f19" />
        </linearGradient>
      </defs>
      <rect width="940" height="420" fill="url(#dusk)" />
      <path d={stars} stroke="#f4ece1" strokeWidth="2.4" strokeLinecap="round" opacity=".55" />
      <Hedge />
      <path
        d="M0 44c150 84 330 84 470 6 140 78 320 70 470-2"
        fill="none"
        stroke="#0f0c0a"
        strokeWidth="2.5"
      />
      <g>
        {bulbs.map(([x, y]) => (
          <g key={x} className={styles.bulb}>
            <circle cx={x} cy={y + 8} r="15" fill="#fdba74" opacity=".16" />
            <circle cx={x} cy={y + 8} r="5.5" fill="#ffdca8" />
          </g>
        ))}
      </g>
      <ellipse cx="470" cy="236" rx="330" ry="190" fill="url(#fire-glow)" />
      <path d="M0 346h940v74H0z" fill="#1a1411" />
      <ChefAndGrill />
      <Table />
    </svg>
  );
}

function Hedge() {
  return (
    <path
      d="M0 346V226c20-26 52-30 74-10 16-34 66-34 82-4 24-26 62-22 78 6 20-22 52-20 66 4 20-30 64-30 84-2 16-22 54-26 76-2 22-26 62-24 80 0 20-26 66-26 84 4 18-26 60-30 80-2 20-32 66-34 88-4 22-28 64-24 78 4 22-26 56-22 70 8v118H0Z"
      fill="#241d18"
    />
  );
}

function ChefAndGrill() {
  return (
    <g>
      <path
        d="M442 150c-10-4-12-20 0-24 2-14 22-18 30-8 10-8 28-2 28 10 12 2 12 20 0 22v12h-58v-12Z"
        fill="#faf6ef"
      />
      <path d="M446 162h50v16c0 16-10 28-25 28s-25-12-25-28v-16Z" fill="#d59a6c" />
      <path d="M446 158h50v10h-50z" fill="#e4dac9" />
      <path d="M460 181h.1M482 181h.1" stroke="#3b1d10" strokeWidth="5" strokeLinecap="round" />
      <path d="M462 191c4 5 14 5 18 0" fill="none" stroke="#3b1d10" strokeWidth="2.5" strokeLinecap="round" />
      <path d="M418 300v-52c0-22 16-38 38-42l15 14 15-14c22 4 38 20 38 42v52H418Z" fill="#faf6ef" />
      <path d="M456 206l15 14 15-14 6 6-21 24-21-24 6-6Z" fill="#c2410c" />
      <path d="M420 254c-24 8-46 4-62-10l10-14c16 8 34 8 52-6v30Z" fill="#ede3d3" />
      <path d="M522 254c26 2 46-10 56-34l-16-7c-8 14-22 20-40 15v26Z" fill="#ede3d3" />
      <circle cx="360" cy="236" r="11" fill="#d59a6c" />
      <circle cx="572" cy="212" r="11" fill="#d59a6c" />
      <path d="m352 232-26-26" stroke="#857a6e" strokeWidth="5" strokeLinecap="round" />
      <path d="m330 216-24-22 14-14 22 24-12 12Z" fill="#cfc6b8" />
      <path d="m576 204 18-30" stroke="#4a2f1e" strokeWidth="7" strokeLinecap="round" />
      <path d="M590 180c16-24 22-44 20-62-16 8-26 28-30 56l10 6Z" fill="#cfc6b8" />
      <path
        className={styles.flame}
        d="M640 292c-34 0-52-22-50-50 2-24 18-34 30-52 2 20 6 26 14 32 2-30 10-58 30-86 4 44 44 62 42 108-1 30-26 48-66 48Z"
        fill="#e2571e"
      />
      <path
        className={styles.heart}
        d="M644 292c-20 0-32-14-30-32 1-14 10-20 16-30 4 10 8 14 12 16 2-16 8-30 16-42 4 24 22 34 20 58-1 18-12 30-34 30Z"
        fill="#fdba74"
      />
      <path
        d="M262 288h416a8 8 0 0 1 8 8v8a8 8 0 0 1-8 8H262a8 8 0 0 1-8-8v-8a8 8 0 0 1 8-8Z"
        fill="#8b8178"
      />
      <path d="M262 288h416a8 8 0 0 1 8 8H254a8 8 0 0 1 8-8Z" fill="#b3a99d" />
      <path d="M276 312h388v52H276z" fill="#2c2420" />
      <g fill="#e2571e">
        <circle cx="330" cy="338" r="7" />
        <circle cx="362" cy="338" r="7" />
        <circle cx="394" cy="338" r="7" />
      </g>
      <path
        fill="none"
        d="M282 284c6-10 34-12 44-2M346 284c4-8 22-10 30 0"
        stroke="#c98a44"
        strokeWidth="8"
        strokeLinecap="round"
      />
      <path
        fill="none"
        d="M404 286c4-5 12-5 16 0M434 286c4-5 12-5 16 0M464 286c4-5 12-5 16 0"
        stroke="#7ba05b"
        strokeWidth="6"
        strokeLinecap="round"
      />
      <path fill="none" d="M506 286c6-10 18-10 24 0" stroke="#f08a5d" strokeWidth="7" strokeLinecap="round" />
    </g>
  );
}

const guests = [
  { x: 74, skin: "#c58a5e", hair: "#231711", coat: "#2f5673" },
  { x: 160, skin: "#8b5a3c", hair: "#1a110c", coat: "#3f6b3a" },
  { x: 246, skin: "#e0b088", hair: "#8a5a2b", coat: "#7d2e4c" },
  { x: 694, skin: "#a8714c", hair: "#231711", coat: "#9a6a00" },
  { x: 780, skin: "#e0b088", hair: "#b9b0a4", coat: "#2f5673" },
  { x: 866, skin: "#6f4630", hair: "#3a2519", coat: "#9a3412" },
] as const;

/** Guests from behind, in front of a long table. */
function Table() {
  return (
    <g>
      <path d="M0 366h940v10H0z" fill="#5f4430" />
      <path d="M0 376h940v8H0z" fill="#47311f" />
      <g fill="#faf6ef">
        <ellipse cx="116" cy="365" rx="22" ry="5" />
        <ellipse cx="204" cy="365" rx="22" ry="5" />
        <ellipse cx="738" cy="365" rx="22" ry="5" />
        <ellipse cx="824" cy="365" rx="22" ry="5" />
      </g>
      {guests.map(({ x, skin, hair, coat }) => (
        <g key={x}>
          <path d={`M${x - 42} 420c0-34 14-56 42-56s42 22 42 56Z`} fill={coat} />
          <path d={`M${x - 9} 352h18v18h-18Z`} fill={skin} />
          <circle cx={x} cy="340" r="23" fill={hair} />
        </g>
      ))}
    </g>
  );
}
