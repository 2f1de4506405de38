import type { ChangeView } from "../readiness/assessment.ts";
import { Evidence } from "./evidence.tsx";
import { Fold } from "./fold.tsx";
import { Mark } from "./mark.tsx";
import { Words } from "./words.tsx";

/** What is not as it was, since when, and who did it. */
export function Changes({ changes, now }: { changes: ChangeView[]; now: number }) {
  return (
    <ul>
      {changes.map(({ id, weight, what, when, who, evidence }) => (
        <li key={id}>
          <Fold
            head={
              <>
                <span class="grow">
                  <Words text={what} />
                </span>{" "}
                <Mark kind="weight" state={weight} />
              </>
            }
          >
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
