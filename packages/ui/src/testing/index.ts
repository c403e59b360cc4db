export { accessibilityFaults } from "./axe";
