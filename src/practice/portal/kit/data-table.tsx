import downIcon from "fluent-icon:arrow_down_16_regular";
import upIcon from "fluent-icon:arrow_up_16_regular";
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { usePortal } from "../portal-context.ts";
import { QUIRK_TIMES } from "../quirks.ts";
import { Icon } from "./icon.tsx";

export interface Column<Row> {
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

export function DataTable<Row>({ label, columns, rows, rowKey }: DataTableProps<Row>) {
  const { language } = usePortal();
  const generation = useRestlessness();
  const [sort, setSort] = useState<{ key: string; down: boolean } | null>(null);
  const order = columns.find((column) => column.key === sort?.key)?.order;
  const shown = order ? [...rows].sort((a, b) => compare(order(a), order(b), language)) : [...rows];
  if (sort?.down) shown.reverse();
  return (
    <div class="table-frame">
      <table aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" aria-sort={ariaSort(sort, column.key)}>
                {column.order ? (
                  <button
                    type="button"
                    onClick={() => setSort({ key: column.key, down: sort?.key === column.key && !sort.down })}
                  >
                    {column.head}
                    {sort?.key === column.key && <Icon svg={sort.down ? downIcon : upIcon} size={16} />}
                  </button>
                ) : (
                  column.head
                )}
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

function ariaSort(sort: { key: string; down: boolean } | null, key: string) {
  if (sort?.key !== key) return undefined;
  return sort.down ? "descending" : "ascending";
}
