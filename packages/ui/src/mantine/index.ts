export { HibachiProvider } from "./HibachiProvider";
export { theme } from "./theme";
