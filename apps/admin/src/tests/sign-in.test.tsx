import { accessibilityFaults } from "@hibachi/ui/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { owner, today } from "./fixtures";
import { open, server } from "./renderApp";

describe("signing in", () => {
  it("leads a stranger to the form and back to the page they wanted", async () => {
    const api = server({ me: null })
      .answer("post", "/auth/login", {
        access_token: "a",
        token_type: "Bearer",
        expires_in: 900,
        staff: owner,
      })
      .answer("get", "/bookings", { items: [], next_cursor: null, total: 0 });
    const { user, address } = open("/bookings?status=held");
    await user.type(await screen.findByLabelText("E-mail"), "owner@myhibachi.example");
    await user.type(screen.getByLabelText("Password"), "hibachi-demo");
    await user.click(screen.getByRole("button", { name: "Sign in" }));
    await screen.findByRole("heading", { name: "Bookings" });
    expect(address()).toBe("/admin/bookings?status=held");
    expect(api.to("get", "/bookings")[0]?.authorization).toBe("Bearer a");
  });

  it("asks for the six digits when the account has a second factor", async () => {
    const api = server({ me: null })
      .answer("post", "/auth/login", { totp_required: true, challenge: "c-1" })
      .answer("post", "/auth/totp", {
        access_token: "a",
        token_type: "Bearer",
        expires_in: 900,
        staff: owner,
      })
      .answer("get", "/dashboard/today", today());
    const { user } = open("/sign-in");
    await user.type(await screen.findByLabelText("E-mail"), "owner@myhibachi.example");
    await user.type(screen.getByLabelText("Password"), "hibachi-demo{Enter}");
    await screen.findByRole("heading", { name: "Your code" });
    await user.keyboard("123456");
    await screen.findByRole("heading", { name: "Saturday, July 4" });
    expect(api.to("post", "/auth/totp")[0]?.body).toEqual({ challenge: "c-1", code: "123456" });
  });

  it("empties the boxes after a wrong code, so that the next one can be typed at once", async () => {
    const api = server({ me: null })
      .answer("post", "/auth/login", { totp_required: true, challenge: "c-1" })
      .problem("post", "/auth/totp", 401, "bad_code");
    const { user } = open("/sign-in");
    await user.type(await screen.findByLabelText("E-mail"), "owner@myhibachi.example");
    await user.type(screen.getByLabelText("Password"), "hibachi-demo{Enter}");
    await screen.findByRole("heading", { name: "Your code" });
    await user.keyboard("000000");
    await screen.findByRole("alert");
    await user.keyboard("123456");
    await waitFor(() => expect(api.to("post", "/auth/totp")).toHaveLength(2));
    expect(api.to("post", "/auth/totp")[1]?.body).toEqual({ challenge: "c-1", code: "123456" });
  });

  it("names what is missing before anything is sent", async () => {
    const api = server({ me: null });
    const { user } = open("/sign-in");
    await user.type(await screen.findByLabelText("E-mail"), "owner");
    await user.click(screen.getByRole("button", { name: "Sign in" }));
    expect(screen.getByLabelText("E-mail")).toHaveAccessibleDescription(/such as ana@example.com/);
    expect(screen.getByLabelText("Password")).toHaveAccessibleDescription("Please enter your password");
    expect(api.to("post", "/auth/login")).toEqual([]);
  });

  it("names what an invitation still needs", async () => {
    server({ me: null }).answer("post", "/auth/invitations/show", { name: "Noor Haddad" });
    const { user } = open("/accept-invitation?token=t-1");
    const name = await screen.findByLabelText("Your name");
    expect(name).toHaveValue("Noor Haddad");
    await user.clear(name);
    await user.click(screen.getByRole("button", { name: "Join" }));
    expect(screen.getByLabelText("Your name")).toHaveAccessibleDescription("Please say your name");
    expect(screen.getByLabelText("New password")).toHaveAccessibleDescription(/12 to go/);
  });

  it("says at once that an invitation is gone, before anything is typed", async () => {
    server({ me: null }).problem("post", "/auth/invitations/show", 404, "invitation_gone");
    open("/accept-invitation?token=t-1");
    expect(await screen.findByRole("link", { name: "Sign in instead" })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Join" })).toBeNull();
  });

  it("takes a recovery code when the phone is lost", async () => {
    const api = server({ me: null })
      .answer("post", "/auth/login", { totp_required: true, challenge: "c-1" })
      .answer("post", "/auth/totp", {
        access_token: "a",
        token_type: "Bearer",
        expires_in: 900,
        staff: owner,
      })
      .answer("get", "/dashboard/today", today());
    const { user } = open("/sign-in");
    await user.type(await screen.findByLabelText("E-mail"), "owner@myhibachi.example");
    await user.type(screen.getByLabelText("Password"), "hibachi-demo{Enter}");
    await user.click(await screen.findByRole("button", { name: "Use a recovery code" }));
    await user.type(screen.getByLabelText("Recovery code"), "ABCD-EFGH-JKMN{Enter}");
    await screen.findByRole("heading", { name: "Saturday, July 4" });
    expect(api.to("post", "/auth/totp")[0]?.body).toEqual({ challenge: "c-1", code: "ABCD-EFGH-JKMN" });
  });

  it("leads those who need a second factor to setting it up, and nowhere else", async () => {
    const api = server({ me: { ...owner, must_enrol: true } })
      .answer("post", "/auth/totp/setup", { secret: "ABC", otpauth_uri: "otpauth://x", qr_svg: "<svg/>" })
      .answer("post", "/auth/totp/confirm", { recovery_codes: ["AAAA-BBBB-CCCC"] })
      .answer("get", "/auth/me", { ...owner, totp_enabled: true })
      .answer("get", "/bookings", { items: [], next_cursor: null, total: 0 });
    const { user, container, address } = open("/bookings?status=held");
    await screen.findByAltText("Code to scan with an authenticator");
    expect(address()).toContain("/admin/second-factor");
    expect(await accessibilityFaults(container)).toEqual([]);
    const boxes = within(screen.getByRole("group", { name: "Six-digit code" }));
    await user.click(boxes.getAllByRole("textbox")[0] ?? container);
    await user.keyboard("123456");
    expect(await screen.findByText("AAAA-BBBB-CCCC")).toBeInTheDocument();
    expect(api.to("get", "/bookings")).toHaveLength(0);
    await user.click(screen.getByRole("button", { name: "I have kept them" }));
    await screen.findByRole("heading", { name: "Bookings" });
    expect(address()).toBe("/admin/bookings?status=held");
  });

  it("says what is wrong and keeps the address", async () => {
    server({ me: null }).problem(
      "post",
      "/auth/login",
      401,
      "bad_credentials",
      "The e-mail or the password is wrong.",
    );
    const { user, container } = open("/sign-in");
    await user.type(await screen.findByLabelText("E-mail"), "owner@myhibachi.example");
    await user.type(screen.getByLabelText("Password"), "wrong{Enter}");
    expect(await screen.findByRole("alert")).toHaveTextContent("The e-mail or the password is wrong.");
    expect(screen.getByLabelText("E-mail")).toHaveValue("owner@myhibachi.example");
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("ends the session everywhere on this page when signing out", async () => {
    const api = server().empty("post", "/auth/logout");
    const { user } = open("/profile");
    await user.click(await screen.findByRole("button", { name: "Sign out" }));
    await screen.findByRole("heading", { name: "Sign in" });
    expect(api.to("post", "/auth/logout")).toHaveLength(1);
    await waitFor(() => expect(screen.queryByRole("navigation", { name: "Main" })).toBeNull());
  });
});
