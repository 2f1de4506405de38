import { words } from "../platform/i18n.ts";
import type { TraceLink } from "../readiness/assessment.ts";
import { Marked } from "./mark.tsx";
import { Paragraph } from "./paragraph.tsx";

/** The chain by which the experts get in. Only the first link that does not hold says why: the rest rests on it. */
export function Trace({ trace }: { trace: TraceLink[] }) {
  return (
    <ol class="trace" aria-label={words("panel_trace")}>
      {trace.map((link) => (
        <li key={link.id} class={link.broken ? "broken" : ""}>
          <div class="row">
            <Marked text={link.title} kind="state" state={link.state} />
          </div>
          {link.broken && <Paragraph text={link.why} look="meta" />}
        </li>
      ))}
    </ol>
  );
}
