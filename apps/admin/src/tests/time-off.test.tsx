import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Me } from "../shared/api/types";
import { owner } from "./fixtures";
import { open, server } from "./renderApp";

const chef: Me = { ...owner, role: "chef", permissions: ["own_schedule:write"] };

it("asking for time off names what is missing instead of a button that does nothing", async () => {
  const api = server({ me: chef })
    .answer("get", "/my-time-off", {
      chef_name: "Kenji Mori",
      items: [],
      time_zone: "America/Los_Angeles",
    })
    .answer("post", "/my-time-off", {
      id: "off-1",
      starts_at: "2027-07-04T07:00:00Z",
      ends_at: "2027-07-05T07:00:00Z",
      state: "requested",
      reason: null,
      note: null,
    });
  const { user } = open("/time-off");
  await user.click(await screen.findByRole("button", { name: "Ask for time off" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Ask for time off" }));
  await user.click(dialog.getByRole("button", { name: "Ask" }));
  expect(dialog.getByLabelText("First day")).toHaveAccessibleDescription("The first day away");
  expect(api.to("post", "/my-time-off")).toHaveLength(0);
  await user.type(dialog.getByLabelText("First day"), "2027-07-04");
  await user.click(dialog.getByRole("button", { name: "Ask" }));
  expect(await screen.findByText("Asked. You get an e-mail with the answer.")).toBeInTheDocument();
  expect(api.to("post", "/my-time-off")[0]?.body).toMatchObject({
    starts_at: "2027-07-04T07:00:00.000Z",
    ends_at: "2027-07-05T07:00:00.000Z",
  });
});
