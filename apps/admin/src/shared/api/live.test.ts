import { describe, expect, it } from "vitest";
import { topicOf } from "./live";

describe("a live event", () => {
  it("names its topic itself or inside the message", () => {
    expect(topicOf("bookings", "{}")).toBe("bookings");
    expect(topicOf("message", '{"topic":"conversations","id":"1"}')).toBe("conversations");
  });

  it("is ignored when unknown or broken", () => {
    expect(topicOf("message", '{"topic":"weather"}')).toBeNull();
    expect(topicOf("message", "not json")).toBeNull();
    expect(topicOf("message", "null")).toBeNull();
  });
});
