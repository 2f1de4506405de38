/**
 * The controls of Settings > Defender Experts that the steps of the guides speak of, and how each can be told. Labels are
 * those of Microsoft's guides ("Get started" of 11/17/2022 and of 02/27/2026, "Permissions" of 07/2026); no guide gives
 * them in another language, so elsewhere a control is known by the names of directory roles alone, which Microsoft Entra's
 * list of built-in roles does give (learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference).
 */

/** The pieces of the settings page, in the wizard and afterwards. */
export type PartId =
  | "start"
  | "permissions"
  | "exclusions"
  | "contacts"
  | "teams"
  | "review"
  | "submitted"
  | "status"
  | "terms"
  | "access"
  | "manage"
  | "workloads"
  | "samples"
  | "service";

export interface Part {
  readonly id: PartId;
  /** What its heading, its line in the list of sub-pages or its step in the wizard is called. */
  readonly names: readonly string[];
  /** A last piece of an address that means it. Inferred from the names: no document gives the addresses. */
  readonly address?: RegExp;
  /** Labels that are on no other part. */
  readonly holds?: readonly string[];
}

export const PARTS: readonly Part[] = [
  {
    id: "permissions",
    names: ["Permissions"],
    address: /^(permissions?|access)$/i,
    holds: ["Service provider access"],
  },
  {
    id: "exclusions",
    names: ["Exclusions"],
    address: /^exclusions?$/i,
    holds: ["Add device groups", "Add user groups"],
  },
  {
    id: "contacts",
    names: ["Notification contacts", "Contacts"],
    address: /contacts?$/i,
    holds: ["Contact person or team"],
  },
  { id: "teams", names: ["Teams"], address: /^teams$/i, holds: ["Communicate on Teams"] },
  { id: "review", names: ["Review"], holds: ["Submit"] },
  { id: "status", names: ["Service status"], address: /^(service[-_]?)?status$/i },
  { id: "manage", names: ["Manage permissions"] },
  // No step of a guide speaks of a control on these.
  { id: "workloads", names: ["Cloud workloads"], address: /^(cloud[-_]?)?workloads?$/i },
  { id: "samples", names: ["Sample notifications"], address: /^sample/i },
  { id: "service", names: ["Service set up"], holds: ["Download script"] },
];

/** What a control is to the keyboard and to a screen reader. */
export type Kind = "button" | "checkbox" | "text" | "choice" | "tab";

export type ControlId =
  | "get-started"
  | "provider"
  | "reader"
  | "operator"
  | "finish-permissions"
  | "device-groups"
  | "contact"
  | "contact-for"
  | "teams"
  | "submit"
  | "view-readiness"
  | "complete-now"
  | "accept"
  | "manage"
  | "required-provider"
  | "required-reader"
  | "additional-operator"
  | "additional-administrator"
  | "give-access";

export interface Control {
  readonly id: ControlId;
  readonly kind: Kind;
  /** The label; more words may follow it, such as "(default)". */
  readonly names: readonly string[];
  /** Words in the label or the description that nothing else beside it has. */
  readonly mentions?: readonly string[];
  /** Where it stands; null: on a page of its own, before anything is set up. */
  readonly part: PartId | null;
  /** Headings that it can stand under, where they are not the part's own names. */
  readonly under?: readonly string[];
  /** Its label is so long that nothing else on the page begins with the same words. */
  readonly unmistakable?: true;
  /** Only while the wizard is open: its label is too common to be looked for elsewhere. */
  readonly wizard?: true;
  /** Its place among the controls of its kind: the how-manieth of how many. */
  readonly order?: readonly [index: number, count: number];
}

const READER = [
  "Security Reader",
  "Sicherheitsleseberechtigter",
  "Lecteur de sécurité",
  "Lector de seguridad",
  "Leitor de Segurança",
  "セキュリティ閲覧者",
  "安全读取者",
];
const OPERATOR = [
  "Security Operator",
  "Sicherheitsoperator",
  "Opérateur de sécurité",
  "Operador de seguridad",
  "Operador de Segurança",
  "セキュリティ オペレーター",
  "安全操作员",
];
const ADMINISTRATOR = [
  "Security Administrator",
  "Sicherheitsadministrator",
  "Administrateur de la sécurité",
  "Administrador de seguridad",
  "Administrador de Segurança",
  "セキュリティ管理者",
  "安全管理员",
];
/** Common buttons come in the language of the portal's frame (Microsoft Terminology), which need not be the page's. */
const NEXT = ["Next", "Weiter", "Suivant", "Siguiente", "Avançar", "次へ", "下一步", "التالي"];
const REQUIRED = ["Required permissions"];
const ADDITIONAL = ["Additional permissions"];

export const CONTROLS: readonly Control[] = [
  { id: "get-started", kind: "button", names: ["Get started"], part: null, order: [0, 1] },
  {
    id: "provider",
    kind: "checkbox",
    unmistakable: true,
    names: ["Service provider access"],
    part: "permissions",
    order: [0, 3],
  },
  {
    id: "reader",
    kind: "checkbox",
    unmistakable: true,
    names: ["Investigate incidents and guide my responses"],
    mentions: READER,
    part: "permissions",
    order: [1, 3],
  },
  {
    id: "operator",
    kind: "checkbox",
    unmistakable: true,
    names: ["Respond directly to active threats"],
    mentions: OPERATOR,
    part: "permissions",
    order: [2, 3],
  },
  { id: "finish-permissions", kind: "button", names: NEXT, part: "permissions", wizard: true },
  { id: "device-groups", kind: "tab", names: ["Device groups"], part: "exclusions", order: [0, 2] },
  {
    id: "contact",
    kind: "text",
    unmistakable: true,
    names: ["Contact person or team"],
    part: "contacts",
    order: [0, 2],
  },
  {
    id: "contact-for",
    kind: "choice",
    names: ["Contact for", "Notification type"],
    part: "contacts",
    order: [0, 1],
  },
  {
    id: "teams",
    kind: "checkbox",
    unmistakable: true,
    names: ["Communicate on Teams"],
    part: "teams",
    order: [0, 1],
  },
  { id: "submit", kind: "button", names: ["Submit"], part: "review", wizard: true },
  {
    id: "view-readiness",
    kind: "button",
    unmistakable: true,
    names: ["View readiness assessment"],
    part: null,
    order: [0, 1],
  },
  {
    id: "complete-now",
    kind: "button",
    names: ["Complete now"],
    part: "status",
    under: ["Actions needed"],
  },
  { id: "accept", kind: "button", names: ["Accept"], part: null, order: [0, 1] },
  { id: "manage", kind: "button", names: ["Manage permissions"], part: null, order: [0, 1] },
  {
    id: "required-provider",
    kind: "checkbox",
    unmistakable: true,
    names: ["Service provider access"],
    part: "manage",
    under: REQUIRED,
    order: [0, 4],
  },
  { id: "required-reader", kind: "checkbox", names: READER, part: "manage", under: REQUIRED, order: [1, 4] },
  {
    id: "additional-operator",
    kind: "checkbox",
    names: OPERATOR,
    part: "manage",
    under: ADDITIONAL,
    order: [2, 4],
  },
  {
    id: "additional-administrator",
    kind: "checkbox",
    names: ADMINISTRATOR,
    part: "manage",
    under: ADDITIONAL,
    order: [3, 4],
  },
  { id: "give-access", kind: "button", names: ["Give access"], part: "manage" },
];

/** What a step of a guide is about, and what leads there while that is not on the page. */
export interface Target {
  /** The first that is there counts. */
  readonly controls: readonly ControlId[];
  readonly way: readonly ControlId[];
}

const wizard = (...controls: ControlId[]): Target => ({ controls, way: ["get-started"] });
const panel = (...controls: ControlId[]): Target => ({ controls, way: ["manage"] });

/** Steps that are missing here have no control on the settings page. */
export const TARGETS: Readonly<Record<string, Target>> = {
  "current-open": { controls: ["get-started"], way: [] },
  "current-service-provider": wizard("provider"),
  "current-reader": wizard("reader"),
  "current-operator": wizard("operator"),
  "current-stay": wizard("finish-permissions"),
  "current-exclusions": wizard("device-groups"),
  "current-contact-incident": wizard("contact"),
  "current-contact-review": wizard("contact-for"),
  "current-teams": wizard("teams"),
  "current-submit": wizard("submit"),
  "current-readiness": { controls: ["view-readiness", "complete-now"], way: [] },
  "preview-accept-terms": { controls: ["accept"], way: [] },
  "preview-service-provider": panel("required-provider"),
  "preview-reader": panel("required-reader"),
  "preview-manage-permissions": { controls: ["manage"], way: [] },
  "preview-operator": panel("additional-operator"),
  "preview-administrator": panel("additional-administrator"),
  "preview-give-access": panel("give-access"),
};

export function controlNamed(id: ControlId): Control {
  const control = CONTROLS.find((one) => one.id === id);
  if (!control) throw new Error(`no control ${id}`);
  return control;
}
