import { useState } from "preact/hooks";
import { words } from "../../platform/i18n.ts";

/** Copies a text, and says so. @param of what it is that is copied, for those who don't see it beside the button. */
export function CopyButton({ text, of }: { text: string; of: string }) {
  const [copied, setCopied] = useState<string | null>(null);
  return (
    <>
      <button
        type="button"
        aria-label={words("options_copy_of", of)}
        onClick={async () => {
          await navigator.clipboard.writeText(text);
          setCopied(text);
        }}
      >
        {words("options_copy")}
      </button>
      <span role="status">{copied === text && words("options_copied")}</span>
    </>
  );
}
