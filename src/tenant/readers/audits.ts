import * as z from "zod/mini";
import { PARTNER_ACTIVITIES } from "../../knowledge/audit-activities.ts";
import { EXPERT_ROLES } from "../../knowledge/roles.ts";
import type { Actor, AuditEntry } from "../history.ts";
import { id, instantOf, list, optional, page, type Reader, text } from "./reader.ts";

/** Old and new values are JSON inside a text, sometimes a long one: only role ids are read from it, and it is not kept. */
const long = z.string();

const Audits = page(
  z.object({
    id,
    activityDisplayName: text,
    activityDateTime: text,
    loggedByService: optional(text),
    result: optional(text),
    initiatedBy: optional(
      z.object({
        user: optional(z.object({ userPrincipalName: optional(text), displayName: optional(text) })),
        app: optional(z.object({ displayName: optional(text) })),
      }),
    ),
    targetResources: list(
      z.object({
        id: optional(id),
        displayName: optional(text),
        modifiedProperties: list(z.object({ oldValue: optional(long), newValue: optional(long) })),
      }),
    ),
  }),
);
type Wire = z.output<typeof Audits>["value"][number];

/**
 * Changes to Conditional Access, to partner entries and to the roles that partners may be given, since a moment, the newest
 * first. Two calls, because reports allow five requests in ten seconds. Partner entries are asked for by activity and not
 * by target: their records have the tenant's own policy as target.
 * Source: Microsoft Graph, "List directoryAudits" and its filters; that clauses can be joined by `or` is relied on by
 * published scripts.
 */
export function auditReaders(since: string): [Reader<AuditEntry[]>, Reader<AuditEntry[]>] {
  const activities = PARTNER_ACTIVITIES.map((name) => `activityDisplayName eq '${name}'`).join(" or ");
  return [
    audits(`activityDateTime ge ${since} and loggedByService eq 'Conditional Access'`),
    audits(`activityDateTime ge ${since} and (${activities})`),
  ];
}

function audits(filter: string): Reader<AuditEntry[]> {
  return {
    source: "GET /auditLogs/directoryAudits",
    call: { path: `/auditLogs/directoryAudits?$filter=${filter}&$top=100`, firstPage: true },
    scopes: ["AuditLog.Read.All"],
    parse: (body) => Audits.parse(body).value.flatMap(entryOf),
  };
}

function entryOf(wire: Wire): AuditEntry[] {
  const at = instantOf(wire.activityDateTime);
  if (at === null) return [];
  const properties = wire.targetResources.flatMap((target) => target.modifiedProperties);
  const ofPartners = PARTNER_ACTIVITIES.includes(wire.activityDisplayName);
  return [
    {
      id: wire.id,
      at,
      activity: wire.activityDisplayName,
      service: wire.loggedByService ?? "",
      result: wire.result ?? "",
      by: actorOf(wire.initiatedBy),
      targets: wire.targetResources.map((target) => ({ id: target.id, name: target.displayName })),
      tenants: ofPartners ? idsIn(properties.flatMap(({ oldValue, newValue }) => [oldValue, newValue])) : [],
      roles: {
        before: rolesIn(properties.map((property) => property.oldValue)),
        after: rolesIn(properties.map((property) => property.newValue)),
      },
    },
  ];
}

function actorOf(wire: Wire["initiatedBy"]): Actor {
  const user = wire?.user?.userPrincipalName ?? wire?.user?.displayName;
  if (user) return { kind: "user", name: user };
  const app = wire?.app?.displayName;
  return app ? { kind: "app", name: app } : { kind: "unknown", name: null };
}

/** So many ids are kept of one record. */
const IDS = 20;

/**
 * Ids that the values name, but for roles. A partner's entry has `tenantId` among its properties where it was made or
 * deleted, and inside another value where it was changed, so every value is looked through.
 */
function idsIn(values: readonly (string | null)[]): string[] {
  const found = values
    .join(" ")
    .toLowerCase()
    .match(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g);
  const roles = EXPERT_ROLES.map((role) => role.templateId);
  return [...new Set(found ?? [])].filter((each) => !roles.includes(each)).slice(0, IDS);
}

function rolesIn(values: readonly (string | null)[]): string[] {
  const all = values.join(" ").toLowerCase();
  return EXPERT_ROLES.map((role) => role.templateId).filter((templateId) => all.includes(templateId));
}
