import * as z from "zod/mini";
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
 * Changes to Conditional Access, to partner entries, and to the experts' own entry since a moment, the newest first: at
 * most three calls, because reports allow five requests in ten seconds.
 * Source: Microsoft Entra, "Audit log activities"; Microsoft Graph, "List directoryAudits" and its filters. That the
 * experts' entry is a record's target under its tenant id is inferred from Microsoft Support's records.
 */
export function auditReaders(
  expertsId: string | null,
  since: string,
): [Reader<AuditEntry[]>, ...Reader<AuditEntry[]>[]] {
  return [
    audits(`activityDateTime ge ${since} and loggedByService eq 'Conditional Access'`),
    audits(
      `activityDateTime ge ${since} and activityDisplayName eq 'Delete partner specific cross-tenant access setting'`,
    ),
    ...(expertsId === null
      ? []
      : [audits(`activityDateTime ge ${since} and targetResources/any(t: t/id eq '${expertsId}')`)]),
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
  return [
    {
      id: wire.id,
      at,
      activity: wire.activityDisplayName,
      service: wire.loggedByService ?? "",
      result: wire.result ?? "",
      by: actorOf(wire.initiatedBy),
      targets: wire.targetResources.map((target) => ({ id: target.id, name: target.displayName })),
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

function rolesIn(values: readonly (string | null)[]): string[] {
  const all = values.join(" ").toLowerCase();
  return EXPERT_ROLES.map((role) => role.templateId).filter((templateId) => all.includes(templateId));
}
