// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PanelState } from "../../../src/platform/protocol.ts";
import type { ActionView, StepView } from "../../../src/readiness/assessment.ts";
import {
  action,
  allGood,
  allUnknown,
  answer,
  checklist,
  finding,
  readerOnly,
  role,
  step,
} from "./fixtures.ts";
import { type Shown, show } from "./render.ts";

let shown: Shown | undefined;
const open = async (state: PanelState) => {
  shown = await show(state);
  return shown;
};
const opened = async (state: PanelState, id: string) => {
  const panel = await open(state);
  const heading = panel.find(`h2 button:has(#section-${id})`);
  if (heading.getAttribute("aria-expanded") === "false") await panel.click(heading);
  return panel;
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"] });
});
afterEach(() => {
  shown?.panel.unmount();
  shown?.host.remove();
  vi.useRealTimers();
});

const folded = (element: Element | undefined) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
const judged = (rest: Partial<PanelState["assessment"]>): PanelState => ({
  ...allGood,
  assessment: { ...allGood.assessment, ...rest },
});

describe("sections", () => {
  it("say what they come to while they are closed", async () => {
    const { all } = await open(readerOnly);
    expect(all("h2").map(folded)).toEqual([
      "Checklist 1 of 5 done",
      "Access and settings 2 to look at",
      "Roles of the experts 1 of 3 allowed",
      "Response actions 8 left to you",
    ]);
  });

  it("count what is not certain as neither yes nor no", async () => {
    const { all } = await open(allUnknown);
    expect(all("h2").slice(2).map(folded)).toEqual([
      "Roles of the experts 3 not certain",
      "Response actions 10 not certain",
    ]);
  });

  it("are left out when there is nothing to show", async () => {
    const { all } = await open(judged({ findings: [], roles: [], actions: [] }));
    expect(all("h2")).toHaveLength(1);
  });

  it("keep their state while the facts change", async () => {
    const { find, update, click } = await open(readerOnly);
    await click(find("h2 button"));
    await update(allGood);
    expect(find("h2 button").getAttribute("aria-expanded")).toBe("false");
  });

  it("leave open what the admin has opened", async () => {
    const { all, update } = await open(readerOnly);
    const details = all("section:has(#section-findings) details")[0] as HTMLDetailsElement;
    details.open = true;
    await update({ ...readerOnly, check: { ...readerOnly.check, running: true, total: 11 } });
    expect(all("section:has(#section-findings) details")[0]).toBe(details);
    expect(details.open).toBe(true);
  });
});

describe("checklist", () => {
  const withStep = (rest: Partial<StepView>) =>
    judged({
      checklist: {
        ...checklist("open"),
        sections: [
          {
            id: "one",
            title: { key: "panel_section_checklist" },
            intro: [],
            steps: [step("one", rest)],
          },
        ],
      },
    });

  it("give a request to copy where somebody else must do the step", async () => {
    const asked = {
      key: "who_ask_people",
      args: [{ list: ["Security Administrator"] }, { list: ["Ines Okafor"] }],
    };
    const { find, text } = await open(
      withStep({
        text: { key: "step_current_submit", args: [{ label: "Next" }, { label: "Submit" }] },
        who: asked,
      }),
    );
    expect(text()).toContain("Ines Okafor");
    const request = find(".step textarea") as HTMLTextAreaElement;
    expect(request.value).toMatch(/needs your role.*Submit/s);
    expect(request.getAttribute("aria-label")).toBe("A request to copy");
    const own = await open(withStep({ who: { key: "who_you", args: ["Security Administrator"] } }));
    expect(own.all(".step textarea")).toEqual([]);
  });
  const box = ({ find }: Shown) => find("#step-one") as HTMLInputElement;
  const proof = {
    summary: { key: "panel_warning" },
    evidence: [{ claim: { key: "panel_warning" }, source: "GET /policies", at: "2026-09-14T10:00:00Z" }],
  };

  it("takes the admin's tick", async () => {
    const panel = await open(withStep({}));
    await panel.click(box(panel));
    expect(panel.calls.tick).toHaveBeenCalledWith("one", true);
  });

  it("takes it back", async () => {
    const panel = await open(withStep({ state: "ticked", tickedAt: "2026-09-14T09:12:00Z" }));
    expect(box(panel).checked).toBe(true);
    expect(panel.text()).toContain("Ticked by you on 14 Sept 2026");
    await panel.click(box(panel));
    expect(panel.calls.tick).toHaveBeenCalledWith("one", false);
  });

  it("shows proof as proof, and can't untick it", async () => {
    const panel = await open(withStep({ state: "done", proof }));
    expect(panel.find("#step-one-state").textContent).toContain("Proven by Microsoft Graph, 3 minutes ago.");
    expect(box(panel).getAttribute("aria-disabled")).toBe("true");
    expect(box(panel).getAttribute("aria-describedby")).toBe("step-one-state");
    await panel.click(box(panel));
    expect(box(panel).checked).toBe(true);
    expect(panel.calls.tick).not.toHaveBeenCalled();
  });

  it("does not name Graph where the proof is another's", async () => {
    const evidence = proof.evidence.map((seen) => ({ ...seen, source: "page" }));
    const panel = await open(withStep({ state: "done", proof: { ...proof, evidence } }));
    expect(panel.find("#step-one-state").textContent).toContain("Proven, 3 minutes ago.");
  });

  it("lets the tenant contradict a tick without hiding the tick", async () => {
    const panel = await open(withStep({ state: "attention", proof, tickedAt: "2026-09-14T09:12:00Z" }));
    expect(panel.text()).toContain("The tenant says otherwise.");
    expect(panel.text()).toContain("Ticked by you on");
    expect(box(panel).checked).toBe(true);
    expect(box(panel).getAttribute("aria-disabled")).toBe("false");
  });

  it("says unknown with its reason, and leaves the tick to the admin", async () => {
    const panel = await open(withStep({ state: "unknown", proof }));
    expect(folded(panel.find("#step-one-state"))).toMatch(/^Unknown\. ./);
    expect(box(panel).checked).toBe(false);
  });

  it("shows where the control is in the portal's own words", async () => {
    const { all } = await open(withStep({}));
    expect(all('bdi[lang="en"]').map((label) => label.textContent)).toEqual([
      "Settings",
      "Defender Experts",
      "Notification contacts",
    ]);
  });

  it("opens the details of the next step alone", async () => {
    const { all } = await open(judged({ checklist: checklist("attention") }));
    expect(all("details.more").map((details) => details.hasAttribute("open"))).toEqual([true, false, false]);
  });

  it("switches the guide, and back to what the tenant shows", async () => {
    const { find, calls } = await open(allGood);
    const select = find("select") as HTMLSelectElement;
    const choose = (value: string) => {
      select.value = value;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    };
    choose("preview-2022-11");
    expect(calls.chooseGuide).toHaveBeenLastCalledWith("preview-2022-11");
    choose("");
    expect(calls.chooseGuide).toHaveBeenLastCalledWith(null);
    expect(select.value).toBe("current");
  });

  it("opens links in a new tab without saying from where, and only https", async () => {
    const links = [
      { text: { key: "panel_title" }, href: "https://learn.microsoft.com/x" },
      { text: { key: "panel_title" }, href: "javascript:alert(1)" },
    ];
    const { all } = await open(withStep({ links }));
    const [only, ...others] = all(".step a");
    expect(others).toEqual([]);
    expect(only?.getAttribute("rel")).toBe("noreferrer");
    expect(only?.getAttribute("target")).toBe("_blank");
  });
});

describe("findings", () => {
  it("give state, summary, change, evidence with its call and time, and sources", async () => {
    const { all } = await open(readerOnly);
    const [provider, policies] = all("section:has(#section-findings) li > details").map(folded);
    expect(provider).toContain("Service provider access");
    expect(provider).toContain("Done");
    expect(policies).toContain("Needs attention");
    expect(policies).toContain("GET /identity/conditionalAccess/policies · 3 minutes ago");
    expect(policies).toContain("Managed response FAQ (opens in a new tab), 2026-04-30");
  });

  it.each(["done", "attention", "unknown", "disputed", "not-licensed", "not-applicable"] as const)(
    "%s has a word",
    async (state) => {
      const { find } = await open(judged({ findings: [finding("one", state)] }));
      expect(find("section:has(#section-findings) .mark").textContent).not.toMatch(/^\[|^$/);
    },
  );
});

describe("roles", () => {
  it("answer allowed and active now apart from each other", async () => {
    const { all } = await opened(readerOnly, "roles");
    expect(all(".role").map(folded)).toEqual([
      "Security Reader Allowed Yes Active now Yes",
      "Security Operator Allowed No Active now Unknown",
      "Security Administrator Allowed No Active now Unknown",
    ]);
  });

  it("explain why inactive is normal", async () => {
    const { text } = await opened(allGood, "roles");
    expect(text()).toContain("A role that is allowed can be inactive now");
  });

  it("show a disputed answer as such", async () => {
    const { find } = await opened(
      judged({ roles: [role("reader", answer("disputed", "Two pages."))] }),
      "roles",
    );
    expect(folded(find(".role"))).toContain("Allowed Disputed");
  });
});

describe("response actions", () => {
  const chips = ({ all }: Shown) => all(".filters label");
  const names = ({ all }: Shown) => all("section:has(#section-actions) summary .grow").map(folded);

  it("count each kind and show one of them", async () => {
    const panel = await opened(readerOnly, "actions");
    expect(chips(panel).map(folded)).toEqual([
      "All 10",
      "Left to you 8",
      "Disputed 2",
      "Unknown 0",
      "Experts can 0",
    ]);
    // What counts nowhere stands among all of them, and under no other filter.
    expect(names(panel)).toHaveLength(11);
    const [, , disputed] = panel.all(".filters input");
    if (disputed) await panel.click(disputed);
    expect(names(panel)).toEqual([
      "Disable user in Microsoft Entra ID",
      "Require the user to sign in again Task type",
    ]);
  });

  it("say so when there is none of a kind", async () => {
    const panel = await opened(readerOnly, "actions");
    const unknown = panel.all(".filters input")[3];
    if (unknown) await panel.click(unknown);
    expect(panel.text()).toContain("No action falls under this.");
  });

  it("are reached from the warning, already narrowed to those left to the customer", async () => {
    const panel = await open(readerOnly);
    await panel.click(panel.button("Show these actions"));
    expect(names(panel)).toHaveLength(8);
    expect(folded(panel.root.activeElement ?? undefined)).toContain("Response actions");
  });

  it("name both sources where they disagree", async () => {
    const { all } = await opened(
      judged({ actions: [action(["one", "One", "entra-id"], "disputed")] }),
      "actions",
    );
    expect(folded(all(".meta:has(.sources)").at(-1))).toMatch(/^Sources that disagree/);
    expect(all("section:has(#section-actions) .sources li").map(folded)).toEqual([
      "Compare roles in Microsoft Defender XDR (opens in a new tab), 2024-06-27",
      "security-operator.md, MicrosoftDocs/entra-docs, includes/security-operator.md, 0ca869f2, 2026-06-30, inferred",
    ]);
  });

  it.each(["service", "tasks", "preview", "unlisted"])(
    "say where the service names them: %s",
    async (scope) => {
      const one: ActionView = { ...action(["one", "One", "any"], "experts"), scope };
      const { text } = await opened(judged({ actions: [one] }), "actions");
      expect(text()).not.toContain("[scope_");
    },
  );
});
