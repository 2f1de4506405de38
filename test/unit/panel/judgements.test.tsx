// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PanelState } from "../../../src/platform/protocol.ts";
import { sentence } from "./catalogue.ts";
import { AT, action, finding, readerOnly, step } from "./fixtures.ts";
import { type Shown, show } from "./render.ts";

let shown: Shown | undefined;
const judged = (rest: Partial<PanelState["assessment"]>): PanelState => ({
  ...readerOnly,
  assessment: { ...readerOnly.assessment, ...rest },
});
const opened = async (state: PanelState, ...sections: string[]) => {
  shown = await show(state);
  for (const id of sections) {
    const heading = shown.find(`h2 button:has(#section-${id})`);
    if (heading.getAttribute("aria-expanded") === "false") await shown.click(heading);
  }
  return shown;
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"] });
});
afterEach(() => {
  shown?.panel.unmount();
  shown?.host.remove();
  vi.useRealTimers();
});

describe("the way in", () => {
  it("is a list in order, in which only the first link that does not hold says why", async () => {
    const link = (id: string, state: "done" | "attention" | "unknown", why: string) => ({
      id,
      title: sentence(`Link ${id}`),
      state,
      why: sentence(why),
      broken: why === "broken",
    });
    const { all, text } = await opened(
      judged({
        trace: [link("a", "done", "fine"), link("b", "attention", "broken"), link("c", "unknown", "waits")],
      }),
      "findings",
    );
    expect(all("ol.trace > li").map((item) => item.querySelector(".mark")?.textContent)).toEqual([
      "Done",
      "Needs attention",
      "Unknown",
    ]);
    expect(text()).toContain("broken");
    expect(text()).not.toContain("waits");
  });
});

describe("setting aside", () => {
  const open = () => opened(judged({ findings: [finding("trust", "attention")], next: null }), "findings");
  const fill = (panel: Shown, reason: string) => {
    (panel.find("form input") as HTMLInputElement).value = reason;
    (panel.find("form select") as HTMLSelectElement).value = "30";
  };

  it("takes a reason and a time", async () => {
    const panel = await open();
    fill(panel, "  waits for the merger  ");
    await panel.submit("form");
    expect(panel.calls.dismiss).toHaveBeenCalledWith("trust", "attention", "waits for the merger", 30);
  });

  it("is not done without a reason", async () => {
    const panel = await open();
    fill(panel, "   ");
    await panel.submit("form");
    expect(panel.calls.dismiss).not.toHaveBeenCalled();
    expect((panel.find("form input") as HTMLInputElement).required).toBe(true);
  });

  it("is offered for the next step, in the state that it has", async () => {
    const panel = await opened(judged({ findings: [] }));
    fill(panel, "not now");
    await panel.submit("form");
    expect(panel.calls.dismiss).toHaveBeenCalledWith("role-operator", "no", "not now", 30);
  });

  it("shows why and until when, and brings back", async () => {
    const dismissed = { state: "attention", reason: "waits for the merger", until: "2026-12-24T00:00:00Z" };
    const panel = await opened(
      judged({ findings: [finding("trust", "dismissed", { dismissed })] }),
      "findings",
    );
    expect(panel.text()).toMatch(/Set aside until .*2026.*: waits for the merger/);
    await panel.click(panel.button("Bring back"));
    expect(panel.calls.bringBack).toHaveBeenCalledWith("trust");
  });

  it("is not offered for what is in order", async () => {
    const { all } = await opened(judged({ findings: [finding("trust", "done")], next: null }), "findings");
    expect(all("form")).toEqual([]);
  });
});

describe("what only the admin can say", () => {
  const choice = { ask: sentence("Which one?"), options: ["none", "SPE_E5"] };
  const pick = async (panel: Shown, value: string) => {
    const select = panel.find("section:has(#section-findings) label select") as HTMLSelectElement;
    select.value = value;
    await panel.change(select);
  };

  it("is chosen from a list, in which a subscription may have any name", async () => {
    const panel = await opened(
      judged({ findings: [finding("experts-licence", "done", { choice })], next: null }),
      "findings",
    );
    await pick(panel, "=SPE_E5");
    expect(panel.calls.sayLicence).toHaveBeenLastCalledWith({ sku: "SPE_E5" });
    await pick(panel, "=none");
    expect(panel.calls.sayLicence).toHaveBeenLastCalledWith({ sku: "none" });
    await pick(panel, "none");
    expect(panel.calls.sayLicence).toHaveBeenLastCalledWith({ sku: null });
    await pick(panel, "");
    expect(panel.calls.sayLicence).toHaveBeenLastCalledWith(null);
  });

  it.each([
    [undefined, ""],
    [null, "none"],
    ["SPE_E5", "=SPE_E5"],
  ])("shows what was said: %s", async (chosen, value) => {
    const said = chosen === undefined ? choice : { ...choice, chosen };
    const panel = await opened(
      judged({ findings: [finding("experts-licence", "done", { choice: said })], next: null }),
      "findings",
    );
    const select = panel.find("section:has(#section-findings) label select") as HTMLSelectElement;
    expect(select.value).toBe(value);
  });

  it("is whether a product runs in passive mode, once for the product", async () => {
    const row = ["isolate", "Isolate device", "defender-for-endpoint"] as [string, string, string];
    const panel = await opened(
      judged({ actions: [action(row, "experts"), action(row, "customer")], next: null }),
      "actions",
    );
    const boxes = panel.all("section:has(#section-actions) input[type=checkbox]");
    expect(boxes).toHaveLength(1);
    await panel.click(boxes[0] as HTMLElement);
    expect(panel.calls.sayPassive).toHaveBeenCalledWith("defender-for-endpoint", true);
  });
});

describe("actions", () => {
  it("say what is left to the customer's own team, and what overrides the roles", async () => {
    const row = ["isolate", "Isolate device", "defender-for-endpoint"] as [string, string, string];
    const { text } = await opened(judged({ actions: [action(row, "customer")] }), "actions");
    expect(text()).toContain("Left to you: Isolate the device yourselves.");
    expect(text()).toContain("On excluded devices the experts only advise.");
  });
});

describe("changes", () => {
  it("say what, how grave, when and who, the gravest in the heading", async () => {
    const { find, text } = await opened(
      judged({
        changes: [
          {
            id: "a",
            weight: "grave",
            what: sentence("A policy was deleted."),
            when: sentence("On Monday."),
            who: sentence("By $1.", "Kasimir"),
            evidence: [{ claim: sentence("As it was"), source: "GET /audits", at: AT }],
          },
        ],
      }),
      "changes",
    );
    expect(find("h2:has(#section-changes)").textContent).toContain("Grave");
    expect(text()).toMatch(/A policy was deleted\.\s*Grave/);
    expect(text()).toContain("On Monday. By Kasimir.");
  });

  it("are no section where nothing changed or nothing can be compared", async () => {
    expect((await opened(judged({ changes: [] }))).all("#section-changes")).toEqual([]);
    shown?.panel.unmount();
    expect((await opened(judged({ changes: null }))).all("#section-changes")).toEqual([]);
  });
});

describe("suppositions", () => {
  const supposition = (gains: string[], loses: string[]) => ({
    id: "x",
    title: sentence("With $1", "Security Operator"),
    gains: gains.map((name) => sentence(name)),
    loses: loses.map((name) => sentence(name)),
    unsure: [],
    caution: sentence("A privileged role."),
  });

  it("balance what would be gained and lost, after the caution", async () => {
    const { text } = await opened(
      judged({ suppositions: [supposition(["Isolate device", "Quarantine"], [])] }),
      "roles",
    );
    expect(text()).toMatch(/With Security Operator\s*\+2 −0/);
    expect(text()).toMatch(/A privileged role\.[\s\S]*could then also:\s*Isolate device\s*Quarantine/);
    expect(text()).not.toContain("could no longer");
  });

  it("say so where nothing would change", async () => {
    const { text } = await opened(judged({ suppositions: [supposition([], [])] }), "roles");
    expect(text()).toContain("Nothing would change.");
  });
});

describe("disagreements", () => {
  it("name both sides", async () => {
    const { all, text } = await opened(
      judged({
        contradictions: [
          { id: "C1", text: sentence("One page says this, another that."), sides: [["faq"], ["roles"]] },
        ],
      }),
      "disagreements",
    );
    expect(text()).toContain("One page says this, another that.");
    expect(all("section:has(#section-disagreements) .sources")).toHaveLength(2);
  });
});

describe("steps", () => {
  it("say whether the admin can do them, or whom to ask", async () => {
    const section = {
      id: "s",
      title: sentence("Start"),
      intro: [],
      steps: [step("a", { who: sentence("Ask Ines.") })],
    };
    const checklist = { ...readerOnly.assessment.checklist, sections: [section] };
    const { text } = await opened(judged({ checklist }), "checklist");
    expect(text()).toContain("Ask Ines.");
  });
});
