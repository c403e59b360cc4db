import { notifications } from "@mantine/notifications";
import { configure } from "@testing-library/react";
import { afterEach } from "vitest";

// Screens are loaded lazily, which takes its time on a busy machine; so does `testTimeout` in the configuration.
configure({ asyncUtilTimeout: 8_000 });

// jsdom lays nothing out: it cannot scroll and knows no fonts.
Element.prototype.scrollIntoView ??= () => undefined;
window.scrollTo = () => undefined;
Object.defineProperty(document, "fonts", { configurable: true, value: new EventTarget() });

afterEach(() => {
  notifications.clean();
  notifications.cleanQueue();
});
