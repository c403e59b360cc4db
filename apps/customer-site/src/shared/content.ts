import type { Allergens, Faq, Menu, Quote, Site } from "@hibachi/api-client";
import allergensJson from "../../content/allergens.json";
import areasJson from "../../content/areas.json";
import examplesJson from "../../content/examples.json";
import menuJson from "../../content/menu.json";
import siteJson from "../../content/site.json";
import faqJson from "../../content/faq.json";

export interface Area {
  slug: string;
  city: string;
  county: string;
  /** The ZIP the page starts its price with. */
  zip: string;
  paragraphs: string[];
  zips: { zip: string; miles: string; travel_cents: number }[];
}

export interface PriceExample {
  title: string;
  city: string;
  quote: Quote;
}

/* The snapshot that pages are prerendered from; the browser asks the API again where a figure can change. */
export const site: Site = siteJson;
export const menu = menuJson as Menu;
export const allergens = allergensJson as Allergens;
export const faq: Faq = faqJson;
export const areas: Area[] = areasJson.areas;
export const homeQuote: Quote = examplesJson.home;
export const examples: PriceExample[] = examplesJson.examples;
