import { createApiClient, ProblemError, toProblemError, unwrap } from "@hibachi/api-client";
import { refresh } from "./refresh";
import { accessToken, isAboutToExpire, session } from "./session";

export { ProblemError, unwrap };

/** These answer 401 for their own reasons; a refresh would not help and could loop. */
const OPEN = /\/api\/v1\/auth\/(login|totp|refresh|logout|password\/(forgot|reset)|invitations\/accept)$/;

function signed(request: Request): Request {
  const token = accessToken();
  if (token !== null) request.headers.set("Authorization", `Bearer ${token}`);
  return request;
}

/** Sends with the access token; renews it shortly before it runs out, and once more when the server refuses it. */
async function authorised(request: Request): Promise<Response> {
  if (OPEN.test(new URL(request.url).pathname)) return fetch(request);
  if (isAboutToExpire()) await refresh();
  const again = request.clone();
  const answer = await fetch(signed(request));
  if (answer.status === 403) await noteDemand(answer.clone());
  if (answer.status !== 401 || !(await refresh())) return answer;
  return fetch(signed(again));
}

/** The second factor is demanded meanwhile: the frame leads to setting it up. */
async function noteDemand(answer: Response): Promise<void> {
  const body = (await answer.json().catch(() => null)) as { code?: string } | null;
  const now = session.get();
  if (body?.code === "second_factor_required" && now.state === "signed_in")
    session.changeMe({ ...now.me, must_enrol: true });
}

export const api = createApiClient({ fetch: authorised });

/** Any thrown value as a problem, so that screens have one shape to show. */
export function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof TypeError) return toProblemError(null);
  console.error(error);
  const title = "Something went wrong";
  return new ProblemError({ type: "about:blank", title, detail: title, status: 500, code: "unexpected" });
}

export type Trouble = "offline" | "denied" | "missing" | "stale" | "failed";

/** Which of the screens' states a failure calls for. */
export function troubleOf(problem: ProblemError): Trouble {
  if (problem.status === 0) return "offline";
  if (problem.status === 403) return "denied";
  if (problem.status === 404) return "missing";
  return problem.status === 409 && /stale|version/.test(problem.code) ? "stale" : "failed";
}

/** The message for one form field, also when the server names its place ("body.email"). */
export function fieldMessage(error: unknown, field: string): string | null {
  if (!(error instanceof ProblemError)) return null;
  const nested = error.problem.errors?.find((fault) => fault.field.endsWith(`.${field}`));
  return nested?.message ?? error.fieldMessage(field);
}
