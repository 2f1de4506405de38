import type { AbilityId } from "./abilities.ts";
import type { SourceId } from "./sources.ts";
import type { Text } from "./text.ts";

/** The two texts by which Microsoft has onboarded customers. */
export type GuideId = "current" | "preview-2022-11";

/**
 * A fact that can prove a step. The judge maps each to a finding or a role.
 * - `shown-…`: shown by no API, but by the portal's own page where that could be read
 */
export type StepProof =
  | "provider-access"
  | "licence"
  | "allowed-reader"
  | "allowed-operator"
  | "allowed-administrator"
  | "allowed-additional"
  | "experts-policies"
  | `shown-${"exclusions" | "contacts" | "teams" | "submitted" | "readiness"}`;

export interface GuideLink {
  readonly text: Text;
  readonly href: string;
}

export interface GuideStep {
  /** Unique over all guides; ticks are stored under it, so it never changes meaning. */
  readonly id: string;
  readonly text: Text;
  /** Where the control is: the portal's own labels, outermost first. */
  readonly place?: readonly string[];
  readonly links: readonly GuideLink[];
  /** Things that trip admins up at this step. */
  readonly cautions: readonly Text[];
  readonly optional: boolean;
  /** All of these must hold for the step to be done by evidence. Empty: only the admin can say. */
  readonly provenBy: readonly StepProof[];
  /** Any of these shows that the step must have been done, because it comes later. */
  readonly impliedBy?: readonly StepProof[];
  /** What the admin must be able to do. Absent: nothing that anybody could lack. */
  readonly needs?: AbilityId;
  readonly sources: readonly SourceId[];
}

export interface GuideSection {
  readonly id: string;
  readonly title: Text;
  readonly intro: readonly Text[];
  readonly steps: readonly GuideStep[];
}

export interface Guide {
  readonly id: GuideId;
  readonly title: Text;
  /** The guide's own date, ISO 8601. */
  readonly dated: string;
  readonly sources: readonly SourceId[];
  /** The warning that the guide gives in words; the panel adds which actions are meant. */
  readonly warning: Text;
  readonly sections: readonly GuideSection[];
}
