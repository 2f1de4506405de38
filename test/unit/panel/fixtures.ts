import type { PanelState, Problem } from "../../../src/platform/protocol.ts";
import type {
  ActionView,
  Answer,
  Assessment,
  ChecklistView,
  Coverage,
  Evidence,
  Finding,
  RoleView,
  StepView,
  Verdict,
} from "../../../src/readiness/assessment.ts";
import { countsOf } from "../../../src/readiness/coverage.ts";
import { sentence } from "./catalogue.ts";

/** Panel states written by hand, one for each situation that an admin can be in. */

export const NOW = Date.parse("2026-09-14T10:03:00Z");
export const AT = "2026-09-14T10:00:00Z";
const PARTNERS = "GET /policies/crossTenantAccessPolicy/partners";
const POLICIES = "GET /identity/conditionalAccess/policies";
const ASSIGNMENTS = "GET /roleManagement/directory/roleAssignments?$filter=roleDefinitionId eq '5f2222b1'";
const EXPERTS = "11111111-2222-4333-8444-555555555555";
const CONTOSO = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";

const seen = (english: string, source = PARTNERS): Evidence => ({
  claim: sentence(english, EXPERTS),
  source,
  at: AT,
});

const SOURCES: Assessment["sources"] = {
  faq: {
    title: "Managed response FAQ",
    where: "https://learn.microsoft.com/defender-xdr/defender-experts/frequently-asked-questions",
    dated: "2026-04-30",
    certainty: "documented",
  },
  roles: {
    title: "Compare roles in Microsoft Defender XDR",
    where: "https://learn.microsoft.com/defender-xdr/compare-rbac-roles",
    dated: "2024-06-27",
    certainty: "documented",
  },
  code: {
    title: "security-operator.md",
    where: "MicrosoftDocs/entra-docs, includes/security-operator.md, 0ca869f2",
    dated: "2026-06-30",
    certainty: "inferred",
  },
};

export const finding = (id: string, state: Finding["state"], rest: Partial<Finding> = {}): Finding => ({
  id,
  state,
  title: sentence("Conditional Access policies of the experts"),
  summary: sentence("One of the two policies is switched off."),
  change: null,
  link: null,
  evidence: [],
  sources: [],
  choice: null,
  dismissed: null,
  ...rest,
});

const providerAccess = (state: Finding["state"]): Finding =>
  finding("provider-access", state, {
    title: sentence("Service provider access"),
    summary:
      state === "done"
        ? sentence("The tenant $1 is let in as a service provider.", EXPERTS)
        : sentence("Whether the experts are let in could not be read."),
    change:
      state === "done"
        ? null
        : sentence("Turn on $1 under $2.", { label: "Service provider access" }, { label: "Permissions" }),
    link:
      state === "done"
        ? null
        : {
            text: sentence("Cross-tenant access settings"),
            href: "https://entra.microsoft.com/#view/Microsoft_AAD_IAM/CompanyRelationshipsMenuBlade",
          },
    evidence: state === "done" ? [seen("Partner $1 is marked as a service provider.")] : [],
    sources: ["faq"],
  });

export const answer = (verdict: Verdict, why: string, rest: Partial<Answer> = {}): Answer => ({
  verdict,
  why: sentence(why),
  change: null,
  evidence: verdict === "unknown" ? [] : [seen("Named in the list of allowed roles.")],
  ...rest,
});

const notNow = answer("unknown", "No assignment is active. Experts hold a role only while they need it.");

export const role = (key: RoleView["role"], allowed: Answer, active: Answer = notNow): RoleView => ({
  role: key,
  name: `Security ${key.charAt(0).toUpperCase()}${key.slice(1)}`,
  allowed,
  active,
  caution: null,
});

type Row = [id: string, name: string, product: string, scope?: string];
const ROWS: Row[] = [
  ["isolate", "Isolate device", "defender-for-endpoint"],
  ["release", "Release from isolation", "defender-for-endpoint"],
  ["quarantine", "Stop and quarantine file", "defender-for-endpoint"],
  ["scan", "Run antivirus scan", "defender-for-endpoint", "tasks"],
  ["package", "Collect investigation package", "defender-for-endpoint", "tasks"],
  ["disable-ad", "Disable user in Active Directory", "defender-for-identity"],
  ["disable-entra", "Disable user in Microsoft Entra ID", "entra-id"],
  ["revoke", "Require the user to sign in again", "entra-id", "tasks"],
  ["soft-delete", "Soft-delete emails", "defender-for-office-365"],
  ["ban-app", "Block an OAuth app", "defender-for-cloud-apps", "preview"],
  ["third", "Actions in products of other vendors", "third-party", "unlisted"],
];

export const action = ([id, name, product, scope = "service"]: Row, coverage: Coverage): ActionView => ({
  id,
  name: sentence(name),
  does: sentence("Cuts the device off from the network and keeps its link to Defender for Endpoint."),
  product,
  scope,
  coverage,
  why: {
    experts: sentence("Security Operator allows it, and the role is allowed in this tenant."),
    customer: sentence("Security Operator is not allowed in this tenant."),
    disputed: sentence("Microsoft's pages contradict each other about Security Operator."),
    unknown: sentence("It is not known which roles are allowed."),
    unavailable: sentence("The tenant doesn't hold the product."),
  }[coverage],
  counted: scope !== "unlisted",
  unlockedBy: coverage === "customer" ? "operator" : null,
  unlock:
    coverage === "customer" ? sentence("Choose $1.", { label: "Respond directly to active threats" }) : null,
  byHand: coverage === "experts" ? null : sentence("Isolate the device yourselves."),
  passive: product === "defender-for-endpoint" ? false : null,
  limits: [sentence("On excluded devices the experts only advise.")],
  contradiction: coverage === "disputed" ? "C2" : null,
  sources: coverage === "disputed" ? ["roles", "code"] : ["faq"],
});

const actionsBy = (judge: (row: Row) => Coverage) => ROWS.map((row) => action(row, judge(row)));
const usual = (operator: Coverage) =>
  actionsBy(([id, , product]) =>
    product === "entra-id"
      ? "disputed"
      : ["soft-delete", "ban-app", "third"].includes(id)
        ? "customer"
        : operator,
  );

export const step = (id: string, rest: Partial<StepView> = {}): StepView => ({
  id,
  text: sentence("Add at least one contact for $1.", { label: "Incident notification" }),
  place: ["Settings", "Defender Experts", "Notification contacts"],
  links: [],
  cautions: [],
  optional: false,
  state: "open",
  proof: null,
  tickedAt: null,
  who: null,
  ...rest,
});

const GUIDES: ChecklistView["guides"] = [
  { id: "current", title: sentence("Current wizard"), dated: "2026-02-27" },
  { id: "preview-2022-11", title: sentence("Preview with three roles"), dated: "2022-11-17" },
];

export const checklist = (proof: "done" | "attention" | "unknown" | "open"): ChecklistView => {
  const summary = {
    done: sentence("The tenant lets the experts in."),
    attention: sentence("No service provider is let in."),
    unknown: sentence("You are not signed in."),
    open: null,
  }[proof];
  const operator: Record<typeof proof, Partial<StepView>> = {
    done: {
      state: "done",
      proof: {
        summary: sentence("Security Operator is allowed."),
        evidence: [seen("Allowed roles hold Security Operator.")],
      },
    },
    attention: {
      state: "attention",
      tickedAt: "2026-09-13T16:20:00Z",
      proof: {
        summary: sentence("Security Operator is not among the allowed roles."),
        evidence: [seen("Allowed roles hold Security Reader alone.")],
      },
    },
    unknown: {
      state: "unknown",
      proof: { summary: sentence("Allowed roles could not be read."), evidence: [] },
    },
    open: {},
  };
  return {
    guide: "current",
    guides: GUIDES,
    why: sentence("Shown because nothing in the tenant points to the preview."),
    done: proof === "done" ? 3 : 1,
    total: 5,
    sections: [
      {
        id: "permissions",
        title: sentence("Permissions"),
        intro: [sentence("Stay signed in until the portal says that the policies are there.")],
        steps: [
          step("provider", {
            text: sentence("Leave $1 turned on.", { label: "Service provider access" }),
            place: ["Settings", "Defender Experts", "Permissions"],
            state: proof,
            proof: summary && {
              summary,
              evidence: proof === "done" ? [seen("Partner $1 is a service provider.")] : [],
            },
            cautions: [
              sentence("Two policies named $1 appear in Conditional Access. Keep them.", "DO NOT DELETE"),
            ],
          }),
          step("operator", {
            text: sentence("Choose $1.", { label: "Respond directly to active threats" }),
            place: ["Settings", "Defender Experts", "Permissions"],
            ...operator[proof],
            links: [
              {
                text: sentence("Permissions of Defender Experts"),
                href: "https://learn.microsoft.com/defender-xdr/defender-experts/permissions",
              },
            ],
          }),
        ],
      },
      {
        id: "exclusions",
        title: sentence("Exclusions"),
        intro: [],
        steps: [
          step("exclusions", {
            text: sentence("Exclude device groups and user groups that the experts must not touch."),
            place: ["Settings", "Defender Experts", "Exclusions"],
            optional: true,
            cautions: [sentence("$1 discards what you have added.", { label: "Skip" })],
          }),
        ],
      },
      {
        id: "contacts",
        title: sentence("Contacts"),
        intro: [],
        steps: [
          step("incident-contact", { state: "ticked", tickedAt: "2026-09-14T09:12:00Z" }),
          step("review-contact", {
            text: sentence("Add at least one contact for $1.", { label: "Service review" }),
          }),
        ],
      },
    ],
  };
};

const assessment = (rest: Partial<Assessment>): Assessment => ({
  schema: 1,
  at: AT,
  origin: null,
  tenant: { id: CONTOSO, name: "Contoso", domain: "contoso.com" },
  observedAt: AT,
  overall: "unknown",
  headline: sentence("Nothing is known of this tenant."),
  wrongTenant: null,
  counts: countsOf(rest.actions ?? []),
  next: null,
  warning: null,
  trace: [],
  findings: [],
  roles: [],
  actions: [],
  suppositions: [],
  changes: null,
  contradictions: [],
  checklist: checklist("open"),
  sources: SOURCES,
  ...rest,
});

const base: Omit<PanelState, "assessment" | "signIn"> = {
  check: { running: false, done: 0, total: 0, call: null, problem: null },
  prefs: { dock: "right", collapsed: false, width: null },
  policyProblems: [],
  settings: { language: "auto", pointing: true, pageReading: true, guideLocked: false, masked: false },
};

const signedIn: PanelState["signIn"] = {
  state: "signed-in",
  account: { name: "Adele Vance", username: "adele@contoso.com", tenantId: CONTOSO },
  granted: ["sign-in", "licence", "core", "roles"],
  problem: null,
};

const unchecked = assessment({
  tenant: null,
  observedAt: null,
  overall: "unchecked",
  headline: sentence("The tenant was not asked. You can tick the steps yourself."),
});

export const notConfigured: PanelState = {
  ...base,
  assessment: unchecked,
  signIn: { state: "not-configured" },
};
export const signedOut: PanelState = {
  ...base,
  assessment: unchecked,
  signIn: { state: "signed-out", problem: null },
};
export const signingIn: PanelState = { ...base, assessment: unchecked, signIn: { state: "signing-in" } };

export const readerOnly: PanelState = {
  ...base,
  signIn: signedIn,
  assessment: assessment({
    overall: "attention",
    headline: sentence("The experts can investigate, but most response actions wait for you."),
    next: { id: "role-operator", state: "no", text: sentence("Allow Security Operator.") },
    warning: sentence("$1 actions wait for your team because $2 is not allowed.", 8, "Security Operator"),
    findings: [
      providerAccess("done"),
      finding("experts-policies", "attention", {
        change: sentence("Turn on $1.", "Microsoft Security Experts-Require MFA-DO NOT DELETE"),
        evidence: [seen("One policy is disabled.", POLICIES)],
        sources: ["faq"],
      }),
      finding("blockers", "unknown", { title: sentence("Other policies that may keep the experts out") }),
      finding("licence", "not-licensed", { title: sentence("Microsoft Entra ID P2") }),
    ],
    roles: [
      role(
        "reader",
        answer("yes", "Security Reader is allowed."),
        answer("yes", "One assignment is active.", {
          evidence: [seen("One assignment by $1.", ASSIGNMENTS)],
        }),
      ),
      role(
        "operator",
        answer("no", "Security Operator is not allowed.", {
          change: sentence("Choose $1.", { label: "Respond directly to active threats" }),
        }),
      ),
      role("administrator", answer("no", "Security Administrator is not allowed.")),
    ],
    actions: usual("customer"),
    checklist: checklist("attention"),
  }),
};

export const allGood: PanelState = {
  ...base,
  signIn: signedIn,
  assessment: assessment({
    overall: "ready",
    headline: sentence("The experts are let in and can respond directly."),
    findings: [
      providerAccess("done"),
      finding("experts-policies", "done", {
        summary: sentence("Both policies are on."),
        evidence: [seen("Two policies are on.", POLICIES)],
      }),
      finding("partner-trust", "not-applicable", { title: sentence("Trust in the experts' devices") }),
    ],
    roles: [
      role("reader", answer("yes", "Security Reader is allowed.")),
      role("operator", answer("yes", "Security Operator is allowed.")),
      role("administrator", answer("disputed", "Microsoft's pages disagree whether it is still offered.")),
    ],
    actions: usual("experts"),
    checklist: checklist("done"),
  }),
};

const noAnswer = answer("unknown", "The permission $1 is missing.", {
  change: sentence("Allow reading policies."),
});
export const allUnknown: PanelState = {
  ...base,
  signIn: { ...signedIn, granted: ["sign-in"] },
  assessment: assessment({
    headline: sentence("It can't be told whether the experts are let in."),
    findings: [
      providerAccess("unknown"),
      finding("experts-policies", "unknown"),
      finding("blockers", "disputed", { title: sentence("Role that may onboard the tenant") }),
    ],
    roles: [role("reader", noAnswer), role("operator", noAnswer), role("administrator", noAnswer)],
    actions: actionsBy(() => "unknown"),
    checklist: checklist("unknown"),
  }),
};

export const checking: PanelState = {
  ...allUnknown,
  check: { running: true, done: 4, total: 11, call: null, problem: null },
};

export const wrongTenant: PanelState = {
  ...readerOnly,
  assessment: {
    ...readerOnly.assessment,
    wrongTenant: { portal: "fabrikam.com", signedIn: "contoso.com" },
  },
};

export const problem = (title: string, rest: Partial<Problem> = {}): Problem => ({
  title: sentence(title),
  help: sentence("Ask an administrator of the tenant for consent."),
  link: null,
  detail: null,
  ...rest,
});

export const withProblems: PanelState = {
  ...allUnknown,
  signIn: {
    ...signedIn,
    granted: ["sign-in"],
    problem: problem("An administrator must agree first", {
      link: {
        text: sentence("Address for the administrator"),
        href: "https://login.microsoftonline.com/organizations/v2.0/adminconsent",
      },
      detail: "AADSTS90094 2f1c7c34-5a55-4b0e-9d4e-0c3a4b2f6a11",
    }),
  },
  check: {
    running: false,
    done: 0,
    total: 11,
    call: null,
    problem: problem("There is no connection", { help: sentence("Facts of the last check stay on screen.") }),
  },
  policyProblems: [
    problem("A managed setting can't be read", {
      help: sentence("$1 must be a list of addresses.", "portalPaths"),
    }),
  ],
};

export const collapsed: PanelState = {
  ...readerOnly,
  prefs: { dock: "right", collapsed: true, width: null },
};

/** Everything that the judge can say beyond one look, at once. */
export const judgedFully: PanelState = {
  ...readerOnly,
  assessment: {
    ...readerOnly.assessment,
    trace: [
      {
        id: "provider-access",
        title: sentence("Service provider access"),
        state: "done",
        why: sentence("Granted."),
        broken: false,
      },
      {
        id: "trust",
        title: sentence("Trust"),
        state: "attention",
        why: sentence("Not accepted."),
        broken: true,
      },
    ],
    findings: [
      finding("trust", "attention", {
        choice: { ask: sentence("Which one?"), options: ["SPE_E5"], chosen: "SPE_E5" },
      }),
      finding("admin", "dismissed", {
        dismissed: { state: "disputed", reason: "asked Ines", until: "2026-12-24T00:00:00Z" },
      }),
    ],
    suppositions: [
      {
        id: "grant-operator",
        title: sentence("With Security Operator"),
        gains: [sentence("Isolate device")],
        loses: [sentence("Live response")],
        unsure: [sentence("Disable user")],
        caution: sentence("A privileged role."),
      },
    ],
    changes: [
      {
        id: "policy-gone",
        weight: "grave",
        what: sentence("A policy was deleted."),
        when: sentence("On Monday."),
        who: sentence("By Kasimir."),
        evidence: [seen("Deleted $1", POLICIES)],
      },
      {
        id: "role-given",
        weight: "better",
        what: sentence("A role was given."),
        when: sentence("Yesterday."),
        who: null,
        evidence: [],
      },
    ],
    contradictions: [
      { id: "C1", text: sentence("The pages disagree."), sides: [["faq"], ["roles", "code"]] },
    ],
  },
};
