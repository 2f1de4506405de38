import type { Finding } from "./assessment.ts";
import type { Attestations, Dismissal } from "./attestations.ts";

/**
 * The dismissal that holds for something just now. It ends with its time, and at once when the thing is no longer what
 * it was: what was put aside as unknown comes back when it turns out to be broken.
 * @param state what the thing is at present.
 * @param now ISO 8601
 */
export function dismissalOf(
  id: string,
  state: string,
  { dismissed }: Attestations,
  now: string,
): Dismissal | null {
  const found = Object.hasOwn(dismissed, id) ? dismissed[id] : undefined;
  if (!found || found.state !== state) return null;
  return Date.parse(found.until) > Date.parse(now) ? found : null;
}

/**
 * Findings as they are shown. A dismissal changes what is shown and what comes next, never what is true: everything that
 * rests on a finding is judged before this.
 */
export function withDismissals(
  findings: readonly Finding[],
  attestations: Attestations,
  now: string,
): Finding[] {
  return findings.map((finding) => {
    if (finding.state === "done" || finding.state === "not-applicable") return finding;
    const dismissal = dismissalOf(finding.id, finding.state, attestations, now);
    if (!dismissal) return finding;
    const { reason, until } = dismissal;
    return { ...finding, state: "dismissed", dismissed: { state: finding.state, reason, until } };
  });
}
