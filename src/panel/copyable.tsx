import { words } from "../platform/i18n.ts";

/** A text to copy: a field, because what can't be edited can't be selected by keyboard. @param label its catalogue key. */
export function Copyable({ text, label }: { text: string; label: string }) {
  return (
    <textarea
      class="detail"
      readOnly
      rows={3}
      value={text}
      aria-label={words(label)}
      onFocusIn={(event) => event.currentTarget.select()}
    />
  );
}
