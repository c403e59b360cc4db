import { ButtonLink, Logo } from "@hibachi/ui";
import { site } from "../../shared/content";
import styles from "./Header.module.css";

const links = [
  ["/menu", "Menu and prices"],
  ["/how-it-works", "How it works"],
  ["/allergens", "Allergens"],
  ["/areas", "Areas"],
  ["/faq", "Questions"],
] as const;

function Links({ path }: { path: string }) {
  return links.map(([href, label]) => (
    <a key={href} href={`${href}/`} aria-current={path === href ? "page" : undefined}>
      {label}
    </a>
  ));
}

/** The header: logo, pages, theme, the way to a date. On a phone the pages open from a disclosure, script or not. */
export function Header({ path }: { path: string }) {
  return (
    <header className={styles.header}>
      <div className={styles.inner}>
        <Logo name={site.business.name} href="/" />
        <nav className={styles.nav} aria-label="Main">
          <Links path={path} />
        </nav>
        <button
          type="button"
          className={`${styles.theme} needs-script`}
          data-theme-toggle=""
          aria-label="Dark theme"
        >
          <svg width="20" height="20" viewBox="0 0 20 20" fill="none" aria-hidden="true">
            <path
              d="M16.5 12.400A7 7 0 0 1 7.6 3.500a7 7 0 1 0 8.9 8.900Z"
              stroke="currentColor"
              strokeWidth="1.7"
              strokeLinejoin="round"
            />
          </svg>
        </button>
        <ButtonLink small href="/book/" className={styles.book}>
          Book a date
        </ButtonLink>
        <details className={styles.menu} data-disclosure="">
          <summary aria-label="Menu of pages">
            <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
              <path d="M3 7h16M3 15h16" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
            </svg>
          </summary>
          <nav aria-label="Pages">
            <Links path={path} />
            <a href="/quote/">Work out a price</a>
          </nav>
        </details>
      </div>
    </header>
  );
}
