import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { assistantRoute, settingsRoute, shellRoute } from "../../shared/routing/parents";
import { parseAgentSearch, type AgentSearch } from "./agents/rules";
import { parseArticleSearch, type ArticleSearch } from "./articles/rules";
import { parseAskSearch, type AskSearch } from "./ask/rules";
import { parseCostSearch, type CostSearch } from "./costs/rules";
import { parseDocumentSearch, type DocumentSearch } from "./documents/rules";
import { parseInboxSearch, type InboxSearch } from "./rules";
import { parseUtteranceSearch, type UtteranceSearch } from "./teaching/rules";
import { parseTraceSearch, type TraceSearch } from "./traces/rules";

const validateSearch = (raw: Record<string, unknown>): InboxSearch => parseInboxSearch(raw);
const component = lazyRouteComponent(() => import("./components/InboxPage"), "InboxPage");

const inbox = createRoute({ getParentRoute: () => shellRoute, path: "/inbox", validateSearch, component });

const thread = createRoute({
  getParentRoute: () => shellRoute,
  path: "/inbox/$conversationId",
  validateSearch,
  component,
});

export const aiRoutes = [inbox, thread] as const;

const ask = createRoute({
  getParentRoute: () => assistantRoute,
  path: "/ask",
  validateSearch: (raw: Record<string, unknown>): AskSearch => parseAskSearch(raw),
  component: lazyRouteComponent(() => import("./ask/components/AskPage"), "AskPage"),
});

const articles = createRoute({
  getParentRoute: () => assistantRoute,
  path: "/articles",
  validateSearch: (raw: Record<string, unknown>): ArticleSearch => parseArticleSearch(raw),
  component: lazyRouteComponent(() => import("./articles/components/ArticlesPage"), "ArticlesPage"),
});

const documents = createRoute({
  getParentRoute: () => assistantRoute,
  path: "/documents",
  component: lazyRouteComponent(() => import("./documents/components/DocumentsPage"), "DocumentsPage"),
});

const oneDocument = createRoute({
  getParentRoute: () => assistantRoute,
  path: "/documents/$documentId",
  validateSearch: (raw: Record<string, unknown>): DocumentSearch => parseDocumentSearch(raw),
  component: lazyRouteComponent(() => import("./documents/components/DocumentPage"), "DocumentPage"),
});

const answers = createRoute({
  getParentRoute: () => assistantRoute,
  path: "/answers",
  validateSearch: (raw: Record<string, unknown>): TraceSearch => parseTraceSearch(raw),
  component: lazyRouteComponent(() => import("./traces/components/TracesPage"), "TracesPage"),
});

const agents = createRoute({
  getParentRoute: () => assistantRoute,
  path: "/agents",
  validateSearch: (raw: Record<string, unknown>): AgentSearch => parseAgentSearch(raw),
  component: lazyRouteComponent(() => import("./agents/components/AgentsPage"), "AgentsPage"),
});

const utterances = createRoute({
  getParentRoute: () => assistantRoute,
  path: "/utterances",
  validateSearch: (raw: Record<string, unknown>): UtteranceSearch => parseUtteranceSearch(raw),
  component: lazyRouteComponent(() => import("./teaching/components/UtterancesPage"), "UtterancesPage"),
});

const quality = createRoute({
  getParentRoute: () => assistantRoute,
  path: "/quality",
  component: lazyRouteComponent(() => import("./quality/components/QualityPage"), "QualityPage"),
});

const costs = createRoute({
  getParentRoute: () => assistantRoute,
  path: "/costs",
  validateSearch: (raw: Record<string, unknown>): Partial<CostSearch> => parseCostSearch(raw),
  component: lazyRouteComponent(() => import("./costs/components/CostsPage"), "CostsPage"),
});

const onCall = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/on-call",
  component: lazyRouteComponent(() => import("./oncall/components/OnCallPage"), "OnCallPage"),
});

export const aiSettingsRoutes = [onCall] as const;

export const assistantRoutes = [
  ask,
  articles,
  documents,
  oneDocument,
  answers,
  agents,
  utterances,
  quality,
  costs,
] as const;
