/** Marks an element whose characters are hidden by the style sheet below. */
export const HIDDEN = "data-companion-hidden";

/** As CSS. Discs where the browser has them; elsewhere, and on buttons, letters without a colour. */
export const HIDDEN_STYLE = `[${HIDDEN}] { -webkit-text-security: disc !important; }
:is(select, input:is([type="submit"], [type="button"], [type="reset"]))[${HIDDEN}] { color: transparent !important; }
@supports not (-webkit-text-security: disc) { [${HIDDEN}] { color: transparent !important; } }`;

/** Fields whose text would be sent as it stands: it must not be replaced, or a pseudonym might be saved in the tenant. */
export const FIELDS = "input, textarea, select, [contenteditable]:not([contenteditable=false])";

/** What a field shows. */
export function shownIn(field: Element): string {
  if (field instanceof HTMLSelectElement) return [...field.selectedOptions].map(({ text }) => text).join(" ");
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
    return field.type === "password" || field.type === "checkbox" || field.type === "radio"
      ? ""
      : field.value;
  return field.textContent ?? "";
}
