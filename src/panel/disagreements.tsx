import type { Assessment } from "../readiness/assessment.ts";
import { Fold } from "./fold.tsx";
import { Sources } from "./sources.tsx";
import { Words } from "./words.tsx";

/** The matters on which Microsoft's own pages disagree, each with the pages of its sides. */
export function Disagreements({ contradictions, sources }: Pick<Assessment, "contradictions" | "sources">) {
  return (
    <ul>
      {contradictions.map(({ id, text, sides }) => (
        <li key={id}>
          <Fold head={<Words text={text} />}>
            {sides.map((ids) => (
              <Sources ids={ids} sources={sources} />
            ))}
          </Fold>
        </li>
      ))}
    </ul>
  );
}
