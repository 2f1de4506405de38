import * as z from "zod/mini";
import { createMask, type Mask, type MaskedName } from "../mask/mask.ts";
import { namesIn } from "../mask/names-in.ts";
import type { Config } from "../platform/config.ts";
import type { MaskWords } from "../platform/mask-words.ts";
import type { SignInView } from "../platform/protocol.ts";
import { orElse, type StorageArea, stored } from "../platform/stored.ts";
import { isPublic } from "../report/redaction/public-values.ts";
import type { TenantSnapshot } from "../tenant/snapshot.ts";

export interface MaskingDeps {
  /** `storage.session`: pseudonyms stay the same until the browser is closed. */
  readonly area: StorageArea;
  config(): Promise<Pick<Config, "mask" | "maskWords">>;
  snapshot(): Promise<TenantSnapshot | null>;
  signIn(): Promise<SignInView>;
}

/** Whether names are shown, what is known of them, and which tabs of the portal are masked. */
export function createMasking({ area, config, snapshot, signIn }: MaskingDeps) {
  const salt = stored(area, "mask-salt", orElse(z.string().check(z.minLength(32)), ""));
  const tabs = stored(area, "masked-tabs", orElse(z.array(z.number()), []));

  const drawn = () =>
    salt.change((kept) =>
      kept === ""
        ? [...crypto.getRandomValues(new Uint32Array(8))]
            .map((part) => part.toString(36).padStart(7, "0"))
            .join("")
        : kept,
    );

  async function words(): Promise<MaskWords> {
    const [tenant, view, { maskWords }] = [await snapshot(), await signIn(), await config()];
    const names: MaskedName[] = tenant ? namesIn(tenant) : [];
    if (view.state === "signed-in") {
      const { name, username } = view.account;
      names.push(["mail", username]);
      if (name) names.push(["person", name]);
    }
    return {
      salt: await drawn(),
      names: names.map(([kind, value]) => [kind, value]),
      own: [...maskWords.value],
    };
  }

  return {
    /** For what the extension itself shows; null: names are shown. */
    async own(): Promise<Mask | null> {
      if (!(await config()).mask.value) return null;
      const { salt: drawnSalt, names, own } = await words();
      return createMask({ salt: drawnSalt, names: names as MaskedName[], own, keep: isPublic });
    },
    /** For the page in a tab; null: it is shown as it is. */
    async ofTab(tab: number): Promise<MaskWords | null> {
      return (await this.isMasked(tab)) ? words() : null;
    },
    async isMasked(tab: number): Promise<boolean> {
      return (await this.isForced()) || (await tabs.read()).includes(tab);
    },
    /** The organization's policy masks every tab of the portal, and nobody can undo it. */
    async isForced(): Promise<boolean> {
      const { mask } = await config();
      return mask.locked && mask.value;
    },
    /** Whether any tab is masked, so that a page has to ask before it is shown. */
    async isAnyMasked(): Promise<boolean> {
      return (await this.isForced()) || (await tabs.read()).length > 0;
    },
    async setTab(tab: number, on: boolean): Promise<void> {
      await tabs.change((all) => [...all.filter((one) => one !== tab), ...(on ? [tab] : [])]);
    },
  };
}

export type Masking = ReturnType<typeof createMasking>;
