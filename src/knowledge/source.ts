/** How far a statement about Microsoft's service can be trusted. */
type Certainty = "documented" | "inferred" | "third-party";

/** Where a statement about Microsoft's service comes from. */
export interface Source {
  /** Title of the page or file, as its publisher calls it. */
  readonly title: string;
  /** Address on learn.microsoft.com where there is one, otherwise repository, path and commit. */
  readonly where: string;
  /** The page's own date, ISO 8601 (`2026-04-30`, `2023-05`). */
  readonly dated: string;
  readonly certainty: Certainty;
}
