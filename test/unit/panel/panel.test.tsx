// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  allGood,
  allUnknown,
  checking,
  checklist,
  collapsed,
  notConfigured,
  problem,
  readerOnly,
  signedOut,
  signingIn,
  withProblems,
  wrongTenant,
} from "./fixtures.ts";
import { type Shown, show } from "./render.ts";

let shown: Shown | undefined;
const open = async (...args: Parameters<typeof show>) => {
  shown = await show(...args);
  return shown;
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"] });
});
afterEach(() => {
  shown?.panel.unmount();
  shown?.host.remove();
  shown = undefined;
  vi.useRealTimers();
});

describe("the whole", () => {
  it.each([
    ["ready", allGood, "Ready", "check"],
    ["attention", readerOnly, "Needs attention", "warning"],
    ["unknown", allUnknown, "Unknown", "question"],
    ["unchecked", signedOut, "Not checked", "circle"],
  ])("%s has a word and a shape of its own", async (_, state, word, shape) => {
    const { find } = await open(state);
    expect(find(".overall").textContent).toBe(word);
    expect(find(".overall svg").getAttribute("class")).toContain(shape);
  });

  it("waits for its first state", async () => {
    const { text, update } = await open(null);
    expect(text()).toContain("Loading");
    await update(allGood);
    expect(text()).toContain("Ready");
  });

  it("keeps foreign names out of the reading direction around them", async () => {
    const { all } = await open(readerOnly);
    expect(all("bdi").map((element) => element.textContent)).toEqual(
      expect.arrayContaining(["Contoso", "Adele Vance", "Security Operator"]),
    );
  });

  it("never sets text as HTML", async () => {
    const tenant = { id: "t", name: "<img src=x onerror=alert(1)>", domain: null };
    const { all, text } = await open({ ...allGood, assessment: { ...allGood.assessment, tenant } });
    expect(all("img")).toEqual([]);
    expect(text()).toContain(tenant.name);
  });
});

describe("signing in", () => {
  it("explains what works without a client ID", async () => {
    const { text, button, click, calls } = await open(notConfigured);
    expect(text()).toContain("The whole checklist works without one");
    await click(button("Open options"));
    expect(calls.openOptions).toHaveBeenCalledOnce();
  });

  it("says what is read before it asks, and asks for the least", async () => {
    const { text, button, click, calls } = await open(signedOut);
    expect(text()).toContain("Nothing is written to the tenant");
    await click(button("Sign in to check the tenant"));
    expect(calls.signIn).toHaveBeenCalledWith(["sign-in"]);
  });

  it("points to Microsoft's window while it is open", async () => {
    const { text, all } = await open(signingIn);
    expect(text()).toContain("Finish in Microsoft's sign-in window");
    expect(all(".card button")).toEqual([]);
  });

  it("offers each permission that is missing by itself, with its reason", async () => {
    const { text, button, all, click, calls } = await open(allUnknown);
    expect(text()).toContain("Which roles the experts hold at this moment");
    expect(all(".tiers button")).toHaveLength(5);
    await click(button("Allow: Policies"));
    expect(calls.signIn).toHaveBeenCalledWith(["core"]);
  });

  it("is out of the way once everything needed is granted", async () => {
    const { find } = await open(allGood);
    expect(find("details.card").hasAttribute("open")).toBe(false);
  });

  it("shows what went wrong and what support will ask for", async () => {
    const { text, find } = await open(withProblems);
    expect(text()).toContain("An administrator must agree first");
    expect((find("textarea") as HTMLTextAreaElement).value).toContain("AADSTS90094");
    expect(find(".bar a").getAttribute("href")).toMatch(/^https:\/\/login\.microsoftonline\.com\//);
  });

  it("asks for all that a check needs at once, and for history and names never unasked", async () => {
    const { button, click, calls } = await open(allUnknown);
    await click(button("Allow all that a check needs"));
    expect(calls.signIn).toHaveBeenCalledWith(["licence", "core", "roles"]);
  });

  it("signs out", async () => {
    const { find, click, calls } = await open(allGood);
    await click(find(".card .choices > button"));
    expect(calls.signOut).toHaveBeenCalledOnce();
  });
});

describe("facts and their age", () => {
  it("says whose they are and how old", async () => {
    const { find, button, click, calls } = await open(allGood);
    expect(find(".row").textContent).toContain("Contoso");
    expect(find(".row time").textContent).toBe("Checked 3 minutes ago");
    await click(button("Check again"));
    expect(calls.check).toHaveBeenCalledOnce();
  });

  it("grow older on screen by themselves", async () => {
    const { find } = await open(allGood);
    vi.advanceTimersByTime(60_000);
    expect(find(".row time").textContent).toBe("Checked 4 minutes ago");
  });

  it("offers a first check to whoever has just signed in", async () => {
    const { text, button } = await open({
      ...allGood,
      assessment: { ...allGood.assessment, observedAt: null },
    });
    expect(text()).toContain("Not checked yet");
    expect(button("Check now")).toBeTruthy();
  });

  it("shows a running check and can end it", async () => {
    const { find, button, click, calls } = await open(checking);
    expect(find(".row label").textContent).toContain("4 of 11");
    expect(find("progress").getAttribute("value")).toBe("4");
    await click(button("Cancel"));
    expect(calls.cancelCheck).toHaveBeenCalledOnce();
  });
});

describe("problems", () => {
  it("stand on top: another tenant, policy, connection", async () => {
    const bars = (state: typeof allGood) => open(state).then(({ all }) => all(".bar strong"));
    expect((await bars(withProblems)).map((bar) => bar.textContent)).toEqual([
      "There is no connection",
      "A managed setting can't be read",
      "An administrator must agree first",
    ]);
  });

  it("names both tenants", async () => {
    const { text, button, click, calls } = await open(wrongTenant);
    expect(text()).toContain("You are signed in to contoso.com; the portal shows fabrikam.com.");
    await click(button("Sign in to the portal's tenant"));
    expect(calls.signIn).toHaveBeenCalledWith(["sign-in"]);
  });
});

describe("facts that are not the tenant's own, just now", () => {
  const origin = { key: "origin_practice" };
  const ofFile = { ...readerOnly, assessment: { ...readerOnly.assessment, origin } };
  const nobody = { signIn: null, tick: null, dismiss: null, sayLicence: null, sayPassive: null };

  it("are named as such in the part that is always in sight", async () => {
    const { find } = await open(ofFile, "page");
    expect(find("header .origin").textContent).toContain("a simulated tenant");
    expect((await open(readerOnly, "page")).all(".origin")).toEqual([]);
  });

  it("can't be ticked, put aside or signed in to where there is nobody to do it", async () => {
    const { all, text } = await open(ofFile, "page", nobody);
    const boxes = all(".step > input") as HTMLInputElement[];
    expect(boxes.length).toBeGreaterThan(0);
    expect(boxes.every((box) => box.disabled)).toBe(true);
    expect(all("form")).toEqual([]);
    expect(text()).not.toContain("Sign in");
  });
});

describe("its place", () => {
  it("collapses to a tab that still says how things are", async () => {
    const { find, calls, press, text } = await open(readerOnly);
    await press("Escape");
    expect(calls.setPrefs).toHaveBeenCalledWith({ dock: "right", collapsed: true, width: null });
    expect(find(".tab").textContent).toContain("Needs attention");
    expect(find(".sheet").hidden).toBe(true);
    expect(text()).toContain("Defender Experts onboarding");
  });

  it("opens again from the tab and puts the keyboard back", async () => {
    const { find, click, calls, root } = await open(collapsed);
    expect(find(".tab").getAttribute("aria-expanded")).toBe("false");
    await click(find(".tab"));
    expect(calls.setPrefs).toHaveBeenCalledWith({ dock: "right", collapsed: false, width: null });
    expect(root.activeElement?.getAttribute("aria-label")).toBe("Collapse");
  });

  it("is made wider and narrower with the arrow keys, within bounds", async () => {
    const { find, calls, press, update } = await open(readerOnly);
    const edge = find("[role=separator]");
    expect(edge.getAttribute("aria-valuenow")).toBe("424");
    await press("ArrowLeft", edge);
    expect(calls.setPrefs).toHaveBeenLastCalledWith({ dock: "right", collapsed: false, width: 448 });
    expect(find("aside").style.inlineSize).toBe("min(448px, 100%)");
    await press("Home", edge);
    expect(calls.setPrefs).toHaveBeenLastCalledWith({ dock: "right", collapsed: false, width: 320 });
    // Stored; then moved to the other side in another tab.
    await update({ ...readerOnly, prefs: { dock: "right", collapsed: false, width: 320 } });
    await update({ ...readerOnly, prefs: { dock: "left", collapsed: false, width: 320 } });
    await press("ArrowRight", find("[role=separator]"));
    expect(calls.setPrefs).toHaveBeenLastCalledWith({ dock: "left", collapsed: false, width: 344 });
  });

  it("follows what was stored elsewhere once its own choice is stored", async () => {
    const { find, press, update, all } = await open(readerOnly);
    await press("Escape");
    await update(collapsed);
    await update(readerOnly);
    expect(all(".tab")).toEqual([]);
    expect(find(".sheet").hidden).toBe(false);
  });

  it("moves to the other side, hides for good, opens options", async () => {
    const { button, click, calls, find } = await open(readerOnly);
    const choose = async (name: string) => {
      await click(button("More"));
      await click(button(name));
    };
    await choose("Move to the left");
    expect(calls.setPrefs).toHaveBeenCalledWith({ dock: "left", collapsed: false, width: null });
    expect(find("aside").className).toContain("start");
    await choose("Don't show on this page");
    expect(calls.hideHere).toHaveBeenCalledOnce();
    await choose("Options");
    expect(calls.openOptions).toHaveBeenCalledOnce();
  });

  it("closes the menu with the first Escape and itself with the second", async () => {
    const { button, click, press, calls } = await open(readerOnly);
    await click(button("More"));
    await press("Escape", button("Options"));
    expect(() => button("Options")).toThrow();
    expect(calls.setPrefs).not.toHaveBeenCalled();
    await press("Escape", button("More"));
    expect(calls.setPrefs).toHaveBeenCalledOnce();
  });

  it("has no such controls on a page of its own", async () => {
    const { press, calls, all, button, click } = await open(collapsed, "page");
    expect(all(".tab")).toEqual([]);
    await press("Escape");
    expect(calls.setPrefs).not.toHaveBeenCalled();
    await click(button("More"));
    expect(() => button("Move to the left")).toThrow();
  });
});

describe("the keyboard", () => {
  it("is given back to the page where it came from", async () => {
    const before = document.createElement("button");
    document.body.append(before);
    const { root, press, find } = await open(readerOnly);
    find("select").dispatchEvent(new FocusEvent("focusin", { bubbles: true, relatedTarget: before }));
    await press("Escape", find("select"));
    expect(document.activeElement).toBe(before);
    expect(root.activeElement).toBeNull();
    before.remove();
  });

  it("does not reach the page's own shortcuts", async () => {
    const heard = vi.fn();
    document.addEventListener("keydown", heard);
    const { press, find } = await open(readerOnly);
    await press("j", find("select"));
    document.removeEventListener("keydown", heard);
    expect(heard).not.toHaveBeenCalled();
  });

  it("comes to the title, or to the tab, on demand", async () => {
    const { panel, root, find, update } = await open(collapsed);
    panel.focus();
    expect(root.activeElement).toBe(find(".tab"));
    await update(readerOnly);
    panel.focus();
    expect(root.activeElement).toBe(find("h1"));
  });
});

describe("what is told to a screen reader", () => {
  const said = ({ find }: Shown) => find("output").textContent;

  it("is silent at first and while a check counts", async () => {
    const panel = await open(checking);
    expect(said(panel)).toBe("");
    await panel.update({ ...checking, check: { ...checking.check, done: 5 } });
    expect(said(panel)).toBe("");
  });

  it("tells the result of a check", async () => {
    const panel = await open(checking);
    await panel.update(allGood);
    expect(said(panel)).toBe("Check finished. Ready. The experts are let in and can respond directly.");
  });

  it("tells why a check could not run", async () => {
    const panel = await open(checking);
    await panel.update({
      ...checking,
      check: { running: false, done: 0, total: 0, call: null, problem: problem("No connection") },
    });
    expect(said(panel)).toBe("No connection");
  });

  it("tells who signed in, and a changed whole", async () => {
    const panel = await open(signingIn);
    await panel.update(allGood);
    expect(said(panel)).toBe("Signed in as Adele Vance");
    await panel.update(readerOnly);
    expect(said(panel)).toBe("Now: Needs attention");
  });
});

it("leaves nothing behind", async () => {
  const { panel, root } = await open({
    ...allGood,
    assessment: { ...allGood.assessment, checklist: checklist("done") },
  });
  panel.unmount();
  expect(root.childNodes).toHaveLength(0);
  expect(root.adoptedStyleSheets).toHaveLength(0);
  expect(vi.getTimerCount()).toBe(0);
});
