import type { ResponseAction } from "./action.ts";
import { CONTRADICTIONS, type Contradiction } from "./contradictions.ts";
import type { Guide } from "./guide.ts";
import { GUIDES } from "./guides/index.ts";
import { RESPONSE_ACTIONS } from "./response-actions/index.ts";
import type { Source } from "./source.ts";
import { SOURCES } from "./sources.ts";

/** All that the judge is told of the service. Handed to it, so that a test can judge by other rules. */
export interface Knowledge {
  readonly guides: readonly Guide[];
  readonly actions: readonly ResponseAction[];
  readonly contradictions: readonly Contradiction[];
  readonly sources: Readonly<Record<string, Source>>;
}

export const KNOWLEDGE: Knowledge = {
  guides: GUIDES,
  actions: RESPONSE_ACTIONS,
  contradictions: CONTRADICTIONS,
  sources: SOURCES,
};
