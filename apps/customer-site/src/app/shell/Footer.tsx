import { Logo, Phone } from "@hibachi/ui";
import { areas, site } from "../../shared/content";
import styles from "./Footer.module.css";

const columns = [
  {
    title: "Plan",
    links: [
      ["/quote/", "Work out a price"],
      ["/book/", "Book a date"],
      ["/my-booking/", "Your booking"],
      ["/menu/", "Menu and prices"],
    ],
  },
  {
    title: "Know",
    links: [
      ["/how-it-works/", "How it works"],
      ["/allergens/", "Allergens"],
      ["/faq/", "Questions"],
      ["/terms/", "Terms"],
      ["/privacy/", "Privacy"],
    ],
  },
] as const;

export function Footer() {
  const { business } = site;
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <div className={styles.about}>
          <Logo name={business.name} href="/" />
          <p>A private hibachi chef, the grill, the food and the show, in your own garden.</p>
          <p>
            <Phone number={business.phone} />
            <br />
            <a href={`mailto:${business.email}`}>{business.email}</a>
          </p>
        </div>
        {columns.map(({ title, links }) => (
          <nav key={title} aria-label={title}>
            <h2>{title}</h2>
            {links.map(([href, label]) => (
              <a key={href} href={href}>
                {label}
              </a>
            ))}
          </nav>
        ))}
        <nav aria-label="Areas">
          <h2>Areas</h2>
          <div className={styles.areas}>
            {areas.map((area) => (
              <a key={area.slug} href={`/areas/${area.slug}/`}>
                {area.city}
              </a>
            ))}
          </div>
        </nav>
      </div>
    </footer>
  );
}
