import downIcon from "fluent-icon:arrow_down_16_regular";
import upIcon from "fluent-icon:arrow_up_16_regular";
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { usePortal } from "../portal-context.ts";
import { QUIRK_TIMES } from "../quirks.ts";
import { Icon } from "./icon.tsx";

interface Column<Row> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Without it the column cannot be sorted by. */
  readonly order?: (row: Row) => string | number;
}

interface DataTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { face } = usePortal();
  return face.tables === "grid" ? <Grid {...props} /> : <Table {...props} />;
}

/** packages/react, DetailsList: every row has a check box of its own making. */
function Grid<Row>({ label, columns, rows, rowKey }: DataTableProps<Row>) {
  const { say } = usePortal();
  const generation = useRestlessness();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const { shown, heads } = useSorted(columns, rows);
  const tick = (key: string) =>
    setTicked(ticked.includes(key) ? ticked.filter((other) => other !== key) : [...ticked, key]);
  return (
    <div class="table-frame">
      {/* biome-ignore lint/a11y/useSemanticElements: Fluent's list is made of <div>s with the roles of a grid */}
      <div role="grid" class="grid ms-DetailsList" aria-label={label} aria-rowcount={rows.length + 1}>
        {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        <div role="row" class="ms-DetailsHeader">
          <div class="grid-check" />
          {heads.map(({ key, head, direction }) => (
            // biome-ignore lint/a11y/useSemanticElements: as above
            // biome-ignore lint/a11y/useFocusableInteractive: as above
            <div key={key} role="columnheader" aria-sort={direction}>
              {head}
            </div>
          ))}
        </div>
        <div role="presentation" key={generation}>
          {shown.map((row) => (
            // biome-ignore lint/a11y/useSemanticElements: as above
            // biome-ignore lint/a11y/useFocusableInteractive: as above
            <div key={rowKey(row)} role="row" class="ms-DetailsRow" data-automationid="DetailsRow">
              <div class="grid-check">
                {/* biome-ignore lint/a11y/useSemanticElements: as above */}
                <div
                  role="checkbox"
                  class="ms-DetailsRow-check"
                  data-automationid="DetailsRowCheck"
                  tabIndex={0}
                  aria-label={say("selectRow")}
                  aria-checked={ticked.includes(rowKey(row))}
                  onClick={() => tick(rowKey(row))}
                  onKeyDown={(event) => {
                    if (event.key !== " ") return;
                    event.preventDefault();
                    tick(rowKey(row));
                  }}
                />
              </div>
              {columns.map((column) => (
                // biome-ignore lint/a11y/useSemanticElements: as above
                // biome-ignore lint/a11y/useFocusableInteractive: as above
                <div key={column.key} role="gridcell" data-automationid="DetailsRowCell">
                  {column.cell(row)}
                </div>
              ))}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

function Table<Row>({ label, columns, rows, rowKey }: DataTableProps<Row>) {
  const generation = useRestlessness();
  const { shown, heads } = useSorted(columns, rows);
  return (
    <div class="table-frame">
      <table aria-label={label}>
        <thead>
          <tr>
            {heads.map(({ key, head, direction }) => (
              <th key={key} scope="col" aria-sort={direction}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody key={generation}>
          {shown.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <td key={column.key}>{column.cell(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The rows in the order that the reader chose, and the heads by which it is chosen. */
function useSorted<Row>(columns: readonly Column<Row>[], rows: readonly Row[]) {
  const { language } = usePortal();
  const [sort, setSort] = useState<{ key: string; down: boolean } | null>(null);
  const order = columns.find((column) => column.key === sort?.key)?.order;
  const shown = order ? [...rows].sort((a, b) => compare(order(a), order(b), language)) : [...rows];
  if (sort?.down) shown.reverse();
  const heads = columns.map(({ key, head, order: sortable }) => ({
    key,
    direction: ariaSort(sort, key),
    head: sortable ? (
      <button type="button" onClick={() => setSort({ key, down: sort?.key === key && !sort.down })}>
        {head}
        {sort?.key === key && <Icon svg={sort.down ? downIcon : upIcon} size={16} />}
      </button>
    ) : (
      head
    ),
  }));
  return { shown, heads };
}

/** A number that changes every few seconds, where tables are restless; as a key it makes them start over. */
function useRestlessness(): number {
  const { quirks } = usePortal();
  const [generation, setGeneration] = useState(0);
  useEffect(() => {
    if (!quirks.restless) return;
    const timer = setInterval(() => setGeneration((before) => before + 1), QUIRK_TIMES.restless);
    return () => clearInterval(timer);
  }, [quirks.restless]);
  return generation;
}

function compare(a: string | number, b: string | number, language: string): number {
  return typeof a === "number" && typeof b === "number"
    ? a - b
    : String(a).localeCompare(String(b), language);
}

function ariaSort(
  sort: { key: string; down: boolean } | null,
  key: string,
): "ascending" | "descending" | undefined {
  if (sort?.key !== key) return undefined;
  return sort.down ? "descending" : "ascending";
}
