import { say, type TextArg } from "../knowledge/text.ts";
import type { Actor } from "../tenant/history.ts";

/** Who did something, as far as the audit log says. */
export function actorName({ name }: Actor): TextArg {
  return name ?? { text: say("actor_unnamed") };
}
