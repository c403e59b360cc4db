import { describe, expect, it } from "vitest";
import type { Flag } from "../../shared/api/types";
import { dependents, groupFlags, missingNeeds, offWords } from "./rules";

const flag = (key: string, enabled: boolean, needs: string[] = [], batch: Flag["batch"] = "core"): Flag => ({
  key,
  batch,
  description: "",
  enabled,
  default: false,
  needs,
  checks: [],
});
const card = flag("card", true);
const gift = flag("gift", true, ["card", "STRIPE_API_KEY"]);

describe("flags", () => {
  it("stand under their batch, in the server's order", () => {
    const groups = groupFlags(
      [card, flag("voice", false, [], "advanced_ai")],
      [{ name: "advanced_ai", title: "Advanced AI", enabled: false, flags: [], checks: [] }],
    );
    expect(groups.map(({ batch, title, on }) => [batch, title, on])).toEqual([
      ["advanced_ai", "Advanced AI", 0],
      ["core", "Core", 1],
    ]);
  });

  it("take along what needs them", () => {
    expect(dependents(card, [card, gift]).map(({ key }) => key)).toEqual(["gift"]);
    expect(offWords(card, [card, gift])).toContain("gift");
    expect(missingNeeds(gift, [{ ...card, enabled: false }, gift])).toEqual(["card"]);
  });
});
