import { expect, test } from "vitest";
import { CLIENT_ID, EXPERTS_PAGE } from "../../scripts/harness/stage.ts";
import { PRACTICE_TENANTS, practiceTenant } from "../../src/simulator/tenants/index.ts";
import { inEachBrowser, signInFully } from "./support.ts";

const access = (state: string) => new RegExp(`Service provider access for Microsoft's experts\\s*${state}`);
const role = (name: string, allowed: string, active: string) =>
  new RegExp(`${name}\\s*Allowed\\s*${allowed}\\s*Active now\\s*${active}`);

/** What the panel must say of each simulated tenant, and never says of it. */
const SAYS: Record<string, { says: (string | RegExp)[]; never?: (string | RegExp)[] }> = {
  fresh: { says: [access("Needs attention"), role("Security Reader", "No", "No"), "Needs attention"] },
  "reader-only": {
    says: [
      access("Done"),
      role("Security Reader", "Yes", "No"),
      role("Security Operator", "No", "No"),
      /Left to you: .*Isolate device/,
    ],
    never: [/Isolate device\s*Experts can/],
  },
  "reader-and-operator": {
    says: [
      access("Done"),
      role("Security Operator", "Yes", "No"),
      role("Security Administrator", "No", "No"),
      "Ready",
    ],
    never: ["wait for your own team"],
  },
  "fresh-preview": { says: [access("Needs attention"), role("Security Operator", "No", "No")] },
  "preview-administrator": {
    says: [role("Security Administrator", "Yes", "Yes"), "which only the 2022 preview offered"],
  },
  "provider-missing": {
    says: [access("Needs attention"), "It may have been deleted", role("Security Operator", "No", "No")],
  },
  "trust-incomplete": { says: [access("Done"), /Trust in the experts' sign-ins\s*Needs attention/] },
  "experts-policies-disabled": {
    says: [/experts' own Conditional Access policies\s*Needs attention/, "disabled"],
    never: ["Ready"],
  },
  "blocked-by-conditional-access": {
    says: [/Your own Conditional Access policies\s*Needs attention/, "it blocks access"],
    never: ["Ready"],
  },
  "trusted-networks-only": {
    says: [/Your own Conditional Access policies\s*Unknown/, "under conditions"],
    never: ["Ready"],
  },
  "operator-withdrawn": {
    says: [/experts' own Conditional Access policies\s*Needs attention/, "only this one was found"],
    never: ["Ready"],
  },
  "only-microsoft-support": { says: [access("Needs attention"), role("Security Reader", "No", "No")] },
  "two-partners-and-experts": {
    says: [
      access("Done"),
      role("Security Administrator", "No", "No"),
      "e7e7e7e7-1111-4222-8333-bbbbbbbbbbbb",
    ],
  },
  "global-reader-admin": { says: [/Your own role\s*Needs attention/] },
  "partner-admin": {
    says: [/Your own role\s*Disputed/, "belongs to a partner", role("Security Reader", "No", "No")],
    never: ["Ready"],
  },
  "admin-reads-nothing": {
    says: [access("Unknown"), role("Security Reader", "Unknown", "Unknown"), "refused to answer"],
    never: ["Ready"],
  },
  unlicensed: {
    says: [/Microsoft Entra ID P1 or P2\s*Not licensed/, /Conditional Access policies\s*Unknown/],
  },
  "active-now": { says: [role("Security Operator", "Yes", "Yes")] },
  "many-pages": { says: [access("Done")] },
  "scopes-refused": { says: [access("Unknown"), "Policy.Read.All"], never: ["Ready"] },
  "constraints-not-served": {
    says: [access("Done"), role("Security Reader", "Unknown", "No"), "did not serve this call"],
    never: ["Ready"],
  },
};

inEachBrowser("Each tenant's verdict on screen", (set, browser) => {
  // The judge is the same in every browser; a few tenants show that the way to it and from it is.
  const shown = Object.entries(SAYS).filter((_, index) => browser === "chromium" || index % 4 === 0);

  test("every simulated tenant has its row here", () => {
    expect(Object.keys(SAYS).sort()).toEqual(Object.keys(PRACTICE_TENANTS).sort());
  });

  test("is what was granted there, and never more", { timeout: 400_000 }, async () => {
    const stage = await set({
      tenants: shown.map(([id]) => id),
      // What Graph says, by itself; what the portal's page adds is told elsewhere.
      policy: { clientId: CLIENT_ID, pageReading: false },
      simulator: { autoConsent: "accept" },
    });
    const { page, panel } = await stage.open();
    for (const [id, { says, never = [] }] of shown) {
      const tenant = practiceTenant(id);
      stage.simulator.setAutoSignIn(tenant.accounts[0]?.upn ?? true);
      await page.goto(`${EXPERTS_PAGE}?quirks=none&tid=${tenant.tenantId}`);
      await signInFully(panel);
      await panel.shows("Check again", 40_000);
      // Whoever may read nothing is not told the tenant's name either.
      if (id !== "admin-reads-nothing") await panel.shows(tenant.name);
      await panel.openAll();
      for (const words of says) await panel.shows(words);
      const text = await panel.text();
      for (const words of never) {
        expect(typeof words === "string" ? text.includes(words) : words.test(text), `${id}: ${words}`).toBe(
          false,
        );
      }
      await panel.click({ role: "button", name: "Sign out" });
      await panel.shows("Sign in to check the tenant");
    }
  });
});
