import { ACTION_SOURCES } from "./sources/actions.ts";
import { GUIDE_SOURCES } from "./sources/guides.ts";

/** Every source that the data and the rules cite, by an id that says which it is. */
export const SOURCES = { ...GUIDE_SOURCES, ...ACTION_SOURCES } as const;
export type SourceId = keyof typeof SOURCES;
