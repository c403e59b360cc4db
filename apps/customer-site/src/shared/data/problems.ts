import { ProblemError, toProblemError } from "@hibachi/api-client";

/** Any failure as a problem that can be shown. */
export const asProblem = (failure: unknown): ProblemError =>
  failure instanceof ProblemError ? failure : toProblemError(null);

interface Asked {
  data?: unknown;
  error: Error | null;
}

/** Why a page cannot be shown. Where an answer is on screen, a later try that failed takes nothing away from it. */
export const failureOf = (...queries: readonly Asked[]): Error | null =>
  queries.find(({ data, error }) => error !== null && data === undefined)?.error ?? null;

/**
 * The message for one input. Nested names match by their end too: "contact.email" answers for
 * "body.contact.email", because a validator may say where in the request it looked.
 */
export function fieldMessage(problem: ProblemError | null, ...names: string[]): string | undefined {
  if (!problem) return undefined;
  const named = (field: string | null | undefined): boolean =>
    names.some((name) => field === name || Boolean(field?.endsWith(`.${name}`)));
  const fault = problem.problem.errors?.find((one) => named(one.field));
  if (fault) return fault.message;
  return named(problem.problem.field) ? problem.message : undefined;
}

/** True when some other person or tab wrote first. */
export const isStale = (problem: ProblemError | null): boolean =>
  problem !== null && (problem.code === "stale_version" || problem.code === "stale");

/** True when a signed link no longer opens anything. */
export const isDenied = (problem: ProblemError | null): boolean =>
  problem !== null && [401, 403, 404, 410].includes(problem.status);
