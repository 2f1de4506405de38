import type { ResponseAction, RoleAnswer } from "../knowledge/action.ts";
import type { GuideId } from "../knowledge/guide.ts";
import type { ApplicationKey } from "../knowledge/provider.ts";
import { type RoleKey, roleOf } from "../knowledge/roles.ts";
import { say, type Text } from "../knowledge/text.ts";
import type { ActionView, Assessment, Coverage, Finding, RoleView, Verdict } from "./assessment.ts";
import { barredBy } from "./computed/policies/opinions.ts";
import { hasActiveMode, isMissing, limitsOf } from "./limits.ts";
import type { Judged } from "./rule.ts";
import { WAY_IN } from "./rules/index.ts";

/** Roles that the wizard of each guide offers. */
const OFFERED: Record<GuideId, readonly RoleKey[]> = {
  current: ["reader", "operator"],
  "preview-2022-11": ["reader", "operator", "administrator"],
};

/** Which response actions the experts can take, by the roles that they are allowed. One view for each action. */
export function judgeActions(
  actions: readonly ResponseAction[],
  judged: Judged,
  findings: readonly Finding[],
): ActionView[] {
  const { roles, guide, attestations } = judged;
  const barriers = barriersIn(judged);
  const doubtful = findings.find((finding) => WAY_IN.includes(finding.id) && finding.state !== "done");
  return actions.map((action) => {
    const passiveSince = hasActiveMode(action) ? attestations.passive[action.product] : undefined;
    const { coverage, why, unlock } = isMissing(action.product, judged)
      ? notLicensed(action)
      : passiveSince
        ? byPassiveMode(action, passiveSince)
        : judgeAction(action, roles, guide, doubtful, barriers[barrierKindOf(action)]);
    const { name, does, byHand, sources } = wordsOf(action);
    return {
      id: action.id,
      name,
      does,
      product: action.product,
      scope: action.scope,
      counted: isCounted(action) && coverage !== "unavailable",
      coverage,
      why,
      unlock: unlock ? unlock.text : null,
      unlockedBy: unlock?.role ?? null,
      byHand: coverage === "experts" || coverage === "unavailable" ? null : byHand,
      passive: hasActiveMode(action) ? passiveSince !== undefined : null,
      limits: limitsOf(action, judged),
      contradiction: action.contradiction ?? null,
      sources: [...sources],
    };
  });
}

/**
 * The whole by which coverage is counted: what some list of the service names, but for what the experts never do
 * themselves. Every surface counts these and no others.
 */
function isCounted({ scope, neverByExperts }: ResponseAction): boolean {
  return scope !== "unlisted" && !neverByExperts;
}

/** How many of the counted actions are whose. */
export function countsOf(actions: readonly ActionView[]): Assessment["counts"] {
  const counted = actions.filter((action) => action.counted);
  const having = (...coverages: Coverage[]) =>
    counted.filter(({ coverage }) => coverages.includes(coverage)).length;
  return {
    total: counted.length,
    experts: having("experts"),
    customer: having("customer"),
    unsure: having("disputed", "unknown"),
  };
}

/** The applications that the experts need for an action. */
const NEEDED = {
  endpoint: ["portal", "xdr", "endpoint"],
  other: ["portal", "xdr"],
} as const satisfies Record<string, readonly ApplicationKey[]>;
type BarrierKind = keyof typeof NEEDED;

const barrierKindOf = ({ product }: ResponseAction): BarrierKind =>
  product === "defender-for-endpoint" ? "endpoint" : "other";

/** Policies that certainly bar the experts from what actions need. */
function barriersIn({ opinions }: Judged): Record<BarrierKind, string[]> {
  const barred = opinions.map((opinion) => ({ name: opinion.policy.displayName, keys: barredBy(opinion) }));
  const keeping = (needed: readonly ApplicationKey[]) =>
    barred.filter(({ keys }) => keys.some((key) => needed.includes(key))).map(({ name }) => name);
  return { endpoint: keeping(NEEDED.endpoint), other: keeping(NEEDED.other) };
}

/** Nobody can act in a product that isn't there. */
function notLicensed(action: ResponseAction): Judgement {
  return {
    coverage: "unavailable",
    why: say("action_not_licensed", { text: say(productKey(action.product)) }),
    unlock: null,
  };
}

/** In passive mode the experts give guidance only (Defender Experts MDR prerequisites, 2026-07-29). */
function byPassiveMode(action: ResponseAction, since: string): Judgement {
  return {
    coverage: "customer",
    why: say("action_passive", { text: say(productKey(action.product)) }, { time: since }),
    unlock: null,
  };
}

interface Judgement {
  readonly coverage: Coverage;
  readonly why: Text;
  readonly unlock: Unlock | null;
}

function judgeAction(
  action: ResponseAction,
  roles: readonly RoleView[],
  guide: GuideId,
  doubtful: Finding | undefined,
  barriers: readonly string[],
): Judgement {
  const judged = byRoles(action, roles, doubtful, barriers);
  if (judged.barred) return { ...judged, unlock: { text: say("unlock_policy"), role: null } };
  return { ...judged, unlock: judged.coverage === "experts" ? null : unlockOf(action, roles, guide) };
}

interface ByRoles extends Omit<Judgement, "unlock"> {
  /** A role allows it, and a policy keeps the experts from using it. */
  readonly barred?: true;
}

function byRoles(
  action: ResponseAction,
  roles: readonly RoleView[],
  doubtful: Finding | undefined,
  barriers: readonly string[],
): ByRoles {
  if (action.neverByExperts) return { coverage: "customer", why: say(action.neverByExperts) };

  const granting = (verdict: Verdict, ...answers: RoleAnswer[]) =>
    roles.find(
      (role) => role.allowed.verdict === verdict && answers.includes(action.roles[role.role].answer),
    );

  const allowing = granting("yes", "allows");
  const able = allowing ?? granting("yes", "disputed", "undocumented");
  if (able && barriers.length > 0) {
    const why = say("action_kept_out", able.name, { list: [...barriers] });
    return { coverage: "customer", why, barred: true };
  }
  if (allowing && doubtful) {
    return {
      coverage: "unknown",
      why: say("action_way_in_doubtful", allowing.name, { text: doubtful.title }),
    };
  }
  if (allowing) return { coverage: "experts", why: say("action_by_role", allowing.name) };

  const disputed = granting("yes", "disputed");
  if (disputed) return { coverage: "disputed", why: disputeOf(action, disputed.name) };

  const perhaps =
    granting("disputed", "allows", "disputed", "undocumented") ?? granting("unknown", "allows", "disputed");
  if (perhaps) return { coverage: "unknown", why: say("action_role_unknown", perhaps.name) };

  const silent = granting("yes", "undocumented") ?? granting("unknown", "undocumented");
  if (silent) return { coverage: "unknown", why: say("action_undocumented", silent.name) };

  const held = roles.filter((role) => role.allowed.verdict === "yes").map((role) => role.name);
  return {
    coverage: "customer",
    why: held.length > 0 ? say("action_no_role", { list: held }) : say("action_no_access"),
  };
}

function disputeOf(action: ResponseAction, role: string): Text {
  return action.contradiction
    ? say("action_disputed", role, { text: say(`contradiction_${action.contradiction.toLowerCase()}`) })
    : say("action_disputed_plain", role);
}

interface Unlock {
  readonly text: Text;
  /** The role that would hand the action over for certain; null: none would, or Microsoft's pages disagree. */
  readonly role: RoleKey | null;
}

/** The smallest change that the service itself offers; null where it offers none. */
function unlockOf(action: ResponseAction, roles: readonly RoleView[], guide: GuideId): Unlock | null {
  if (action.neverByExperts) return null;
  const open = OFFERED[guide].filter(
    (key) => roles.find((role) => role.role === key)?.allowed.verdict !== "yes",
  );
  const sure = open.find((key) => action.roles[key].answer === "allows");
  if (sure) return { text: say("unlock_role", roleOf(sure).name), role: sure };
  const maybe = open.find((key) => action.roles[key].answer === "disputed");
  if (maybe) return { text: say("unlock_role_maybe", roleOf(maybe).name), role: null };
  return OFFERED[guide].some((key) => action.roles[key].answer === "allows")
    ? null
    : { text: say("unlock_none"), role: null };
}

/** Catalogue key of a product's name. */
function productKey(product: ResponseAction["product"]): string {
  return `product_${product.replaceAll("-", "_")}`;
}

interface ActionWords {
  readonly name: Text;
  readonly does: Text;
  readonly byHand: Text;
  readonly sources: readonly string[];
}

/** What is the same of an action in every tenant; many tenants are judged in a row, those that are supposed among them. */
const WORDS = new WeakMap<ResponseAction, ActionWords>();

function wordsOf(action: ResponseAction): ActionWords {
  const known = WORDS.get(action);
  if (known) return known;
  const key = `action_${action.id.replaceAll("-", "_")}`;
  const cited = Object.values(action.roles).flatMap((statement) => statement.sources);
  const words = {
    name: say(key),
    does: say(`${key}_does`),
    byHand: say(`${key}_hand`),
    sources: [...new Set(cited)],
  };
  WORDS.set(action, words);
  return words;
}
