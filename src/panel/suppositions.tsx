import type { Text } from "../knowledge/text.ts";
import { words } from "../platform/i18n.ts";
import type { Supposition } from "../readiness/assessment.ts";
import { Fold } from "./fold.tsx";
import { Lines, Paragraph } from "./paragraph.tsx";
import { Words } from "./words.tsx";

/** What another choice of roles would mean, in both directions. */
export function Suppositions({ suppositions }: { suppositions: Supposition[] }) {
  if (!suppositions.length) return null;
  return (
    <>
      <h3>{words("panel_suppose")}</h3>
      <ul>
        {suppositions.map(({ id, title, gains, loses, unsure, caution }) => (
          <li key={id}>
            <Fold
              head={
                <>
                  <span class="grow">
                    <Words text={title} />
                  </span>{" "}
                  <span class="count">{words("panel_balance", gains.length, loses.length)}</span>
                </>
              }
            >
              <Paragraph text={caution} />
              {listed("panel_gains", gains)}
              {listed("panel_loses", loses)}
              {listed("panel_unsure", unsure)}
              {!gains.length && !loses.length && !unsure.length && <p>{words("panel_same")}</p>}
            </Fold>
          </li>
        ))}
      </ul>
    </>
  );
}

const listed = (key: string, actions: Text[]) =>
  actions.length > 0 && (
    <>
      <p>{words(key)}</p>
      <Lines texts={actions} />
    </>
  );
