import { describe, expect, it } from "vitest";
import { agent, TOOLS } from "../../../tests/agents.fixture";
import { draftOf, draftProblems, isSame, parseAgentSearch } from "./rules";

const MENU = agent();

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
