import { describe, expect, test } from "vitest";
import { KNOWLEDGE } from "../../../src/knowledge/index.ts";
import { assess } from "../../../src/readiness/assess.ts";
import { type Attestations, NOTHING_SAID } from "../../../src/readiness/attestations.ts";
import { askedOf } from "../support/asked.ts";
import { AT, type Changes, known, READER, snapshot, unknown } from "../support/snapshot.ts";

const aside = (id: string, state: string, until = "2026-12-01T00:00:00Z"): Attestations => ({
  ...NOTHING_SAID,
  dismissed: { [id]: { reason: "moving house", at: AT, until, state } },
});
const judged = (changes: Changes, attestations: Attestations, now = AT) =>
  assess(askedOf(snapshot(changes), { attestations, guide: "current" }), KNOWLEDGE, now);
const trustOff: Changes = {
  partners: known([
    {
      ...{ tenantId: "e0e0e0e0-1111-4222-8333-444444444444", isServiceProvider: true },
      inboundTrust: { mfa: false, compliantDevice: true, hybridJoinedDevice: null },
    },
  ]),
};
const finding = (result: ReturnType<typeof judged>, id: string) =>
  result.findings.find((item) => item.id === id);

describe("something set aside", () => {
  test("is shown as that, with what it was, why and until when", () => {
    expect(finding(judged(trustOff, aside("trust", "attention")), "trust")).toMatchObject({
      state: "dismissed",
      dismissed: { state: "attention", reason: "moving house", until: "2026-12-01T00:00:00Z" },
    });
  });

  test("changes nothing that is true: the whole and the actions are as bad as before", () => {
    const [bare, after] = [judged(trustOff, NOTHING_SAID), judged(trustOff, aside("trust", "attention"))];
    expect(after.overall).toBe(bare.overall);
    expect(after.overall).toBe("attention");
    expect(after.actions).toEqual(bare.actions);
    expect(after.trace).toEqual(bare.trace);
  });

  test("is not the next step, and what follows it is", () => {
    expect(judged(trustOff, NOTHING_SAID).next?.id).toBe("trust");
    expect(judged(trustOff, aside("trust", "attention")).next?.id).not.toBe("trust");
  });

  test("comes back when its time is over", () => {
    const attestations = aside("trust", "attention");
    expect(finding(judged(trustOff, attestations, "2026-11-30T23:59:59Z"), "trust")?.state).toBe("dismissed");
    expect(finding(judged(trustOff, attestations, "2026-12-01T00:00:00Z"), "trust")?.state).toBe("attention");
  });

  test("comes back at once when it is no longer what it was", () => {
    const attestations = aside("trust", "unknown");
    expect(finding(judged({ partners: unknown() }, attestations), "trust")?.state).toBe("dismissed");
    expect(finding(judged(trustOff, attestations), "trust")?.state).toBe("attention");
  });

  test("can be the role that is recommended, or a step of the guide", () => {
    const [readerOnly, all] = [{ allowed: [READER] }, {}];
    expect(judged(readerOnly, NOTHING_SAID).next?.id).toBe("role-operator");
    expect(judged(readerOnly, aside("role-operator", "no")).next?.id).toBe("step-current-contact-incident");
    expect(judged(all, aside("step-current-contact-incident", "open")).next?.id).toBe(
      "step-current-contact-review",
    );
  });

  test("that is in order is not set aside, whatever is stored", () => {
    expect(finding(judged({}, aside("trust", "done")), "trust")?.state).toBe("done");
    expect(judged({}, { ...NOTHING_SAID, dismissed: {} }).findings.some((item) => item.dismissed)).toBe(
      false,
    );
  });
});
