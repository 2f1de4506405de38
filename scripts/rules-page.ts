import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Control, GRANT_CONTROLS, MILD_SESSION_CONTROLS } from "../src/knowledge/conditional-access.ts";
import { CONTRADICTIONS } from "../src/knowledge/contradictions.ts";
import { RESPONSE_ACTIONS } from "../src/knowledge/response-actions/index.ts";
import { EXPERT_ROLES } from "../src/knowledge/roles.ts";
import { SOURCES } from "../src/knowledge/sources.ts";
import type { Text, TextArg } from "../src/knowledge/text.ts";
import { TRUST_NAMES } from "../src/readiness/computed/accepted-claims.ts";
import type { Rule } from "../src/readiness/rule.ts";
import { RULES, WAY_IN } from "../src/readiness/rules/index.ts";

import { CALLS, type FactName } from "../src/tenant/calls.ts";

/** The page that a customer's security team reads; written by `npm run generate`, and a test holds it to the rules. */
export const RULES_PAGE_FILE = fileURLToPath(new URL("../docs/rules.md", import.meta.url));

const CATALOGUE = JSON.parse(
  readFileSync(new URL("../public/_locales/en/messages.json", import.meta.url), "utf8"),
) as Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;

export function rulesPage(): string {
  return `${[
    "# Rules",
    INTRODUCTION,
    "## Findings",
    ...RULES.map(ruleSection),
    "## What evidence reaches",
    REACH,
    table(["evidence", "is about", "may settle"], REACHES),
    "## What a policy does to the experts",
    CONDITIONS,
    CONTROLS,
    table(
      ["grant control", "met by", "otherwise", "because"],
      Object.entries(GRANT_CONTROLS).map(([name, { metBy, otherwise, why }]) => [
        `\`${name}\``,
        metByName(metBy),
        otherwiseName(metBy, otherwise),
        english(why),
      ]),
    ),
    "## Roles",
    ROLES,
    "## Response actions",
    ACTIONS,
    actionTable(),
    "## Where Microsoft's pages disagree",
    ...CONTRADICTIONS.map(
      ({ id, text, sides }) =>
        `- **${id}** ${english(text)}\n${sides.map((side) => `  - ${side.map(citation).join("; ")}`).join("\n")}`,
    ),
    "## Sources",
    Object.keys(SOURCES)
      .sort()
      .map((id) => `- <a id="${id}"></a>${sourceLine(id)}`)
      .join("\n"),
  ].join("\n\n")}\n`;
}

const INTRODUCTION = `Every statement that the extension makes of a tenant comes from one of these rules. This page is written
from the rules themselves by \`npm run generate\`; a test fails when the two differ.

A finding is **done**, **attention** or **not licensed** only on evidence: the answer of a call that is named with its time.
Anything else is **unknown** with its reason, **disputed** with both sources, or **not applicable** while nobody was let in. A finding that was set
aside is shown as that, comes back, and changes nothing that rests on it.

The experts can take an action only if the findings ${WAY_IN.map((id) => `\`${id}\``).join(", ")} are all done. What If and the sign-in
log can contradict what the policies say of themselves; where they could not be read, the policies' own words stand, and the
finding says that nothing has confirmed them.

Response actions are counted once, for every place that shows a number: those of the service's own pages, of Microsoft Graph's task
types and of the preview, without those that the experts never take and those of a product that the tenant doesn't hold.`;

const REACH = `Every piece of evidence is about something: a tenant, an application, the roles that were held, the conditions of one
sign-in, a moment. It may settle a question only inside that; outside it the answer stays what it was. A policy that covers several of
the experts' applications is one question for all that its words treat alike.`;

/** What each kind of evidence is about, and what it can settle. */
const REACHES = [
  [
    "an answer of What If",
    "the experts' tenant, one application, nobody's roles, the supposed sign-in, the moment it was asked",
    "whether a policy applies at that application, unless it turns on roles or was changed since; a reason that is about this one sign-in (location, risk) settles nothing for the next",
  ],
  [
    "a sign-in that a policy let through",
    "its home tenant, its application and resource, whatever roles were held, its moment",
    "that the policy can be met there, if it was not changed since",
  ],
  [
    "a sign-in to which a policy did not apply",
    "the same, and the roles and conditions of that sign-in",
    "that the policy spares the experts there, unless it turns on roles",
  ],
  [
    "a sign-in that ended in an error",
    "its home tenant and its application; everywhere where none is named",
    "that somebody did not get in: nothing is done until a later success at the same application. A prompt that a success followed is a part of that success",
  ],
  ["sign-ins that name no home tenant", "nobody who is known", "nothing: the log is then unknown, not empty"],
  [
    "an audit record",
    "the tenants among its changed values, its moment",
    "who changed what and when; which role was allowed only where the list itself can't be read",
  ],
  [
    "a reading of the portal's page",
    "the tenant in the page's address, the page, its moment",
    "access and roles of that tenant; where the address names none, the steps of the checklist beside it",
  ],
  [
    "a name",
    "nothing but itself",
    "which policies and tenants may be the experts', never that a policy binds or can be met",
  ],
  [
    "a role's list of holders",
    "that role, that moment",
    "that nobody of theirs holds it just now, if the whole list was read",
  ],
];

const CONDITIONS = `Conditions that every sign-in of the experts meets are no conditions: all client types or browsers, every location,
Windows, macOS and Linux together, a device condition that asks for nothing. Conditions that a person who opens a portal in a browser on a workstation
can't meet stop nobody here: legacy clients, device code and authentication transfer, phones, platforms that are not known, the risk of service principals.
A policy for accounts or sign-ins at risk is named and stops nobody in ordinary times. Every other condition, and every part of a policy that is new, leaves open
whether it applies.`;

const CONTROLS = `A policy concerns the experts if it applies to everybody, to guests, to service provider users of all tenants or of theirs,
or, perhaps, to one of their roles; excludes neither guests nor service provider users of their tenant; and covers all applications,
Office 365, the admin portals or one of Defender's. \`block\` stops whom it applies to. The built-in multifactor strength is the
same as \`mfa\`; any other authentication strength, terms of use, custom factors, controls that are not in this table, and session controls but for
${MILD_SESSION_CONTROLS.map((name) => `\`${name}\``).join(", ")} may stop them. A claim meets its control if the experts' entry, or the default that it inherits, accepts it.`;

const ROLES = `For each of the roles two answers, which are never merged: whether the experts **may be given** it, and whether they
**hold it just now**. Their access is just-in-time, so holding none just now is usual and says nothing of what they may be given. No role is computed
from another.

Whether a role may be given is told, in this order, by the list of allowed roles in the experts' own partner entry, by their holding it,
by the portal's own page, and, where none of these says anything, by the newest record of the audit log that names the role. Sources
that contradict each other make it disputed.`;

const ACTIONS = `What Microsoft's pages say of each role: **Y** allows, **N** does not, **D** the pages disagree, **?** none says.
Scope: \`service\`, on the service's own current pages; \`tasks\`, among the task types of Microsoft Graph only; \`preview\`, in the 2022
preview text only; \`unlisted\`, in no list of the service.`;

function ruleSection({ id, title, reads, states, sources }: Rule): string {
  return [
    `### ${english(title)}\n\`${id}\``,
    table(
      ["state", "when"],
      Object.entries(states).map(([state, when]) => [state.replaceAll("-", " "), when ?? ""]),
    ),
    table(["reads", "delegated permission, any of"], reads.flatMap(callRows)),
    `Rests on ${sources.map(citation).join("; ")}.`,
  ].join("\n\n");
}

function callRows(fact: FactName): string[][] {
  return CALLS[fact].map(({ source, scopes }) => [
    `\`${decodeURIComponent(source)}\``,
    scopes.map((scope) => `\`${scope}\``).join(", "),
  ]);
}

function metByName(metBy: Control["metBy"]): string {
  if (metBy === "never") return "nothing: external users can't meet it";
  return metBy === "not-enforced" ? "everybody: it's no longer enforced" : english(TRUST_NAMES[metBy]);
}

function otherwiseName(metBy: Control["metBy"], otherwise: Control["otherwise"]): string {
  if (metBy === "not-enforced") return "";
  return otherwise === "open" ? "may stop them" : "stops them";
}

const LETTER = { allows: "Y", denies: "N", disputed: "D", undocumented: "?" } as const;

function actionTable(): string {
  return table(
    ["action", "product", "scope", ...EXPERT_ROLES.map((role) => role.name), "sources"],
    RESPONSE_ACTIONS.map((action) => {
      const key = `action_${action.id.replaceAll("-", "_")}`;
      const cited = [...new Set(EXPERT_ROLES.flatMap((role) => action.roles[role.key].sources))];
      return [
        english({ key }) + (action.contradiction ? ` (${action.contradiction})` : ""),
        english({ key: `product_${action.product.replaceAll("-", "_")}` }),
        `\`${action.scope}\``,
        ...EXPERT_ROLES.map((role) => LETTER[action.roles[role.key].answer]),
        cited.map(citation).join("; "),
      ];
    }),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function citation(id: string): string {
  return `[${id}](#${id})`;
}

function sourceLine(id: string): string {
  const source = (SOURCES as Readonly<Record<string, (typeof SOURCES)[keyof typeof SOURCES]>>)[id];
  if (!source) throw new RangeError(`no source ${id}`);
  const { title, where, dated, certainty } = source;
  return `${title}, ${where}, ${dated}, ${certainty}`;
}

/** A sentence in English. @throws RangeError for a key that the catalogue lacks */
function english({ key, args = [] }: Text): string {
  const entry = CATALOGUE[key];
  if (!entry) throw new RangeError(`no message ${key}`);
  return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const place = Number(entry.placeholders?.[name]?.content.slice(1)) - 1;
    return plain(args[place]);
  });
}

function plain(arg: TextArg | undefined): string {
  if (typeof arg === "object" && "label" in arg) return `**${arg.label}**`;
  if (typeof arg === "object" && "text" in arg) return english(arg.text);
  return String(arg ?? "");
}
