import { EXPERTS_POLICY_PREFIX } from "../../knowledge/provider.ts";
import { EXPERT_ROLES } from "../../knowledge/roles.ts";
import { say } from "../../knowledge/text.ts";
import type { AuditEntry } from "../../tenant/history.ts";
import type { ChangeView } from "../assessment.ts";
import { opinionsOf } from "../computed/policies/opinions.ts";
import type { Context } from "../context.ts";
import { type Change, concerns, viewOfRecord } from "./change.ts";

/**
 * What the audit log tells of the experts' entry, their policies and those that stand in their way, newest first, each
 * thing once. Source of the activities' names: Microsoft Entra, "Audit log categories and activities".
 */
export function changesByLog(context: Context): ChangeView[] {
  const { audits } = context.snapshot;
  if (audits.state === "unknown") return [];
  const views = audits.value
    .filter((entry) => entry.result === "success")
    .flatMap((entry) => changesIn(entry, context).map((change) => viewOfRecord(change, entry, audits)));
  return [...new Map(views.reverse().map((view) => [view.id, view])).values()].reverse();
}

function changesIn(entry: AuditEntry, context: Context): Change[] {
  return [...aboutPolicy(entry, context), ...aboutEntry(entry, context)];
}

function aboutPolicy({ activity, targets }: AuditEntry, context: Context): Change[] {
  const { policies } = context.snapshot;
  const [target] = targets;
  if (!target?.id || !/conditional access policy$/i.test(activity)) return [];
  const { id, name } = target;
  const present = policies.state === "known" ? policies.value.find((policy) => policy.id === id) : undefined;
  const called = present?.displayName ?? name ?? id;
  if (called.toLowerCase().startsWith(EXPERTS_POLICY_PREFIX.toLowerCase())) {
    if (/^delete/i.test(activity)) {
      return [
        { id: `policy-gone ${id}`, weight: "grave", what: say("change_policy_gone", called), target: id },
      ];
    }
    if (/^update/i.test(activity) && present) {
      const off = present.state !== "enabled";
      return off
        ? [{ id: `policy-off ${id}`, weight: "grave", what: say("change_policy_off", called), target: id }]
        : [
            {
              id: `policy-edited ${id}`,
              weight: "other",
              what: say("change_policy_edited", called),
              target: id,
            },
          ];
    }
    return [];
  }
  const opinion = present && opinionsOf([present], context)[0];
  if (!opinion || opinion.effect === "settled" || opinion.effect === "would") return [];
  const weight = opinion.effect === "may-stop" ? "worse" : "grave";
  return [{ id: `blocker-new ${id}`, weight, what: say("change_blocker_edited", called), target: id }];
}

function aboutEntry(entry: AuditEntry, { expertsId, partner }: Context): Change[] {
  const { activity, roles } = entry;
  if (expertsId === null || !concerns(entry, expertsId)) return [];
  const change = (id: string, weight: Change["weight"], key: string): Change[] => [
    { id: `${id} ${expertsId}`, weight, what: say(key, expertsId), target: expertsId },
  ];
  if (/^add a partner/i.test(activity)) return change("entry-new", "better", "change_entry_new");
  if (/^delete partner/i.test(activity)) {
    // Deleted once and made anew since is no news.
    return partner ? [] : change("entry-gone", "grave", "change_entry_gone");
  }
  if (/^update a partner/i.test(activity)) return change("entry-edited", "other", "change_entry_edited");
  if (!/allowed assignable roles/i.test(activity)) return [];
  return EXPERT_ROLES.flatMap((role): Change[] => {
    const [had, has] = [roles.before.includes(role.templateId), roles.after.includes(role.templateId)];
    if (had === has) return [];
    return [
      {
        id: `role-${has ? "given" : "taken"} ${role.key}`,
        weight: role.key === "administrator" ? "other" : has ? "better" : "worse",
        what: say(has ? "change_role_given" : "change_role_taken", role.name),
        target: expertsId,
      },
    ];
  });
}
