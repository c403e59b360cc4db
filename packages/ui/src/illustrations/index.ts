export { Flame, FlameMark, Grill, Knives } from "./tools";
