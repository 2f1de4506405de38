import { words } from "../platform/i18n.ts";
import type { Assessment } from "../readiness/assessment.ts";
import { Out } from "./words.tsx";

interface SourcesProps {
  ids: string[];
  sources: Assessment["sources"];
  /** The sources contradict each other. */
  disputed?: boolean;
}

/** The pages that a statement rests on, with their dates. Only Microsoft's own pages become links. */
export function Sources({ ids, sources, disputed = false }: SourcesProps) {
  if (!ids.length) return null;
  return (
    <div class="meta">
      {words(disputed ? "panel_sources_disputed" : "panel_sources")}
      <ul class="sources">
        {ids.map((id) => {
          const source = sources[id];
          if (!source) return <li>{id}</li>;
          const { title, where, dated, certainty } = source;
          return (
            <li>
              {where.startsWith("https://learn.microsoft.com/") ? (
                <Out href={where}>{title}</Out>
              ) : (
                `${title}, ${where}`
              )}
              , {dated}
              {certainty !== "documented" && `, ${words(`panel_certainty_${certainty.replace("-", "_")}`)}`}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
