import type { Menu, Site } from "@hibachi/api-client";
import type { Area } from "../content";

/* Structured data in schema.org's words; every figure comes from the content it is given. */

/** The business as a whole, for the home page. */
export function localBusiness({ business, stations }: Site, areas: Area[], origin: string): object {
  const station = stations[0];
  return {
    "@context": "https://schema.org",
    "@type": "FoodEstablishment",
    "@id": `${origin}/#business`,
    name: business.name,
    url: `${origin}/`,
    telephone: business.phone,
    email: business.email,
    image: `${origin}/social/home.png`,
    servesCuisine: "Hibachi",
    priceRange: "$$",
    address: station && {
      "@type": "PostalAddress",
      addressLocality: station.city,
      postalCode: station.zip,
      addressCountry: "US",
    },
    areaServed: areas.map((area) => ({ "@type": "City", name: area.city })),
    hasMenu: `${origin}/menu/`,
  };
}

function dollars(cents: number): string {
  return (cents / 100).toFixed(2);
}

/** The menu with its prices; proteins cost nothing beyond the seat. */
export function menuStructure(menu: Menu, origin: string): object {
  const section = (name: string, kind: Menu["items"][number]["kind"]) => ({
    "@type": "MenuSection",
    name,
    hasMenuItem: menu.items
      .filter((item) => item.kind === kind)
      .map((item) => ({
        "@type": "MenuItem",
        name: item.name,
        description: item.description,
        offers: { "@type": "Offer", price: dollars(item.price_cents), priceCurrency: "USD" },
      })),
  });
  return {
    "@context": "https://schema.org",
    "@type": "Menu",
    url: `${origin}/menu/`,
    hasMenuSection: [
      section("Proteins, two with every seat", "protein"),
      section("Upgrades", "upgrade"),
      section("Add-ons", "addon"),
    ],
  };
}

/** Questions with their answers in plain HTML. */
export function faqPage(items: { question: string; answerHtml: string }[]): object {
  return {
    "@context": "https://schema.org",
    "@type": "FAQPage",
    mainEntity: items.map((item) => ({
      "@type": "Question",
      name: item.question,
      acceptedAnswer: { "@type": "Answer", text: item.answerHtml },
    })),
  };
}

/** The catering service in one city. */
export function cityService(area: Area, name: string, origin: string): object {
  return {
    "@context": "https://schema.org",
    "@type": "Service",
    serviceType: "Private hibachi chef",
    name: `${name} in ${area.city}`,
    url: `${origin}/areas/${area.slug}/`,
    provider: { "@id": `${origin}/#business` },
    areaServed: { "@type": "City", name: area.city },
  };
}

/** The way to a page, from the home page down. */
export function breadcrumbs(steps: [name: string, path: string][], origin: string): object {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: steps.map(([name, path], index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: `${origin}${path}`,
    })),
  };
}
