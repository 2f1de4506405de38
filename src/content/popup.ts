import browser, { type Runtime } from "webextension-polyfill";
import { PageQuestion, type PageView } from "../platform/page-view.ts";
import { normalPath } from "../platform/places.ts";
import { placeOf } from "../portal/address.ts";

/**
 * Answers the toolbar pop-up, which asks the tab in front whether the panel stands there and can have it shown. Places
 * that were hidden or shown in another tab are taken over too.
 */
export function answerPopup(page: { isShown(): boolean; focus(): void; decide(): Promise<void> }): void {
  browser.runtime.onMessage.addListener(
    async (message: unknown, sender: Runtime.MessageSender): Promise<PageView | undefined> => {
      const question = PageQuestion.safeParse(message);
      if (!question.success || sender.id !== browser.runtime.id) return undefined;
      if (question.data.page === "decide") await page.decide();
      if (question.data.page === "focus") page.focus();
      return { path: normalPath(placeOf(location).path), shown: page.isShown() };
    },
  );
  browser.storage.local.onChanged.addListener((changes) => {
    if ("places" in changes) void page.decide();
  });
}
