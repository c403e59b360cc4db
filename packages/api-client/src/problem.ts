import type { components } from "./schema";

export type Problem = components["schemas"]["Problem"];

/** A refusal or failure of the API, with what the problem document says. `status` is 0 when no answer came. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly problem: Problem;
  readonly reference: string | null;

  constructor(problem: Problem, reference: string | null = null) {
    super(problem.detail ?? problem.title);
    this.name = "ProblemError";
    this.problem = problem;
    this.status = problem.status;
    this.code = problem.code;
    this.reference = reference;
  }

  /** True when trying again later may help: no answer, or the server failed. */
  get passing(): boolean {
    return this.status === 0 || this.status >= 500 || this.status === 429;
  }

  /** The message for one input, when the problem names it. */
  fieldMessage(field: string): string | null {
    const fault = this.problem.errors?.find((candidate) => candidate.field === field);
    if (fault) return fault.message;
    return this.problem.field === field ? this.message : null;
  }
}

function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "code" in value && "title" in value;
}

/** Any failure as a problem: bodies that are none (a proxy's page, no network) get a plain one. */
export function toProblemError(body: unknown, response?: Response): ProblemError {
  const reference = response?.headers.get("x-request-id") ?? null;
  if (isProblem(body)) return new ProblemError(body, reference);
  if (!response) {
    const offline = { type: "about:blank", title: "No connection", status: 0, code: "offline" };
    return new ProblemError({ ...offline, detail: "We could not reach the server. Check your connection." });
  }
  const unknown = { type: "about:blank", title: "Something went wrong", code: "unexpected" };
  return new ProblemError({ ...unknown, detail: unknown.title, status: response.status }, reference);
}
