// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchHeading } from "../../../src/portal/watch-heading.ts";

let stop: AbortController;
let told: boolean[];
beforeEach(() => {
  vi.useFakeTimers();
  // Not in this DOM; a page at rest is idle at once.
  vi.stubGlobal("requestIdleCallback", (run: () => void) => run());
  told = [];
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  document.title = "";
});

const watch = (path: string) => {
  stop.abort();
  stop = new AbortController();
  history.pushState(null, "", path);
  watchHeading(stop.signal, (verdict) => told.push(verdict));
};
const page = (inside: string) => {
  document.body.innerHTML = `<main>${inside}</main>`;
};
const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const NAMED = "<h1>Defender Experts</h1>";
const SKELETON = "<div class=skeleton></div>";

test("a panel stays while one sub-page takes the place of another", async () => {
  page(`${NAMED}<button>Save</button>`);
  watch("/securitysettings/dex/permissions");
  expect(told).toEqual([true]);
  page(SKELETON);
  watch("/securitysettings/dex/exclusions");
  await wait(4000);
  page(`${NAMED}<button>Add device groups</button>`);
  await wait(300);
  expect(told).toEqual([true, true]);
});

test("it goes at once where another page says what it is, and in the end where none does", async () => {
  page(`${NAMED}<button>Save</button>`);
  watch("/securitysettings/dex");
  page("<h1>Endpoints</h1>");
  await wait(300);
  expect(told).toEqual([true, false]);

  page(`${NAMED}<button>Save</button>`);
  await wait(300);
  page(SKELETON);
  await wait(11_000);
  expect(told).toEqual([true, false, true]);
  await wait(2000);
  expect(told).toEqual([true, false, true, false]);
});

test("an empty page elsewhere in the settings is no reason to stay", async () => {
  page(`${NAMED}<button>Save</button>`);
  watch("/securitysettings/dex");
  page(SKELETON);
  watch("/securitysettings/endpoints");
  expect(told).toEqual([true, false]);
});

test("a heading alone is not enough, for the list of sub-pages may tell that hunting alone was bought", async () => {
  page(`${NAMED}${SKELETON}`);
  watch("/securitysettings/hunting");
  await wait(4000);
  expect(told).toEqual([]);
  page(
    `${NAMED}<nav><a>Notification contacts</a><a>Teams</a><a>Sample notifications</a></nav><button>Add</button>`,
  );
  await wait(300);
  expect(told).toEqual([false]);
});

test("a page that never shows more than its heading is ours after a while", async () => {
  page(NAMED);
  watch("/securitysettings/bare");
  await wait(5500);
  expect(told).toEqual([true]);
});
