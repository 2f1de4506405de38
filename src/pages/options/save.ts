import browser from "webextension-polyfill";
import type { SettingName, SettingValue } from "../../platform/settings.ts";

/** Keeps one setting; the background and open panels hear of it from the storage. */
export async function save<Name extends SettingName>(name: Name, value: SettingValue<Name>): Promise<void> {
  await browser.storage.local.set({ [name]: value });
}
