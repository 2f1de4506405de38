import type { ResponseAction, RoleAnswer, RoleStatement } from "../action.ts";

type Sources = RoleStatement["sources"];
type Roles = ResponseAction["roles"];

const SAYS = { Y: "allows", N: "denies", D: "disputed", U: "undocumented" } as const satisfies Record<
  string,
  RoleAnswer
>;
type Letter = keyof typeof SAYS;

/**
 * Security Reader allows no action of the experts. One table of Microsoft's gives it "Response (manage)" for Office, but
 * the service itself treats Reader as no action, and so does this.
 */
const READER: RoleStatement = {
  answer: "denies",
  sources: ["managed-response-2026-03", "managed-response-faq-2026-04"],
};

/**
 * What is said of Operator and Administrator, each by itself.
 * `ofAdministrator`: the sources for Administrator, where they are not those for Operator.
 */
export function byRole(
  operator: Letter,
  administrator: Letter,
  sources: Sources,
  ofAdministrator: Sources = sources,
): Roles {
  return {
    reader: READER,
    operator: { answer: SAYS[operator], sources },
    administrator: { answer: SAYS[administrator], sources: ofAdministrator },
  };
}
