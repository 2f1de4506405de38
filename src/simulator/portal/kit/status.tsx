import type { Device } from "../data/assets.ts";
import { SEVERITY_WORD, type Severity } from "../data/incidents.ts";
import { usePortal } from "../portal-context.ts";

/** A severity as the portal draws it: three small bars, filled from the bottom up, and the word. */
export function SeverityMark({ severity }: { severity: Severity | Device["risk"] }) {
  const { say } = usePortal();
  const bars = { High: 3, Medium: 2, Low: 1, Informational: 0, None: 0 }[severity];
  return (
    <span class={`severity ${severity.toLowerCase()}`}>
      <svg width="14" height="12" viewBox="0 0 14 12" aria-hidden="true">
        {[0, 1, 2].map((bar) => (
          <rect
            key={bar}
            x={bar * 5}
            y={8 - bar * 4}
            width="4"
            height={4 + bar * 4}
            rx="1"
            class={bar < bars ? "bar on" : "bar"}
          />
        ))}
      </svg>
      {say(severity === "None" ? "severityNone" : SEVERITY_WORD[severity])}
    </span>
  );
}
