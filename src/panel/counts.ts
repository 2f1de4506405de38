import { words } from "../platform/i18n.ts";
import type { Assessment, ChangeView, Finding, RoleView } from "../readiness/assessment.ts";

/**
 * What a closed section comes to, in a few words. An answer that is unknown or disputed is never counted as a "no":
 * as long as there is one, the uncertainty itself is what is said.
 */

export function findingsCount(findings: readonly Finding[]): string {
  const open = findings.filter(({ state }) => ["attention", "unknown", "disputed"].includes(state)).length;
  return open ? words("panel_count_open", open) : words("panel_count_settled");
}

export function rolesCount(roles: readonly RoleView[]): string {
  const verdicts = roles.map(({ allowed }) => allowed.verdict);
  const unsure = verdicts.filter((verdict) => verdict === "unknown" || verdict === "disputed").length;
  return unsure
    ? words("panel_count_unsure", unsure)
    : words("panel_count_allowed", verdicts.filter((verdict) => verdict === "yes").length, roles.length);
}

export function actionsCount({ customer, unsure }: Assessment["counts"]): string {
  if (customer) return words("panel_count_left", customer);
  return unsure ? words("panel_count_unsure", unsure) : words("panel_count_none_left");
}

/** The gravest weight that there is, in a word. */
export function changesCount(changes: readonly ChangeView[]): string {
  const [first] = changes;
  return first ? words(`weight_${first.weight}`) : "";
}
