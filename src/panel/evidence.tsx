import { words } from "../platform/i18n.ts";
import type { Evidence as EvidenceType } from "../readiness/assessment.ts";
import { Ago, Words } from "./words.tsx";

/** Sources that are no call. */
const WORD: Readonly<Record<string, string>> = { ticked: "panel_your_word", page: "panel_page_word" };

/** What was seen, by which call, and when. */
export function Evidence({ evidence, now }: { evidence: EvidenceType[]; now: number }) {
  if (!evidence.length) return null;
  return (
    <ul class="evidence" aria-label={words("panel_evidence")}>
      {evidence.map(({ claim, source, at }) => (
        <li>
          <Words text={claim} />
          <p class="meta">
            {WORD[source] ? words(WORD[source]) : <code>{source}</code>} · <Ago iso={at} now={now} />
          </p>
        </li>
      ))}
    </ul>
  );
}
