import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { faceFromTold, traitsIn } from "../../scripts/calibrate/face-of.ts";
import { readStructure } from "../../scripts/calibrate/read-structure.ts";
import { describeIn, prepare } from "../../scripts/calibrate/simulate.ts";
import { unlike } from "../../scripts/calibrate/unlike.ts";
import { waysOn } from "../../scripts/calibrate/ways.ts";
import { type Face, PLAIN_FACE, STAGES, TRAIT_NAMES, USUAL_FACE } from "../../src/simulator/portal/face.ts";
import { ADDRESS_SETS } from "../../src/simulator/portal/routes.ts";
import { pairwiseFaces } from "./matrix/pairs.ts";
import { follow, inEachBrowser, reloadBehind } from "./support.ts";

/** How a page arrives and takes another's place is seen by who was there, and not in a picture of it. */
const IN_TIME: readonly string[] = ["arrival", "moves"];

/** A panel can be kept only where Fluent draws it. */
const shownBy = (face: Face): Face => (face.layers === "native" ? { ...face, panels: "gone" } : face);

inEachBrowser("what the portal is made of", (set) => {
  test("is read back from every face of the simulated portal, and nothing of it is left unexplained", async () => {
    const page = await (await set()).browser.newPage();
    await prepare(page);
    for (const [index, face] of pairwiseFaces({ arrival: "at-once" }).entries()) {
      const addresses = ADDRESS_SETS[index % ADDRESS_SETS.length] ?? "c";
      const shapes = (await describeIn(page, face, addresses, "en")).map(({ shape }) => shape);
      const told = traitsIn(shapes);
      for (const trait of TRAIT_NAMES.filter((each) => !IN_TIME.includes(each)))
        expect(told[trait]?.value, `${trait} of ${JSON.stringify(face)}`).toBe(shownBy(face)[trait]);
      expect(shapes.flatMap((shape) => unlike(shape, shapes))).toEqual([]);
      const text = JSON.stringify({
        what: "structure of the portal",
        format: 1,
        version: "1.0.0",
        pages: shapes,
      });
      expect(readStructure(text).pages).toEqual(shapes);
    }
  }, 300_000);

  test.each([
    ["the likeliest portal", USUAL_FACE, ""],
    [
      "one that is otherwise in everything",
      { ...PLAIN_FACE, moves: "anew", arrival: "slow", sections: "buttons", title: "still" } satisfies Face,
      "?face=plain,arrival:slow,sections:buttons,title:still",
    ],
  ])(
    "is copied in one press, and tells the face of %s",
    async (_name, face, query) => {
      const stage = await set({ tenants: ["reader-and-operator"] });
      const { page, panel } = await stage.open(
        `https://security.microsoft.com/securitysettings/defender_experts/permissions${query}`,
      );
      await panel.shows("Checklist", 30_000);
      const popup = await stage.openExtensionPage("src/pages/popup/index.html");
      await describeFromPopup(popup, page);
      await follow(page, "Notification contacts", "main");
      // That nothing is still to come can't be seen.
      await sleep(STAGES[face.arrival][2] + 2000);
      const { pages } = readStructure(await describeFromPopup(popup, page));
      const told = traitsIn(pages);
      expect(told.arrival?.value).toBe(face.arrival);
      expect(told.moves?.value).toBe(face.moves);
      const seen = faceFromTold(told);
      for (const trait of TRAIT_NAMES.filter((each) => told[each] !== null))
        expect(seen[trait], trait).toBe(face[trait]);
      for (const { id, pointed } of waysOn(pages).filter(({ recorded }) => recorded))
        if (["provider", "reader", "operator", "contact"].includes(id)) expect(pointed, id).toBe(true);
    },
    120_000,
  );
});

/** Presses the pop-up's button and gives what it shows; the pop-up stands in a tab of its own. */
async function describeFromPopup(popup: Page, page: Page): Promise<string> {
  // It speaks of the tab in front.
  await reloadBehind(page, popup);
  // A tab that is not in front has no animation frames to look at it in.
  await popup.waitForFunction(
    () => {
      const button = [...document.querySelectorAll("button")].find(
        ({ textContent }) => textContent === "Copy what this page is made of",
      );
      button?.click();
      return button !== undefined;
    },
    { polling: 200 },
  );
  await popup.waitForSelector("textarea", { timeout: 10_000 });
  return popup.$eval("textarea", ({ value }) => value);
}
