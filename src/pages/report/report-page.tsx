import type { ComponentChildren } from "preact";
import { words } from "../../platform/i18n.ts";

/** A page of its own for the report of the tenant signed in to, or of the lesson. */
export function ReportPage({ children }: { children: ComponentChildren }) {
  return (
    <main class="stack">
      <h1>{words("report_page")}</h1>
      {children}
    </main>
  );
}
