export { Dish } from "./dishes";
export { Evening, Rice, Signature } from "./rice";
export { GardenEvening } from "./scene";
export { Flame, FlameMark, Grill, Knives } from "./tools";
