import type { Guide } from "../guide.ts";
import { current } from "./current/index.ts";
import { preview } from "./preview-2022-11.ts";

/** Both guides, the one that applies today first. */
export const GUIDES: readonly Guide[] = [current, preview];
