import { words } from "../../platform/i18n.ts";
import type { TenantSnapshot } from "../../tenant/snapshot.ts";
import { ExportForm } from "./export-form.tsx";

interface ExportProps {
  /** null: the tenant was never checked. */
  snapshot: TenantSnapshot | null;
  /** The facts are those of a simulated tenant. */
  practice: boolean;
}

/** A page of its own for the facts of the tenant signed in to, or of the lesson. */
export function ExportPage({ snapshot, practice }: ExportProps) {
  return (
    <main class="stack">
      <h1>{words("export_page")}</h1>
      <p class="soft">{words("export_why")}</p>
      {snapshot ? (
        <ExportForm snapshot={snapshot} practice={practice} />
      ) : (
        <p role="status">{words(practice ? "practice_gone" : "export_nothing")}</p>
      )}
    </main>
  );
}
