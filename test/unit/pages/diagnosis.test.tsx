// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Diagnosis } from "../../../src/pages/popup/diagnosis.tsx";
import { setMessages } from "../../../src/platform/i18n.ts";
import { getMessage } from "../panel/catalogue.ts";

const askTab = vi.hoisted(() => vi.fn());
vi.mock("../../../src/pages/tab.ts", () => ({ askTab }));

const STRUCTURE = JSON.stringify({ pages: [{}, {}] });
const writeText = vi.fn<(text: string) => Promise<void>>();

beforeEach(() => {
  setMessages(getMessage, "en");
  Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
  writeText.mockReset().mockResolvedValue();
  askTab.mockReset().mockResolvedValue({ structure: STRUCTURE });
});
afterEach(() => render(null, document.body));

async function press(): Promise<string> {
  render(<Diagnosis />, document.body);
  await act(async () => {
    document.querySelector("button")?.click();
    await new Promise((resolve) => setTimeout(resolve));
  });
  return document.querySelector("[role=status]")?.textContent ?? "";
}

test("one press copies what the pages are made of, and shows it", async () => {
  expect(await press()).toContain("Copied. Pages described: 2.");
  expect(writeText).toHaveBeenCalledWith(STRUCTURE);
  expect(document.querySelector("textarea")?.value).toBe(STRUCTURE);
});

test("where the browser does not allow copying, it says so and leaves the text to be copied by hand", async () => {
  writeText.mockRejectedValue(new DOMException("", "NotAllowedError"));
  expect(await press()).toContain("copy it yourself");
  expect(document.querySelector("textarea")?.value).toBe(STRUCTURE);
});

test.each([null, { structure: null }])("a page that gives no answer (%j) is told so", async (view) => {
  askTab.mockResolvedValue(view);
  expect(await press()).toContain("could not be described");
  expect(writeText).not.toHaveBeenCalled();
});
