import type { ChangeView } from "../readiness/assessment.ts";
import { Evidence } from "./evidence.tsx";
import { Fold } from "./fold.tsx";
import { Marked } from "./mark.tsx";
import { Words } from "./words.tsx";

/** What is not as it was, since when, and who did it. */
export function Changes({ changes, now }: { changes: ChangeView[]; now: number }) {
  return (
    <ul>
      {changes.map(({ id, weight, what, when, who, evidence }) => (
        <li key={id}>
          <Fold head={<Marked text={what} kind="weight" state={weight} />}>
            <p>
              <Words text={when} /> {who && <Words text={who} />}
            </p>
            <Evidence evidence={evidence} now={now} />
          </Fold>
        </li>
      ))}
    </ul>
  );
}
