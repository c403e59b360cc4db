import type { FeatureRoute } from "../../shared/pages/types";
import { MemoryBones } from "./components/MemoryBones";

export const routes: FeatureRoute[] = [
  {
    path: "/my-memory",
    title: "What we remember",
    description: "Small things you told us, to look at and to remove.",
    hidden: true,
    Placeholder: MemoryBones,
    load: () => import("./components/MyMemoryPage"),
  },
];
