import type { ReactNode } from "react";

/* One plate per dish code of the menu. Food keeps its own colours in both themes; the plate and its shadow follow the tokens. */

const proteins: Record<string, ReactNode> = {
  chicken: (
    <>
      <path d="M24 40c0-13 13-21 28-20 16 1 26 11 24 22-2 10-13 15-27 15s-25-6-25-17Z" fill="#c98a44" />
      <path d="M31 39c1-8 9-13 20-12s18 7 17 14-9 10-19 10-19-4-18-12Z" fill="#e8b56d" />
      <path d="m40 29 6 20M50 28l6 21M59 31l5 14" stroke="#a5672a" strokeWidth="3" strokeLinecap="round" />
    </>
  ),
  ny_strip_steak: (
    <>
      <path d="M20 42c0-15 13-24 31-24 17 0 29 8 29 19S69 57 52 57c-20 0-32-3-32-15Z" fill="#7c2d12" />
      <path d="M27 41c1-10 11-16 24-16s21 5 21 12-8 13-20 13c-15 0-26-1-25-9Z" fill="#a8452a" />
      <path d="M77 30c4 4 4 12-2 17" stroke="#f3d9bd" strokeWidth="4" strokeLinecap="round" fill="none" />
      <path d="m37 30 19 17M46 26l18 16M32 37l12 11" stroke="#5f1f0c" strokeWidth="3" strokeLinecap="round" />
    </>
  ),
  shrimp: (
    <>
      <path
        d="M31 50c-8-12-1-28 15-32 15-4 28 5 28 18 0 9-6 16-14 17 4-4 6-9 4-15-2-7-11-10-18-5-6 4-7 11-3 17-4 2-9 3-12 0Z"
        fill="#f08a5d"
      />
      <path
        d="M36 33l7 4M44 23l4 8M56 20v8M68 26l-6 6M73 37l-8 1"
        stroke="#fde2d0"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <path d="M30 49c-5 0-9 3-10 8 6 2 12 1 15-3l-5-5Z" fill="#d9663a" />
      <circle cx="60" cy="50" r="1.8" fill="#3b1d10" />
    </>
  ),
  calamari: (
    <>
      <g fill="none" stroke="#f0ddc2" strokeWidth="7">
        <circle cx="38" cy="40" r="11" />
        <circle cx="60" cy="34" r="9" />
        <circle cx="59" cy="50" r="6" />
      </g>
      <g fill="none" stroke="#d9a765" strokeWidth="2" strokeLinecap="round">
        <path d="M29 34a11 11 0 0 1 9-6M52 29a9 9 0 0 1 8-4M54 47a6 6 0 0 1 5-3" />
      </g>
    </>
  ),
  tofu: (
    <>
      <path d="m26 34 16-8 16 8-16 8-16-8Z" fill="#fff3d6" />
      <path d="M26 34v13l16 8V42l-16-8Z" fill="#eacb94" />
      <path d="M58 34v13l-16 8V42l16-8Z" fill="#d9b271" />
      <path d="m54 28 11-6 12 6-12 6-11-6Z" fill="#fff3d6" />
      <path d="M77 28v11l-12 6V34l12-6Z" fill="#d9b271" />
      <path d="m62 37 3 8V34l-7-3v3l4 3Z" fill="#eacb94" />
      <path d="m36 32 8 4M44 31l6 3" stroke="#c98a44" strokeWidth="2" strokeLinecap="round" />
    </>
  ),
  salmon: (
    <>
      <path d="M20 47c6-16 20-26 42-27 8 0 15 3 17 7-8 16-22 27-43 28-8 0-14-3-16-8Z" fill="#f0875f" />
      <path d="M20 47c2 5 8 8 16 8 21-1 35-12 43-28l1 5c-8 17-22 28-44 29-9 0-15-4-16-14Z" fill="#8d949b" />
      <path
        d="M31 45c4-8 11-13 20-16M40 49c5-8 12-14 21-18M50 49c4-6 10-12 18-16"
        stroke="#ffd9c4"
        strokeWidth="2.5"
        strokeLinecap="round"
        fill="none"
      />
    </>
  ),
  scallops: (
    <>
      <g fill="#e6bd83">
        <rect x="22" y="36" width="24" height="18" rx="9" />
        <rect x="52" y="36" width="24" height="18" rx="9" />
        <rect x="37" y="22" width="24" height="18" rx="9" />
      </g>
      <g fill="#fff0d4">
        <ellipse cx="34" cy="40" rx="12" ry="6.5" />
        <ellipse cx="64" cy="40" rx="12" ry="6.5" />
        <ellipse cx="49" cy="26" rx="12" ry="6.5" />
      </g>
      <path d="m29 39 9 2M59 39l9 2M44 25l9 2" stroke="#b9772c" strokeWidth="3" strokeLinecap="round" />
    </>
  ),
  filet_mignon: (
    <>
      <path d="M24 34c0-9 11-15 25-15s25 6 25 15v9c0 9-11 14-25 14s-25-5-25-14v-9Z" fill="#6b2413" />
      <ellipse cx="49" cy="34" rx="25" ry="14" fill="#a13d28" />
      <ellipse cx="49" cy="34" rx="15" ry="7.5" fill="#cf6a54" />
      <path d="m35 28 8-4M31 35l5-3M60 41l7-4" stroke="#6b2413" strokeWidth="3" strokeLinecap="round" />
      <path d="M44 18c1-5 5-7 9-6-1 4-4 7-9 6Z" fill="#5b8a4f" />
    </>
  ),
  lobster_tail: (
    <>
      <path d="M22 50c-4-14 6-30 26-33 17-2 29 7 28 20-1 14-16 20-30 20-9 0-21-1-24-7Z" fill="#b4232a" />
      <path d="M33 47c2-10 11-19 25-19 6 0 9 3 9 8-1 9-11 13-21 13-5 0-12 1-13-2Z" fill="#ffe6d8" />
      <path
        d="M41 46c2-7 8-13 17-14M50 45c2-4 5-7 10-8"
        stroke="#f2b79d"
        strokeWidth="2.5"
        strokeLinecap="round"
        fill="none"
      />
      <path
        d="M26 37c5 1 8 3 10 6M35 25c4 1 7 3 8 6M54 19c1 3 2 5 1 8"
        stroke="#7f1519"
        strokeWidth="2.5"
        strokeLinecap="round"
        fill="none"
      />
      <path d="M22 49c-5 1-9 4-10 9 7 3 14 1 17-4l-7-5Z" fill="#8f1a20" />
    </>
  ),
};

const sides: Record<string, ReactNode> = {
  yakisoba_noodles: (
    <>
      <path d="M22 42c2-13 14-22 28-22s25 9 26 22c-5 10-15 15-26 15s-23-5-28-15Z" fill="#c98a44" />
      <path
        d="M28 44c4-10 12-15 21-14s12 9 6 12-13-1-9-6 14-5 19 1 5 12-2 15M32 50c8-3 14 2 22 2s12-4 14-8M36 28c7-4 18-4 25 1"
        fill="none"
        stroke="#f0c987"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <path d="m40 24 5 4M62 40l6-2M47 50l5-1" stroke="#5b8a4f" strokeWidth="3.5" strokeLinecap="round" />
    </>
  ),
  fried_rice: (
    <>
      <path d="M21 47c2-15 13-27 28-27s26 12 28 27c-6 6-16 10-28 10s-22-4-28-10Z" fill="#ecd29a" />
      <g stroke="#fff6de" strokeWidth="3.5" strokeLinecap="round">
        <path d="m38 31 3 2M47 27l3-1M57 30l2 3M32 40l3 1M44 38l3-2M55 41l3-1M66 40l1 3M40 47l3 1M51 49l3-1M62 48l2-1M49 33l2 1" />
      </g>
      <g fill="#e2603a">
        <rect x="40" y="41" width="4" height="4" rx="1" />
        <rect x="58" y="35" width="4" height="4" rx="1" />
        <rect x="33" y="46" width="4" height="4" rx="1" />
      </g>
      <g fill="#5b8a4f">
        <circle cx="51" cy="43" r="2.2" />
        <circle cx="42" cy="35" r="2.2" />
        <circle cx="67" cy="46" r="2.2" />
      </g>
    </>
  ),
  vegetables: (
    <>
      <path d="M58 38c-6-2-7-10-1-12 0-6 8-8 11-3 6-1 9 6 5 10 2 5-4 9-8 6l-3 12h-6l2-13Z" fill="#5b8a4f" />
      <path d="m58 38 3 6 4-5" stroke="#3f6b3a" strokeWidth="2.5" fill="none" strokeLinecap="round" />
      <circle cx="36" cy="36" r="11" fill="#7ba05b" />
      <circle cx="36" cy="36" r="8" fill="#dfe8bd" />
      <path d="M36 31v1M32 36h1M39 39v1M40 34h1" stroke="#a9bd7c" strokeWidth="2" strokeLinecap="round" />
      <circle cx="47" cy="49" r="7" fill="#e8843a" />
      <circle cx="47" cy="49" r="3" fill="#f4ab6a" />
      <path d="M24 52c0-5 4-8 9-7 3 1 4 5 1 8l-2 4h-5l-1-3c-1 0-2-1-2-2Z" fill="#d8bfa0" />
    </>
  ),
  edamame: (
    <>
      <path d="M20 46c8 2 12-3 17-9s12-14 23-14c1 9-6 14-12 20S32 58 20 46Z" fill="#7ba05b" />
      <path d="M38 54c9 1 13-3 19-8s13-10 22-7c-1 8-9 10-16 13s-18 9-25 2Z" fill="#5b8a4f" />
      <g fill="#b8d38c">
        <circle cx="35" cy="43" r="3.5" />
        <circle cx="43" cy="36" r="3.5" />
        <circle cx="51" cy="29" r="3.2" />
      </g>
      <g fill="#94bb70">
        <circle cx="51" cy="51" r="3.2" />
        <circle cx="60" cy="46" r="3.2" />
        <circle cx="69" cy="42" r="2.8" />
      </g>
    </>
  ),
  gyoza: (
    <>
      <path d="M20 48c0-14 9-22 20-22s20 8 20 22c-6 5-34 5-40 0Z" fill="#f2dcb3" />
      <path d="M20 48c6 5 34 5 40 0l-1 5c-7 4-31 4-38 0l-1-5Z" fill="#b9772c" />
      <path
        d="M28 33l3 6M35 28l2 7M43 28l-1 7M51 32l-3 6"
        stroke="#d2b27a"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
      <path d="M48 52c1-12 8-18 17-18s15 7 15 16c-5 5-25 6-32 2Z" fill="#f7e6c5" />
      <path d="M48 52c7 4 27 3 32-2l-1 5c-6 3-24 4-31 1v-4Z" fill="#c98a44" />
      <path d="M58 40l2 4M66 38v5M73 41l-2 4" stroke="#d2b27a" strokeWidth="2.5" strokeLinecap="round" />
    </>
  ),
};

const dishes: Record<string, ReactNode> = { ...proteins, ...sides };

/** The picture of a dish by its menu code; an empty plate for a code that has none yet. */
export function Dish({ code }: { code: string }) {
  return (
    <svg width="96" height="72" viewBox="0 0 96 72" aria-hidden="true">
      <ellipse cx="48" cy="60" rx="42" ry="8" fill="var(--line)" opacity=".6" />
      <ellipse cx="48" cy="54" rx="42" ry="12" fill="var(--paper-2)" />
      <ellipse cx="48" cy="52" rx="42" ry="12" fill="var(--card)" stroke="var(--line)" strokeWidth="1.5" />
      {dishes[code] ?? null}
    </svg>
  );
}
