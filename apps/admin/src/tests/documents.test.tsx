import { accessibilityFaults } from "@hibachi/ui/testing";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { clearThread } from "../features/ai/ask/api/thread";
import type { AskAnswer, DocumentRow, DocumentVersion } from "../shared/api/types";
import { passages, version } from "./documents.fixture";
import { owner } from "./fixtures";
import { open, server } from "./renderApp";

const support = { ...owner, permissions: ["bookings:read" as const, "knowledge:read" as const] };

const barn = (...versions: DocumentVersion[]): DocumentRow => ({
  id: "d-1",
  title: "Vineyard Barn contract",
  created_at: "2026-11-20T18:00:00Z",
  updated_at: "2026-11-20T18:00:00Z",
  created_by: "Aiko Tanaka",
  versions: versions.length > 0 ? versions : [version()],
});

const listing = (items: DocumentRow[], me = owner) =>
  server({ me }).answer("get", "/documents", { items, most: 200 });

const showing = (document: DocumentRow, me = owner) =>
  listing([document], me)
    .answer("get", "/documents/{document_id}", document)
    .answer("get", "/documents/{document_id}/passages", { version: 1, items: passages });

const file = (name: string, content = "Text") => new File([content], name);

const drop = (...files: File[]) => fireEvent.drop(window, { dataTransfer: { types: ["Files"], files } });

describe("the list of documents", () => {
  it("shows what is there and leads to one", async () => {
    showing(barn());
    const { user, address, container } = open("/assistant/documents");
    expect(await screen.findByText("12 passages")).toBeInTheDocument();
    expect(screen.getByText("1 document of at most 200")).toBeInTheDocument();
    expect(await accessibilityFaults(container)).toEqual([]);
    await user.click(screen.getByRole("link", { name: "Vineyard Barn contract" }));
    expect(await screen.findByText("Vans park behind the barn.")).toBeInTheDocument();
    expect(address()).toBe("/admin/assistant/documents/d-1");
  });

  it("says when there is none yet", async () => {
    listing([]);
    open("/assistant/documents");
    expect(await screen.findByText("No documents yet")).toBeInTheDocument();
  });

  it("takes a file and looks again while it is read", async () => {
    let items = [barn(version({ status: "waiting", passages: 0, searched: false }))];
    const api = listing([]).answer("post", "/documents", barn());
    const { user } = open("/assistant/documents");
    const field = await screen.findByLabelText("Files");
    api.on("get", "/documents", () => Response.json({ items, most: 200 }));
    await user.upload(field, file("barn.md"));
    expect(await screen.findByText("Reading…")).toBeInTheDocument();
    expect(api.to("post", "/documents")).toHaveLength(1);
    items = [barn()];
    expect(await screen.findByText("12 passages", {}, { timeout: 4_000 })).toBeInTheDocument();
  });

  it("takes files dropped on the page, and says of each why it was refused", async () => {
    const api = listing([]).problem("post", "/documents", 422, "document_too_large", "At most 10 MB.");
    open("/assistant/documents");
    await screen.findByText("No documents yet");
    drop(file("photo.png"), file("barn.md"));
    const faults = await screen.findAllByRole("alert");
    expect(faults.map((one) => one.textContent)).toEqual([
      "photo.png: Only Markdown, HTML, PDF and Word (.docx) can be read.",
      "barn.md: At most 10 MB.",
    ]);
    expect(api.to("post", "/documents")).toHaveLength(1);
  });

  it("can only be read without the permission", async () => {
    listing([barn()], support);
    open("/assistant/documents");
    expect(await screen.findByText("12 passages")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Choose files" })).toBeNull();
  });

  it("tells whom it is not for", async () => {
    listing([], { ...owner, permissions: ["bookings:read"] });
    open("/assistant/documents");
    expect(await screen.findByText("This is not open to you")).toBeInTheDocument();
  });
});

describe("one document", () => {
  const scrolled = vi.fn();
  Element.prototype.scrollIntoView = scrolled;
  afterEach(() => scrolled.mockClear());

  it("shows its versions, what is wrong with one, and its passages", async () => {
    const failed = version({
      number: 2,
      status: "failed",
      problem: "encrypted",
      passages: 0,
      searched: false,
    });
    showing(barn(failed, version()));
    const { container } = open("/assistant/documents/d-1");
    expect(await screen.findByText("Vans park behind the barn.")).toBeInTheDocument();
    expect(screen.getByText("What version 1 says")).toBeInTheDocument();
    const [newest] = within(screen.getByRole("list", { name: "Versions" })).getAllByRole("listitem");
    expect(newest).toHaveTextContent("Could not be read");
    expect(newest).toHaveTextContent("The file is under a password.");
    expect(scrolled).not.toHaveBeenCalled();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("opens at the passage the address names, and marks it", async () => {
    showing(barn());
    open("/assistant/documents/d-1?passage=p-2&version=1");
    const row = (await screen.findByText("Chicken | $3")).closest("li");
    expect(row).toHaveAttribute("aria-current", "true");
    expect(row).toHaveFocus();
    expect(scrolled).toHaveBeenCalledTimes(1);
  });

  it("says that answers come from a newer version when an earlier one is looked at", async () => {
    showing(barn(version({ number: 2 }), version({ searched: false })));
    const { user, address } = open("/assistant/documents/d-1?version=1");
    await user.click(await screen.findByRole("link", { name: "Answers come from a newer one" }));
    expect(await screen.findByText("What version 2 says")).toBeInTheDocument();
    expect(address()).toBe("/admin/assistant/documents/d-1");
  });

  it("is renamed", async () => {
    const api = showing(barn()).answer("patch", "/documents/{document_id}", barn());
    const { user } = open("/assistant/documents/d-1");
    await user.click(await screen.findByRole("button", { name: "Rename" }));
    const box = await screen.findByRole("textbox", { name: "Title" });
    await user.clear(box);
    await user.type(box, "B{Enter}");
    expect(await screen.findByText("A title has at least 2 characters.")).toBeInTheDocument();
    await user.type(box, "arn{Enter}");
    await waitFor(() =>
      expect(api.to("patch", "/documents/{document_id}").at(-1)?.body).toEqual({ title: "Barn" }),
    );
  });

  it("is removed after a question", async () => {
    const api = showing(barn()).empty("delete", "/documents/{document_id}");
    const { user, address } = open("/assistant/documents/d-1");
    await user.click(await screen.findByRole("button", { name: "Remove" }));
    const dialog = await screen.findByRole("dialog", { name: "Remove the document?" });
    expect(api.to("delete", "/documents/{document_id}")).toHaveLength(0);
    await user.click(within(dialog).getByRole("button", { name: "Remove" }));
    await waitFor(() => expect(address()).toBe("/admin/assistant/documents"));
    expect(api.to("delete", "/documents/{document_id}")).toHaveLength(1);
  });

  it("says when a new version is the one it has already", async () => {
    showing(barn()).problem(
      "post",
      "/documents/{document_id}/versions",
      409,
      "document_same_content",
      "This file is version 1 of the document already",
    );
    const { user } = open("/assistant/documents/d-1");
    await user.upload(await screen.findByLabelText("New version"), file("barn.md"));
    expect(await screen.findByText(/is version 1 of the document already/)).toBeInTheDocument();
  });

  it("that is gone says so", async () => {
    server().problem("get", "/documents/{document_id}", 404, "document_not_found");
    open("/assistant/documents/d-9");
    expect(await screen.findByText("This document is not here")).toBeInTheDocument();
  });
});

describe("an answer from a document", () => {
  afterEach(clearThread);

  it("leads to the passage it quotes", async () => {
    const cited = {
      title: "Vineyard Barn contract",
      text: "Vans park behind the barn.",
      slug: null,
      document_id: "d-1",
      version: 1,
      heading: "Agreement › Parking",
      page: null,
      href: "/assistant/documents/d-1?passage=p-1&version=1",
    };
    const article = {
      ...cited,
      title: "Where do you park?",
      slug: "parking",
      document_id: null,
      version: null,
      heading: "",
      href: null,
    };
    const answer: AskAnswer = {
      outcome: "answered",
      topic: "documents",
      text: "“Vans park behind the barn.”",
      figures: [],
      table: null,
      links: [],
      passages: [cited, article],
      task: null,
      examples: [],
    };
    showing(barn())
      .answer("get", "/assistant/ask/examples", { items: [] })
      .answer("post", "/assistant/ask", answer);
    const { user, address } = open("/assistant/ask?q=where+do+vans+park");
    const link = await screen.findByRole("link", { name: "Vineyard Barn contract" });
    expect(link.closest("p")).toHaveTextContent("From Vineyard Barn contract, version 1, Parking");
    expect(screen.getByText("Where do you park?").closest("p")).toHaveTextContent(/^See also/);
    await user.click(link);
    await waitFor(() => expect(address()).toBe("/admin/assistant/documents/d-1?passage=p-1&version=1"));
  });
});
