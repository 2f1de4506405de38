import type { Notifications, Permissions } from "webextension-polyfill";
import { words } from "../platform/i18n.ts";
import type { Regression } from "../readiness/baseline.ts";

/** One and the same, so that a newer one takes the place of an older one. */
const ID = "worse";

export interface NotifyDeps {
  readonly permissions: Pick<Permissions.Static, "contains">;
  /** Undefined until the permission was granted. */
  notifications(): Pick<Notifications.Static, "create"> | undefined;
  iconUrl: string;
  wanted(): Promise<boolean>;
  /** Takes up the language that is set. */
  speak(): Promise<void>;
}

/**
 * Says in one notification what got worse: how many actions were lost and how many findings broke, without a name, for it
 * may show on a locked screen.
 */
export function createNotify({ permissions, notifications, iconUrl, wanted, speak }: NotifyDeps) {
  return async ({ lost, broken }: Regression): Promise<void> => {
    if (!(await wanted()) || !(await permissions.contains({ permissions: ["notifications"] }))) return;
    await speak();
    const parts = [
      ...(lost.length > 0 ? [words("watch_lost", lost.length)] : []),
      ...(broken.length > 0 ? [words("watch_broken", broken.length)] : []),
    ];
    await notifications()?.create(ID, {
      type: "basic",
      iconUrl,
      title: words("watch_worse"),
      message: parts.join(" "),
    });
  };
}
