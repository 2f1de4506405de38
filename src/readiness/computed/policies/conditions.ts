import { CONDITION_VALUES, EXPERTS_SIGN_IN } from "../../../knowledge/conditional-access.ts";
import type { ConditionalAccessPolicy, Conditions } from "../../../tenant/snapshot.ts";

/**
 * How often a policy's conditions are met by the experts' sign-ins.
 * - `always`: every sign-in of theirs meets them, so they are no conditions
 * - `sometimes`: that depends on something that no policy shows
 * - `at-risk`: only while Microsoft judges the account or the sign-in to be at risk
 * - `never`: a person who opens a portal in a browser on a workstation can't meet them
 */
export type Met = "always" | "sometimes" | "at-risk" | "never";

/** What narrows most stands first: a policy for accounts at risk stays one, whatever else it asks for. */
const NARROWEST: readonly Met[] = ["never", "at-risk", "sometimes", "always"];

/** How often all conditions of a policy are met together. */
export function conditionsMet({ conditions }: ConditionalAccessPolicy): Met {
  const met = MEASURES.map((measure) => measure.met(conditions));
  return NARROWEST.find((how) => met.includes(how)) ?? "always";
}

/** Names of the conditions that narrow a policy, as Microsoft Graph spells them. */
export function conditionNames({ conditions }: ConditionalAccessPolicy): string[] {
  return MEASURES.filter((measure) => measure.met(conditions) !== "always").flatMap(({ names }) =>
    typeof names === "string" ? [names] : names(conditions),
  );
}

interface Measure {
  readonly names: string | ((conditions: Conditions) => readonly string[]);
  met(conditions: Conditions): Met;
}

const MEASURES: readonly Measure[] = [
  { names: "clientAppTypes", met: ({ clientAppTypes }) => byClient(clientAppTypes) },
  { names: "platforms", met: ({ platforms }) => byPlatform(platforms) },
  { names: "locations", met: ({ locations }) => byLocation(locations) },
  { names: "devices", met: ({ devices }) => (devices.length > 0 ? "sometimes" : "always") },
  { names: "signInRiskLevels", met: ({ signInRiskLevels }) => byRisk(signInRiskLevels) },
  { names: "userRiskLevels", met: ({ userRiskLevels }) => byRisk(userRiskLevels) },
  // Microsoft's how-to has service providers excluded (2025-04-01), and says nothing of what happens otherwise.
  {
    names: "insiderRiskLevels",
    met: ({ insiderRiskLevels }) => (insiderRiskLevels.length > 0 ? "sometimes" : "always"),
  },
  { names: "authenticationFlows", met: ({ authenticationFlows }) => byFlow(authenticationFlows) },
  {
    names: ({ notAboutPeople }) => notAboutPeople,
    met: ({ notAboutPeople }) => (notAboutPeople.length > 0 ? "never" : "always"),
  },
  { names: ({ other }) => other, met: ({ other }) => (other.length > 0 ? "sometimes" : "always") },
];

const isKnown = (known: readonly string[]) => (value: string) => known.includes(value);

function byClient(types: readonly string[]): Met {
  const { clientAppType } = EXPERTS_SIGN_IN;
  if (types.length === 0 || types.includes("all") || types.includes(clientAppType)) return "always";
  return types.every(isKnown(CONDITION_VALUES.clientAppTypes)) ? "never" : "sometimes";
}

function byPlatform(platforms: Conditions["platforms"]): Met {
  if (!platforms || platforms.include.length === 0) return "always";
  const { include, exclude } = platforms;
  const covered = EXPERTS_SIGN_IN.workstations.filter(
    (name) => (include.includes("all") || include.includes(name)) && !exclude.includes(name),
  );
  if (exclude.includes("all")) return "never";
  if (covered.length === EXPERTS_SIGN_IN.workstations.length) return "always";
  if (covered.length > 0) return "sometimes";
  return include.every(isKnown(CONDITION_VALUES.platforms)) ? "never" : "sometimes";
}

function byLocation(locations: Conditions["locations"]): Met {
  if (!locations || locations.include.length === 0) return "always";
  const { include, exclude } = locations;
  if (exclude.includes("All")) return "never";
  return include.includes("All") && exclude.length === 0 ? "always" : "sometimes";
}

function byRisk(levels: readonly string[]): Met {
  if (levels.length === 0) return "always";
  if (["low", "medium", "high", "none"].every((level) => levels.includes(level))) return "always";
  if (levels.includes("none") || !levels.every(isKnown(CONDITION_VALUES.riskLevels))) return "sometimes";
  return "at-risk";
}

function byFlow(methods: readonly string[]): Met {
  if (methods.length === 0) return "always";
  return methods.every(isKnown(CONDITION_VALUES.authenticationFlows)) ? "never" : "sometimes";
}
