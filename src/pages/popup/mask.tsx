import { useEffect, useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { ask } from "../../platform/ask.ts";
import { words } from "../../platform/i18n.ts";
import { MASK_LOOK } from "../../platform/mask-words.ts";

/** Masks the portal's page in the tab in front, and says whether it is. Nothing where the tab is none of the portal's. */
export function MaskTab({ tabId, locked }: { tabId: number; locked: boolean }) {
  const [masked, setMasked] = useState<boolean | null>(null);
  const look = async () =>
    setMasked((await browser.tabs.sendMessage(tabId, MASK_LOOK).catch(() => false)) === true);
  useEffect(() => void look(), []);
  if (masked === null) return null;
  if (locked) return <p class="soft">{words("popup_mask_locked")}</p>;
  return (
    <button
      type="button"
      aria-pressed={masked}
      onClick={async () => {
        await ask({ do: "mask-tab", tab: tabId, on: !masked }, (sent) => browser.runtime.sendMessage(sent));
        setMasked(!masked);
      }}
    >
      {words(masked ? "popup_unmask" : "popup_mask")}
    </button>
  );
}
