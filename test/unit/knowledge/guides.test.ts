import { describe, expect, test } from "vitest";
import { GUIDES } from "../../../src/knowledge/guides/index.ts";
import { LINKS } from "../../../src/knowledge/links.ts";
import { ADMIN_ROLES, EXPERT_ROLES } from "../../../src/knowledge/roles.ts";
import { SOURCES } from "../../../src/knowledge/sources.ts";
import type { TextArg } from "../../../src/knowledge/text.ts";
import { RULES } from "../../../src/readiness/rules/index.ts";

const stepsOf = (id: string) =>
  GUIDES.find((guide) => guide.id === id)?.sections.flatMap((section) => section.steps) ?? [];
const labelsOf = (args: readonly TextArg[] = []) =>
  args.flatMap((arg) => (typeof arg === "object" && "label" in arg ? [arg.label] : []));

describe("guides", () => {
  test("ids of steps are never shared, for ticks are kept under them", () => {
    const ids = GUIDES.flatMap((guide) =>
      guide.sections.flatMap((section) => section.steps.map((step) => step.id)),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each([
    [
      "preview-2022-11",
      "Settings, Defender Experts, Accept, Place order, Service provider access, Security reader, Security operator, Security administrator, Manage permissions, Additional permissions, Give access",
    ],
    [
      "current",
      "Settings, Defender Experts, Get started, Service provider access, Investigate incidents and guide my responses, Respond directly to active threats, Manage exclusions, Device groups, Add device groups, User groups, Add user groups, Skip, Contact person or team, Phone number, Contact for, Incident notification, Service review, Add, Communicate on Teams, Defender Experts team, Managed response, Open Teams channel, Next, Submit, View readiness assessment, Actions needed, Complete now, Protected assets",
    ],
  ])("%s names every label of Microsoft's text", (id, labels) => {
    const named = stepsOf(id).flatMap((step) => labelsOf(step.text.args));
    expect(labels.split(", ").filter((label) => !named.includes(label))).toEqual([]);
  });

  test("the preview keeps every link of its text", () => {
    const hrefs = stepsOf("preview-2022-11").flatMap((step) => step.links.map((link) => link.href));
    expect(hrefs).toEqual(
      expect.arrayContaining([
        "https://go.microsoft.com/fwlink/?linkid=2118804",
        "https://learn.microsoft.com/entra/external-id/cross-tenant-access-overview",
        "https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference",
        "https://learn.microsoft.com/microsoft-365/security/defender/start-using-mdex-xdr",
      ]),
    );
  });

  test("what no API shows is proven by the portal's own page, or by nothing", () => {
    const unprovable = [
      "current-open",
      "current-exclusions",
      "current-contact-incident",
      "current-contact-review",
      "current-teams",
      "current-submit",
      "current-readiness",
      "current-monitoring",
      "preview-accept-terms",
    ];
    for (const step of GUIDES.flatMap((guide) => stepsOf(guide.id))) {
      if (!unprovable.includes(step.id)) continue;
      for (const proof of step.provenBy) expect(proof, step.id).toMatch(/^shown-/);
    }
  });

  test("Security Operator is called privileged wherever it is recommended", () => {
    for (const id of ["current-operator", "preview-operator"]) {
      const step = GUIDES.flatMap((guide) => stepsOf(guide.id)).find((item) => item.id === id);
      expect(step?.cautions.map((caution) => caution.key)).toContain("caution_operator_privileged");
    }
  });

  test("all links lead to Microsoft, and all sources are known", () => {
    const hrefs = [
      ...GUIDES.flatMap((guide) => stepsOf(guide.id).flatMap((step) => step.links.map((link) => link.href))),
      ...Object.values(LINKS),
    ];
    for (const href of hrefs)
      expect(new URL(href).origin, href).toMatch(/^https:\/\/([a-z.]+\.)?microsoft\.com$/);
    const cited = [
      ...GUIDES.flatMap((guide) => [...guide.sources, ...stepsOf(guide.id).flatMap((step) => step.sources)]),
      ...RULES.flatMap((rule) => rule.sources),
    ];
    expect(cited.filter((id) => !(id in SOURCES))).toEqual([]);
  });
});

describe("directory roles", () => {
  test("have the template ids of Microsoft Entra's reference", () => {
    expect(Object.fromEntries(EXPERT_ROLES.map((role) => [role.name, role.templateId]))).toEqual({
      "Security Reader": "5d6b6bb7-de71-4623-b4af-96380a352509",
      "Security Operator": "5f2222b1-57c3-48ba-8ad5-d4759f1fde6f",
      "Security Administrator": "194ae4cb-b126-40b2-bd5b-6091b380977d",
    });
    expect(ADMIN_ROLES.globalAdministrator).toBe("62e90394-69f5-4237-9190-012177145e10");
    expect(ADMIN_ROLES.globalReader).toBe("f2ef992c-3afb-46b9-b7cf-a126ee74c451");
  });
});
