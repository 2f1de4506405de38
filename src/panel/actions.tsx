import { words } from "../platform/i18n.ts";
import type { ActionView, Assessment, Coverage } from "../readiness/assessment.ts";
import type { PanelCalls } from "./calls.ts";
import { Fold } from "./fold.tsx";
import { Mark, stateWord } from "./mark.tsx";
import { Paragraph } from "./paragraph.tsx";
import { Sources } from "./sources.tsx";
import { Words } from "./words.tsx";

export type Filter = Coverage | "all";
const FILTERS: readonly Filter[] = ["all", "customer", "disputed", "unknown", "experts"];

interface ActionsProps {
  actions: ActionView[];
  sources: Assessment["sources"];
  filter: Filter;
  setFilter: (filter: Filter) => void;
  sayPassive: PanelCalls["sayPassive"];
}

/** What counts nowhere is shown, and only among all: nothing of it is to be done. */
const matching = (actions: ActionView[], filter: Filter) =>
  actions.filter(({ coverage, counted }) => counted && (filter === "all" || coverage === filter));

/** What the experts can do in this tenant and what is left to the customer, by product. */
export function Actions({ actions, sources, filter, setFilter, sayPassive }: ActionsProps) {
  const shown = filter === "all" ? actions : matching(actions, filter);
  const products = [...new Set(shown.map(({ product }) => product))];
  return (
    <>
      <fieldset class="filters">
        <legend class="sr">{words("panel_filter")}</legend>
        {FILTERS.map((name) => (
          <label>
            <input
              class="sr"
              type="radio"
              name="coverage"
              checked={filter === name}
              onChange={() => setFilter(name)}
            />
            <span>
              {name === "all" ? words("panel_filter_all") : stateWord("coverage", name)}{" "}
              <span class="count">{matching(actions, name).length}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {!shown.length && <p class="meta">{words("panel_filter_none")}</p>}
      {products.map((product) => {
        const group = shown.filter((action) => action.product === product);
        return (
          <div key={product}>
            <h3>
              {words(`product_${product.replaceAll("-", "_")}`)}{" "}
              <span class="count">{matching(group, filter).length}</span>
            </h3>
            {group.some(({ passive }) => passive !== null) && (
              <label class="meta">
                <input
                  type="checkbox"
                  disabled={!sayPassive}
                  checked={group.some(({ passive }) => passive)}
                  onChange={({ currentTarget }) => sayPassive?.(product, currentTarget.checked)}
                />{" "}
                {words("panel_passive")}
              </label>
            )}
            <ul>
              {group.map((action) => (
                <Action key={action.id} action={action} sources={sources} />
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}

function Action({ action, sources }: { action: ActionView; sources: Assessment["sources"] }) {
  return (
    <li>
      <Fold
        head={
          <>
            <span class="grow">
              <Words text={action.name} />{" "}
              {action.scope !== "service" && <span class="badge">{words(`scope_${action.scope}`)}</span>}
            </span>{" "}
            <Mark kind="coverage" state={action.coverage} />
          </>
        }
      >
        <Paragraph text={action.does} />
        <p>
          <Words text={action.why} /> {action.unlock && <Words text={action.unlock} />}
        </p>
        {action.byHand && (
          <p>
            <b>{words("panel_by_hand")}</b> <Words text={action.byHand} />
          </p>
        )}
        {action.limits.map((text) => (
          <Paragraph text={text} look="meta" />
        ))}
        <p class="meta">{words(`scope_${action.scope}_help`)}</p>
        <Sources ids={action.sources} sources={sources} disputed={action.coverage === "disputed"} />
      </Fold>
    </li>
  );
}
