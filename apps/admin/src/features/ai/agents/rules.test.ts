import { describe, expect, it } from "vitest";
import type { Agent } from "../../../shared/api/types";
import { draftOf, draftProblems, isSame, parseAgentSearch } from "./rules";

const TOOLS = ["menu", "search_knowledge"];
const MENU: Agent = {
  key: "menu",
  kind: "menu",
  template: null,
  name: "Menu",
  tone: "warm",
  enabled: true,
  tools: TOOLS,
  topics: null,
  channels: [],
  version: 0,
  updated_at: null,
  updated_by_name: null,
  share: 0.25,
};

describe("rules", () => {
  it("tells a draft from what is saved, whatever the order of tools", () => {
    const saved = MENU;
    expect(isSame({ ...draftOf(saved), tools: [...TOOLS].reverse() }, saved)).toBe(true);
    expect(isSame({ ...draftOf(saved), topics: ["menu"] }, saved)).toBe(false);
  });

  it("finds what the server would refuse", () => {
    const draft = draftOf(MENU);
    expect(draftProblems(draft, false)).toEqual({});
    expect(Object.keys(draftProblems({ ...draft, name: "Aki 24", topics: [] }, true)).sort()).toEqual([
      "channels",
      "name",
      "topics",
    ]);
  });

  it("reads only keys from the address", () => {
    expect(parseAgentSearch({ agent: "menu" })).toEqual({ agent: "menu" });
    expect(parseAgentSearch({ agent: "../x" })).toEqual({});
  });
});
