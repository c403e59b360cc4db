import { afterEach } from "vitest";
import { messages } from "../shared/ui/say";

// jsdom lays nothing out: it cannot scroll and knows no fonts.
Element.prototype.scrollIntoView ??= () => undefined;
window.scrollTo = () => undefined;
Object.defineProperty(document, "fonts", { configurable: true, value: new EventTarget() });

afterEach(() => messages.clear());
