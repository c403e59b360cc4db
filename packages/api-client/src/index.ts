export { createApiClient, unwrap, type ApiClient } from "./client";
export { ProblemError, toProblemError, type Problem } from "./problem";
export type { components, paths } from "./schema";
export type * from "./schema";
