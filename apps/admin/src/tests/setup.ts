import { notifications } from "@mantine/notifications";
import { afterEach } from "vitest";

// jsdom lays nothing out: it cannot scroll and knows no fonts.
Element.prototype.scrollIntoView ??= () => undefined;
window.scrollTo = () => undefined;
Object.defineProperty(document, "fonts", { configurable: true, value: new EventTarget() });

afterEach(() => {
  notifications.clean();
  notifications.cleanQueue();
});
