import type { ContradictionId } from "./contradictions.ts";
import type { RoleKey } from "./roles.ts";
import type { ACTION_SOURCES } from "./sources/actions.ts";

/** Microsoft product through which a response action is taken. */
export type Product =
  | "defender-for-endpoint"
  | "defender-for-identity"
  | "entra-id"
  | "entra-id-protection"
  | "defender-for-office-365"
  | "defender-for-cloud-apps"
  | "defender-xdr"
  | "any"
  | "third-party";

/**
 * What Microsoft's pages say of one role and one action. `disputed`: pages contradict each other.
 * `undocumented`: none says it either way. Roles are not nested, so each is stated by itself.
 */
export type RoleAnswer = "allows" | "denies" | "disputed" | "undocumented";

export interface RoleStatement {
  readonly answer: RoleAnswer;
  readonly sources: readonly (keyof typeof ACTION_SOURCES)[];
}

/**
 * Where the service itself names the action.
 * - `service`: on the service's own newest pages (managed response, its FAQ, auditing)
 * - `tasks`: only among the task types of Microsoft Graph
 * - `preview`: only in the 2022 preview text
 * - `unlisted`: in no list of the service
 */
type ActionScope = "service" | "tasks" | "preview" | "unlisted";

export interface ResponseAction {
  /** Stable id; also the suffix of its catalogue keys `action_<id>` and `action_<id>_does` (dashes become underscores). */
  readonly id: string;
  /** Member of Graph's `incidentTaskActionType`, where there is one. */
  readonly graphType?: string;
  readonly product: Product;
  readonly scope: ActionScope;
  /** Also named in the 2022 preview text. */
  readonly inPreview?: boolean;
  readonly roles: Readonly<Record<RoleKey, RoleStatement>>;
  /** Whoever holds which role: the service never takes this action itself. Catalogue key of the reason. */
  readonly neverByExperts?: string;
  /** The documented contradiction that the answers rest on, e.g. `C2`. */
  readonly contradiction?: ContradictionId;
  readonly certainty: "documented" | "mapped" | "conflict";
}
