import { isBefore } from "../tenant/fact.ts";

/**
 * What a piece of evidence is about. It may settle a question only inside that: what worked for one application says
 * nothing of another, and what was asked about somebody without roles says nothing of somebody with one.
 */
export interface Reach {
  /** Home tenant of whom it is about; null: not said. */
  readonly tenantId: string | null;
  /** Ids of the applications that it is about, in lower case; empty: not said. */
  readonly applications: readonly string[];
  /** ISO 8601. */
  readonly at: string;
  /**
   * - `happened`: it shows what became of somebody, whatever roles they held
   * - `supposed`: it shows whether something would apply, or did, to somebody of whose roles nothing is known
   */
  readonly shows: "happened" | "supposed";
}

/** What is to be known of one policy of the customer's. */
export interface Question {
  /** The experts' tenant. */
  readonly tenantId: string;
  /** Ids of applications that the policy's own words treat alike, so that what holds for one holds for all of them. */
  readonly applications: readonly string[];
  /** Whether the answer turns on the roles that somebody holds. */
  readonly onRoles: boolean;
  /** When the policy became what it is, ISO 8601; null: not known. */
  readonly since: string | null;
}

/** Whether evidence with this reach may settle the question. */
export function isWithin({ tenantId, applications, at, shows }: Reach, question: Question): boolean {
  if (tenantId !== question.tenantId) return false;
  if (!applications.some((id) => question.applications.includes(id))) return false;
  if (question.onRoles && shows === "supposed") return false;
  return question.since === null || !isBefore(at, question.since);
}
