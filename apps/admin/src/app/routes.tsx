import { aiRoutes, aiSettingsRoutes, assistantRoutes } from "../features/ai/routes";
import { bookingRoutes } from "../features/booking/routes";
import { catalogRoutes } from "../features/catalog/routes";
import { communicationsSettingsRoutes } from "../features/communications/routes";
import { crmRoutes } from "../features/crm/routes";
import { identityOpenRoutes, identityRoutes, identitySettingsRoutes } from "../features/identity/routes";
import { paymentRoutes } from "../features/payments/routes";
import { platformSettingsRoutes } from "../features/platform/routes";
import { assistantRoute, openRoute, rootRoute, settingsRoute, shellRoute } from "../shared/routing/parents";
import { OpenFrame } from "./shell/OpenFrame";
import { AssistantFrame, SettingsFrame } from "./shell/SectionFrame";
import { Shell } from "./shell/Shell";

shellRoute.update({ component: Shell });
openRoute.update({ component: OpenFrame });
settingsRoute.update({ component: SettingsFrame });
assistantRoute.update({ component: AssistantFrame });

const settings = settingsRoute.addChildren([
  ...identitySettingsRoutes,
  ...aiSettingsRoutes,
  ...platformSettingsRoutes,
  ...communicationsSettingsRoutes,
]);

export const routeTree = rootRoute.addChildren([
  openRoute.addChildren(identityOpenRoutes),
  shellRoute.addChildren([
    ...bookingRoutes,
    ...aiRoutes,
    ...crmRoutes,
    ...paymentRoutes,
    ...catalogRoutes,
    ...identityRoutes,
    assistantRoute.addChildren(assistantRoutes),
    settings,
  ]),
]);
