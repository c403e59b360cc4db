import { accessibilityFaults } from "@hibachi/ui/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { parseUtteranceSearch, readWords } from "../features/ai/teaching/rules";
import type { Answer, LabelCount, Utterance } from "../shared/api/types";
import { owner } from "./fixtures";
import { open, server } from "./renderApp";

const AT = "2026-07-04T18:00:00Z";

function utterance(change: Partial<Utterance> = {}): Utterance {
  return {
    id: "u-1",
    text: "is it spicy",
    label: "menu",
    status: "new",
    source: "typed",
    source_message_id: null,
    taught_by_name: "Aiko Tanaka",
    created_at: "2026-07-04T18:00:00Z",
    used_at: null,
    ...change,
  };
}

const LABELS: LabelCount[] = [
  { label: "menu", shipped: 200, taught: 1, new: 1 },
  { label: "allergen", shipped: 188, taught: 0, new: 0 },
];

const listed = (...items: Utterance[]) =>
  server()
    .answer("get", "/assistant/utterances", { items, next_cursor: null })
    .answer("get", "/assistant/utterances/labels", LABELS);

describe("teaching from a message", () => {
  const inInbox = (draft: Answer<"/assistant/utterances/draft", "get">) =>
    server()
      .answer("get", "/conversations/{conversation_id}", {
        id: "v-1",
        state: "assistant",
        channel: "web",
        preview: "is it spicy",
        last_message_at: AT,
        taken_by: null,
        taken_by_name: null,
        name: "",
        hand_over: null,
        number: null,
        stopped: false,
        continues: null,
        continued_by: [],
        codes: [],
        customer_id: null,
        messages: [
          {
            id: "m-1",
            position: 1,
            role: "customer",
            text: "I am Rosa, is it spicy",
            blocks: [],
            created_at: AT,
          },
        ],
      })
      .answer("get", "/assistant/utterances/draft", draft);

  const dialog = async () => {
    const { user } = open("/inbox/v-1");
    await user.click(await screen.findByRole("button", { name: "Teach from this message" }));
    return { user, box: await screen.findByRole("dialog", { name: "Teach from this message" }) };
  };

  const draft = {
    text: "I am [NAME_1], is it spicy",
    read: [{ label: "allergen" as const, confidence: 0.62 }],
    kept: [],
  };

  it("shows what was read, takes the corrected words and their meaning, and can be undone", async () => {
    const kept = utterance({ text: "is it spicy", source: "message", source_message_id: "m-1" });
    const api = inInbox(draft)
      .answer("post", "/assistant/utterances", kept)
      .answer("patch", "/assistant/utterances/{utterance_id}", utterance({ status: "withdrawn" }));
    const { user, box } = await dialog();
    expect(await within(box).findByText("Ingredients and allergies 62 %")).toBeInTheDocument();
    const words = within(box).getByLabelText("What a customer may say");
    expect(words).toHaveValue("I am [NAME_1], is it spicy");
    expect(await accessibilityFaults(box)).toEqual([]);
    await user.clear(words);
    await user.type(words, "is it spicy");
    await user.selectOptions(within(box).getByLabelText("What they mean"), "menu");
    await user.click(within(box).getByRole("button", { name: "Keep" }));
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(api.to("post", "/assistant/utterances")[0]?.body).toEqual({
      text: "is it spicy",
      label: "menu",
      message_id: "m-1",
    });
    await waitFor(() =>
      expect(api.to("patch", "/assistant/utterances/{utterance_id}")[0]?.body).toEqual({
        status: "withdrawn",
      }),
    );
  });

  it("says what is taught from it already, and when the words are", async () => {
    inInbox({ ...draft, kept: [utterance()] }).problem(
      "post",
      "/assistant/utterances",
      409,
      "already_taught",
      "These words are kept already",
    );
    const { user, box } = await dialog();
    expect(await within(box).findByText(/“is it spicy” as Dishes and portions/)).toBeInTheDocument();
    await user.click(within(box).getByRole("button", { name: "Keep" }));
    expect(await within(box).findByText("These words are kept already")).toBeInTheDocument();
  });
});

describe("utterances", () => {
  it("are withdrawn, and come back when that was a mistake", async () => {
    const api = listed(utterance()).answer(
      "patch",
      "/assistant/utterances/{utterance_id}",
      utterance({ status: "withdrawn" }),
    );
    const { user, container } = open("/assistant/utterances");
    const withdraw = await screen.findByRole("button", { name: "Withdraw: is it spicy" });
    await screen.findByRole("table", { name: "Meanings" });
    expect(await accessibilityFaults(container)).toEqual([]);
    await user.click(withdraw);
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    const sent = () => api.to("patch", "/assistant/utterances/{utterance_id}").map(({ body }) => body);
    await waitFor(() => expect(sent()).toEqual([{ status: "withdrawn" }, { status: "new" }]));
  });

  it("are corrected", async () => {
    const api = listed(utterance()).answer(
      "patch",
      "/assistant/utterances/{utterance_id}",
      utterance({ label: "allergen" }),
    );
    const { user } = open("/assistant/utterances");
    await user.click(await screen.findByRole("button", { name: "Edit: is it spicy" }));
    const box = await screen.findByRole("dialog", { name: "Correct an utterance" });
    await user.selectOptions(within(box).getByLabelText("What they mean"), "allergen");
    await user.click(within(box).getByRole("button", { name: "Save" }));
    await waitFor(() =>
      expect(api.to("patch", "/assistant/utterances/{utterance_id}")[0]?.body).toEqual({
        text: "is it spicy",
        label: "allergen",
      }),
    );
  });

  it("are added by hand, with what a meaning counts said", async () => {
    const api = listed().answer("post", "/assistant/utterances", utterance());
    const { user } = open("/assistant/utterances");
    expect(await screen.findByText("Nothing is taught yet")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Add" }));
    const box = await screen.findByRole("dialog", { name: "Teach the assistant" });
    await user.type(within(box).getByLabelText("What a customer may say"), "is it spicy");
    await user.selectOptions(within(box).getByLabelText("What they mean"), "human");
    expect(within(box).getAllByText("The wish for a person is the message.").length).toBeGreaterThan(0);
    await user.selectOptions(within(box).getByLabelText("What they mean"), "menu");
    await user.click(within(box).getByRole("button", { name: "Keep" }));
    await waitFor(() =>
      expect(api.to("post", "/assistant/utterances")[0]?.body).toEqual({
        text: "is it spicy",
        label: "menu",
      }),
    );
  });

  it("are filtered by the address", async () => {
    const api = listed();
    open("/assistant/utterances?label=menu&status=withdrawn&source=message&words=spicy");
    expect(await screen.findByText("No such utterances")).toBeInTheDocument();
    const asked = api.to("get", "/assistant/utterances").at(-1)?.search;
    expect(["label", "status", "source", "words"].map((name) => asked?.get(name))).toEqual([
      "menu",
      "withdrawn",
      "message",
      "spicy",
    ]);
  });

  it("tell how many the model has not seen", async () => {
    listed(utterance());
    open("/assistant/utterances");
    expect(await screen.findByText(/1 utterance not in the model yet/)).toBeInTheDocument();
  });

  it("of the product are read and searched, not changed", async () => {
    listed().answer("get", "/assistant/utterances/shipped", {
      label: "menu",
      items: [
        { text: "Do you have lobster?", style: "chat" },
        { text: "What sides come with it?", style: "chat" },
      ],
    });
    const { user, address } = open("/assistant/utterances");
    await user.click(await screen.findByRole("link", { name: "200 shipped: Dishes and portions" }));
    expect(await screen.findByText(/2 examples/)).toBeInTheDocument();
    await user.type(screen.getByLabelText("Words"), "lobster");
    expect(await screen.findByText(/1 example;/)).toBeInTheDocument();
    expect(address()).toContain("words=lobster");
    expect(screen.queryByRole("button", { name: /Edit|Withdraw/ })).toBeNull();
  });

  it("name the trouble when they cannot be loaded", async () => {
    server()
      .problem("get", "/assistant/utterances", 500, "internal")
      .answer("get", "/assistant/utterances/labels", LABELS);
    open("/assistant/utterances");
    expect(await screen.findByText("This could not be loaded")).toBeInTheDocument();
  });

  it("can be read and not changed without the right to", async () => {
    const permissions = owner.permissions.filter((one) => one !== "knowledge:write");
    server({ me: { ...owner, permissions } })
      .answer("get", "/assistant/utterances", { items: [utterance()], next_cursor: null })
      .answer("get", "/assistant/utterances/labels", LABELS);
    open("/assistant/utterances");
    expect(await screen.findByText("is it spicy")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /Withdraw|Edit|Add/ })).toBeNull();
  });

  it("are not for those without the right", async () => {
    const permissions = owner.permissions.filter((one) => !one.startsWith("knowledge:"));
    server({ me: { ...owner, permissions } });
    open("/assistant/utterances");
    expect(await screen.findByText(/does not include this page/)).toBeInTheDocument();
  });
});

describe("in words", () => {
  it("says what was read with its certainty", () => {
    expect(readWords([{ label: "menu", confidence: 0.456 }])).toBe("Dishes and portions 46 %");
    expect(readWords([{ label: "out_of_scope", confidence: 0 }])).toBe("Nothing of ours, not sure");
  });

  it("drops filters it does not know", () => {
    expect(parseUtteranceSearch({ label: "weather", status: "used", words: " " })).toEqual({
      status: "used",
    });
  });
});
