import type { ResponseAction, RoleAnswer } from "../knowledge/action.ts";
import type { GuideId } from "../knowledge/guide.ts";
import { type RoleKey, roleOf } from "../knowledge/roles.ts";
import { say, type Text } from "../knowledge/text.ts";
import type { ActionView, Coverage, Finding, RoleView, Verdict } from "./assessment.ts";
import type { Context } from "./context.ts";
import { hasActiveMode, limitsOf } from "./limits.ts";
import { WAY_IN } from "./rules/index.ts";

/** Roles that the wizard of each guide offers. */
const OFFERED: Record<GuideId, readonly RoleKey[]> = {
  current: ["reader", "operator"],
  "preview-2022-11": ["reader", "operator", "administrator"],
};

/** Which response actions the experts can take, by the roles that they are allowed. One view for each action. */
export function judgeActions(
  actions: readonly ResponseAction[],
  roles: readonly RoleView[],
  findings: readonly Finding[],
  guide: GuideId,
  context: Context,
): ActionView[] {
  const doubtful = findings.find((finding) => WAY_IN.includes(finding.id) && finding.state !== "done");
  return actions.map((action) => {
    const passiveSince = hasActiveMode(action) ? context.attestations.passive[action.product] : undefined;
    const { coverage, why } = passiveSince
      ? byPassiveMode(action, passiveSince)
      : judgeAction(action, roles, doubtful);
    const cited = Object.values(action.roles).flatMap((statement) => statement.sources);
    return {
      id: action.id,
      name: say(keyOf(action)),
      does: say(`${keyOf(action)}_does`),
      product: action.product,
      scope: action.scope,
      coverage,
      why,
      unlock: coverage === "experts" || passiveSince ? null : unlock(action, roles, guide),
      byHand: coverage === "experts" ? null : say(`${keyOf(action)}_hand`),
      passive: hasActiveMode(action) ? passiveSince !== undefined : null,
      limits: limitsOf(action, context),
      contradiction: action.contradiction ?? null,
      sources: [...new Set(cited)],
    };
  });
}

/** In passive mode the experts give guidance only (Defender Experts MDR prerequisites, 2026-07-29). */
function byPassiveMode(action: ResponseAction, since: string): Judged {
  return {
    coverage: "customer",
    why: say("action_passive", { text: say(productKey(action.product)) }, { time: since }),
  };
}

type Judged = { readonly coverage: Coverage; readonly why: Text };

function judgeAction(
  action: ResponseAction,
  roles: readonly RoleView[],
  doubtful: Finding | undefined,
): Judged {
  if (action.neverByExperts) return { coverage: "customer", why: say(action.neverByExperts) };

  const granting = (verdict: Verdict, ...answers: RoleAnswer[]) =>
    roles.find(
      (role) => role.allowed.verdict === verdict && answers.includes(action.roles[role.role].answer),
    );

  const allowing = granting("yes", "allows");
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

/** The smallest change that the service itself offers; null where it offers none. */
function unlock(action: ResponseAction, roles: readonly RoleView[], guide: GuideId): Text | null {
  if (action.neverByExperts) return null;
  const open = OFFERED[guide].filter(
    (key) => roles.find((role) => role.role === key)?.allowed.verdict !== "yes",
  );
  const sure = open.find((key) => action.roles[key].answer === "allows");
  if (sure) return say("unlock_role", roleOf(sure).name);
  const maybe = open.find((key) => action.roles[key].answer === "disputed");
  if (maybe) return say("unlock_role_maybe", roleOf(maybe).name);
  return OFFERED[guide].some((key) => action.roles[key].answer === "allows") ? null : say("unlock_none");
}

/** Catalogue key of a product's name. */
export function productKey(product: ResponseAction["product"]): string {
  return `product_${product.replaceAll("-", "_")}`;
}

function keyOf(action: ResponseAction): string {
  return `action_${action.id.replaceAll("-", "_")}`;
}
