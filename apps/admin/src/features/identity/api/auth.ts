import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "../../../shared/api/client";
import { keys } from "../../../shared/api/keys";
import { session } from "../../../shared/api/session";
import type { TotpSetup } from "../../../shared/api/types";

/** What signing in leads to: inside, or to the second factor. */
export type Step = { done: true } | { done: false; challenge: string };

export async function signIn(email: string, password: string): Promise<Step> {
  const answer = await unwrap(api.POST("/auth/login", { body: { email, password } }));
  if ("challenge" in answer) return { done: false, challenge: answer.challenge };
  session.signIn(answer);
  return { done: true };
}

export async function answerTotp(challenge: string, code: string): Promise<void> {
  session.signIn(await unwrap(api.POST("/auth/totp", { body: { challenge, code } })));
}

/** Ends the session on this device even when the server cannot be told. */
export async function signOut(): Promise<void> {
  try {
    await unwrap(api.POST("/auth/logout"));
  } finally {
    session.signOut();
  }
}

export async function forgotPassword(email: string): Promise<void> {
  await unwrap(api.POST("/auth/password/forgot", { body: { email } }));
}

export async function resetPassword(token: string, password: string): Promise<void> {
  await unwrap(api.POST("/auth/password/reset", { body: { token, password } }));
}

/** Whom an invitation is for; asked once, because it is gone when it has been accepted. */
export function invitationQuery(token: string) {
  return queryOptions({
    queryKey: keys.invitation(token),
    queryFn: () => unwrap(api.POST("/auth/invitations/show", { body: { token } })),
    staleTime: Infinity,
  });
}

export async function acceptInvitation(token: string, name: string, password: string): Promise<void> {
  session.signIn(await unwrap(api.POST("/auth/invitations/accept", { body: { token, name, password } })));
}

export async function setUpTotp(): Promise<TotpSetup> {
  return unwrap(api.POST("/auth/totp/setup"));
}

/** The recovery codes, which are shown this once. */
export async function confirmTotp(code: string): Promise<string[]> {
  const { recovery_codes: codes } = await unwrap(api.POST("/auth/totp/confirm", { body: { code } }));
  session.changeMe(await unwrap(api.GET("/auth/me")));
  return codes;
}

export async function renewRecoveryCodes(code: string): Promise<string[]> {
  return (await unwrap(api.POST("/auth/totp/recovery-codes", { body: { code } }))).recovery_codes;
}

export function secondFactorQuery() {
  return queryOptions({
    queryKey: keys.secondFactor(),
    queryFn: () => unwrap(api.GET("/auth/totp/state")),
  });
}

export async function disableTotp(code: string): Promise<void> {
  await unwrap(api.POST("/auth/totp/disable", { body: { code } }));
  session.changeMe(await unwrap(api.GET("/auth/me")));
}
