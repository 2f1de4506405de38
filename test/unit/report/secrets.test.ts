import { describe, expect, test } from "vitest";
import { exportSnapshot } from "../../../src/report/export.ts";
import { TenantSnapshot } from "../../../src/tenant/snapshot.ts";
import {
  assignment,
  conditions,
  EXPERTS,
  expertsPolicy,
  known,
  OPERATOR,
  partner,
  policy,
  READER,
  STRONG,
  snapshot,
} from "../support/snapshot.ts";
import { collected, judge, salt } from "./support/collected.ts";
import { formsOf } from "./support/forms.ts";

/** What must never leave with a file from which everything was taken. */
const SECRETS: Readonly<Record<string, string>> = {
  "person's name": "Wilhelmina Achterberg",
  "person's name in another alphabet": "Νίκος Παπαδόπουλος",
  "mail address": "w.achterberg@duskmere.example",
  "guest's user principal name": "w.achterberg_duskmere.example#EXT#@other.example",
  "object id": "3f2c9a17-6d40-4be1-9c55-0a7be81c44d2",
  "object id in capitals": "3F2C9A17-6D40-4BE1-9C55-0A7BE81C44D2",
  domain: "duskmere.onmicrosoft.example",
  "host name": "dc01.corp.duskmere.example",
  "Windows account": "DUSKMERE\\wachterberg",
  "IPv4 address": "203.0.113.87",
  "IPv6 address": "2001:db9:85a3::8a2e:370:7334",
  "telephone number": "+353 1 555 0142",
  "JSON Web Token": "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ3aWxoZWxtaW5hIn0.c2lnbmF0dXJl",
  "client secret of an application": "Qx18Q~vX7mZr2LkT9wPbN4sYcD6fGhJ0aEuV3iO5",
  "access key": "AKIAQ7DUSKMERE42XKEY",
  "connection string": "Endpoint=sb://duskmere.servicebus.example/;SharedAccessKey=c2VjcmV0",
  "private key": "-----BEGIN PRIVATE KEY-----\nMIIEvQ\n-----END PRIVATE KEY-----",
  "card number": "4929 1234 5678 9012",
  "account number": "IE29AIBK93115212345678",
  "link with a signature": "https://duskmere.blob.example/x?sig=Zm9v%2Bbar",
  "street address": "14 Harbour Row, Duskmere",
};

const group = { principalType: "group" };

/** Tenants in which every kind of field is filled, known and unknown. */
const tenants: TenantSnapshot[] = [
  snapshot({
    skus: known([
      {
        skuId: "c7df2760-2c81-4ef7-b578-5b5392b571df",
        partNumber: "SPE_E5",
        status: "Enabled",
        enabledUnits: 5,
        plans: [{ id: "41781fb2-bc02-4b7c-bd55-b576c07bb09d", name: "AAD_PREMIUM", status: "Success" }],
      },
    ]),
    partners: known([partner(EXPERTS)]),
    policies: known([
      expertsPolicy("Require MFA"),
      expertsPolicy("Require secure workstation"),
      policy("own", {
        excludeUsers: ["someone"],
        includeRoles: [READER],
        includeExternal: { types: ["serviceProvider"], tenants: [EXPERTS] },
        excludeExternal: { types: ["internalGuest"], tenants: ["other"] },
        excludeApplications: ["an application"],
        conditions: conditions({
          locations: { include: ["All"], exclude: ["a place"] },
          devices: ["deviceFilter"],
        }),
        grantControls: ["mfa"],
        authenticationStrength: STRONG,
        termsOfUse: ["terms"],
        customFactors: ["factor"],
        sessionControls: ["cloudAppSecurity"],
      }),
    ]),
    providers: [
      {
        tenantId: EXPERTS,
        constraints: known({
          allowedRoleTemplateIds: [READER, OPERATOR],
          createdAt: "2026-01-01T00:00:00Z",
          modifiedAt: "2026-01-01T00:00:00Z",
        }),
        name: known({ displayName: "Quayside", defaultDomain: "quayside.example" }),
      },
    ],
    assignments: {
      reader: known([assignment(READER, EXPERTS, group)]),
      operator: known([
        assignment(OPERATOR, EXPERTS, { principalType: "user", scope: "/administrativeUnits/1" }),
      ]),
    },
  }),
  snapshot({
    partners: {
      ...known([]),
      state: "unknown",
      reason: { kind: "forbidden", detail: "Authorization_RequestDenied", scopes: ["Policy.Read.All"] },
    },
  }),
];

type Path = readonly string[];

function stringsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === "string") return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => stringsIn(inner, [...path, name]));
}

function planted(tenant: unknown, path: Path, secret: string): unknown {
  const copy = structuredClone(tenant) as Record<string, unknown>;
  const last = path.at(-1) ?? "";
  const holder = path.slice(0, -1).reduce((at, name) => at[name] as Record<string, unknown>, copy);
  holder[last] = secret;
  return copy;
}

const redacted = (tenant: unknown, level: "none" | "everything" = "everything") =>
  exportSnapshot(tenant as TenantSnapshot, {
    level,
    dropped: [],
    salt: salt(),
    exportedAt: "2026-11-23T12:00:00Z",
    practice: false,
  });

/** Whether a text holds the secret, as it is or as JSON, HTML or an address would write it. */
function holds(text: string, secret: string): boolean {
  const ways = [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)];
  return ways.some((way) => text.toLowerCase().includes(way.toLowerCase()));
}

/** Fields that take any text. The others are closed: with a secret in one there is no snapshot, and so no file. */
const open = tenants.flatMap((tenant) =>
  stringsIn(tenant)
    .filter((path) => TenantSnapshot.safeParse(planted(tenant, path, "anything")).success)
    .map((path) => ({ tenant, path })),
);

describe("nothing secret leaves with a file from which everything was taken", () => {
  test("of every kind of field there is one to hide a secret in", () => {
    expect(open.length).toBeGreaterThan(80);
  });

  test.each(Object.entries(SECRETS))("%s, in any field of the file", (_kind, secret) => {
    const leaks = open.filter(({ tenant, path }) => {
      const result = redacted(planted(tenant, path, secret));
      return !result.ok || holds(result.text, secret);
    });
    expect(leaks.map(({ path }) => path.join("."))).toEqual([]);
  });

  test.each(Object.entries(SECRETS))("%s, in every field at once, in any form", (_kind, secret) => {
    for (const tenant of tenants) {
      const paths = open.filter((place) => place.tenant === tenant).map(({ path }) => path);
      const everywhere = paths.reduce<unknown>((copy, path) => planted(copy, path, secret), tenant);
      const result = redacted(everywhere);
      if (!result.ok) throw new Error(result.problem.key);
      const forms = Object.entries(formsOf(judge(result.file.snapshot)));
      expect(forms.filter(([, text]) => holds(text, secret)).map(([form]) => form)).toEqual([]);
    }
  });

  test("the search for secrets finds them where nothing is taken out", () => {
    const secret = SECRETS.domain ?? "";
    const missed = open.filter(({ tenant, path }) => {
      const result = redacted(planted(tenant, path, secret), "none");
      return !result.ok || !holds(result.text, secret);
    });
    expect(missed).toEqual([]);
  });

  test("a secret in a field that is closed makes no file", () => {
    for (const path of [["startedAt"], ["admin", "observedAt"], ["admin", "state"]]) {
      const result = redacted(planted(tenants[0] ?? snapshot(), path, "Wilhelmina Achterberg"));
      expect(result.ok).toBe(false);
    }
  });

  test("the experts' access, whoever they are, is told by pseudonyms alone", async () => {
    const tenant = await collected("two-partners-and-experts");
    const result = redacted(tenant);
    if (!result.ok) throw new Error(result.problem.key);
    const names = [tenant.organization, tenant.admin].flatMap((fact) =>
      fact.state === "known"
        ? Object.values(fact.value)
            .flat()
            .filter((value): value is string => value !== null && value !== "Member")
        : [],
    );
    const partners =
      tenant.partners.state === "known" ? tenant.partners.value.map(({ tenantId }) => tenantId) : [];
    const secrets = [...names, ...partners].filter((id) => id !== "b4c546a4-7dac-46a6-a7dd-ed822a11efd3");
    expect(secrets.length).toBeGreaterThan(5);
    const forms = { file: result.text, ...formsOf(judge(result.file.snapshot)) };
    for (const text of Object.values(forms))
      expect(secrets.filter((secret) => holds(text, secret))).toEqual([]);
  });
});
