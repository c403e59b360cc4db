import { describe, expect, it } from "vitest";
import { areas } from "../shared/content";
import { paths, publicAddresses, renderPath } from "./entry-server";

const assets = { script: "/app.js", stylesheet: "/app.css", fonts: [] };

function parse(path: string): Document {
  return new DOMParser().parseFromString(renderPath(path, assets), "text/html");
}

describe.each(paths)("page %s", (path) => {
  const page = parse(path);

  it("has one heading, a title, a description and a social image", () => {
    expect(page.querySelectorAll("h1")).toHaveLength(1);
    expect(page.title.length).toBeGreaterThan(8);
    const description = page.querySelector<HTMLMetaElement>("meta[name=description]")?.content ?? "";
    expect(description.length).toBeLessThanOrEqual(175);
    expect(page.querySelector('meta[property="og:image"]')).not.toBeNull();
  });

  it("links only to pages that exist", () => {
    const known = new Set(paths);
    const links = [...page.querySelectorAll<HTMLAnchorElement>('a[href^="/"]')];
    const dead = links
      .map((link) => link.getAttribute("href") ?? "")
      .filter((href) => {
        const clean = href.replace(/[?#].*$/, "").replace(/(.)\/$/, "$1");
        return !known.has(clean);
      });
    expect(dead).toEqual([]);
  });

  it("carries structured data that parses", () => {
    for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
      expect(JSON.parse(script.textContent)).toHaveProperty("@type");
    }
  });
});

describe("the site", () => {
  it("lists every public page, and no hidden one, for search engines", () => {
    const listed = publicAddresses().map((address) => new URL(address).pathname);
    expect(listed).toContain("/");
    expect(listed).toContain("/menu/");
    for (const area of areas) expect(listed).toContain(`/areas/${area.slug}/`);
    expect(listed).not.toContain("/my-booking/");
    expect(listed).not.toContain("/my-memory/");
    expect(listed).not.toContain("/404/");
  });

  it("answers unknown addresses with the page for them", () => {
    expect(parse("/no-such-page").title).toContain("not found");
  });
});
