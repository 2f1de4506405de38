import { launch, type Page } from "puppeteer-core";
import type { PageShape } from "../../src/portal/structure/shape.ts";
import type { Face } from "../../src/simulator/portal/face.ts";
import type { AddressSet } from "../../src/simulator/portal/routes.ts";
import { languageOf } from "../../src/simulator/portal/strings/language.ts";
import { findBrowser } from "../harness/find-browser.ts";
import { AS_ROOT } from "../harness/launch-chromium.ts";
import { bundle } from "../vite/portal-bundle.ts";
import type { Simulated } from "./in-page.ts";

interface InPage {
  describeFace(face: Face, addresses: AddressSet, language: string): Promise<Simulated[]>;
}

/** The set of the simulated portal's addresses that is most like the recorded ones. */
export function addressesLike(pages: readonly PageShape[]): AddressSet {
  const keys = new Set(pages.flatMap(({ address }) => address.keys.map((key) => key.toLowerCase())));
  if (["tabid", "viewid", "childviewid"].some((key) => keys.has(key))) return "c";
  const sections = pages.filter(({ sections }) => sections !== null);
  return sections.some(({ address }) => address.pieces > 2) ? "a" : "d";
}

/** Makes a page of a browser able to describe the simulated portal. */
export async function prepare(page: Page): Promise<void> {
  const { js } = await bundle("scripts/calibrate/in-page.ts");
  await page.goto("about:blank");
  await page.evaluate(js);
}

/** Describes every scene of the simulated portal in one face, in a page that was prepared. */
export function describeIn(
  page: Page,
  face: Face,
  addresses: AddressSet,
  language: string,
): Promise<Simulated[]> {
  return page.evaluate(
    (...args: [Face, AddressSet, string]) => (globalThis as unknown as InPage).describeFace(...args),
    // How it arrives says nothing of what it is made of.
    { ...face, arrival: "at-once" } as Face,
    addresses,
    languageOf(language),
  );
}

/**
 * The same in a browser of its own.
 * @throws Error where there is no browser, or it could not be started.
 */
export async function simulate(face: Face, pages: readonly PageShape[]): Promise<Simulated[]> {
  const browser = await launch({
    executablePath: findBrowser("chromium"),
    args: [...AS_ROOT],
  });
  try {
    const page = await browser.newPage();
    await prepare(page);
    return await describeIn(page, face, addressesLike(pages), pages[0]?.language ?? "en");
  } finally {
    await browser.close();
  }
}
