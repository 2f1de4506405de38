import { Words } from "../../panel/words.tsx";
import { words } from "../../platform/i18n.ts";
import type { Preview } from "../../report/preview.ts";
import { fieldNames } from "../../report/redaction/drop.ts";

interface FieldsProps {
  /** Of the file with nothing left out. */
  preview: Preview;
  dropped: readonly string[];
  setDropped: (dropped: readonly string[]) => void;
}

/** What the file holds, field by field, and which of them are to go with it. */
export function Fields({ preview, dropped, setDropped }: FieldsProps) {
  const droppable = new Set(fieldNames());
  const choose = (field: string, on: boolean) =>
    setDropped(on ? dropped.filter((name) => name !== field) : [...dropped, field]);
  return (
    <table>
      <caption>{words("export_fields")}</caption>
      <thead>
        <tr>
          <th scope="col">{words("export_field")}</th>
          <th scope="col">{words("export_holds")}</th>
        </tr>
      </thead>
      <tbody>
        {preview.fields.map(({ field, name, values }) => {
          const out = dropped.includes(field);
          return (
            <tr key={field}>
              <th scope="row">
                {droppable.has(field) ? (
                  <label class="choice">
                    <input
                      type="checkbox"
                      checked={!out}
                      onChange={({ currentTarget }) => choose(field, currentTarget.checked)}
                    />
                    <span>
                      <Words text={name} />
                    </span>
                  </label>
                ) : (
                  <Words text={name} />
                )}
              </th>
              <td>
                {out
                  ? words("export_left_out")
                  : values.map(({ name: kind, kept, replaced }) => (
                      <div>
                        <Words text={kind} />: {words("export_counts", kept, replaced)}
                      </div>
                    ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
