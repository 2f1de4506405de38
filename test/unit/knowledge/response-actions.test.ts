import { describe, expect, test } from "vitest";
import { CONTRADICTIONS } from "../../../src/knowledge/contradictions.ts";
import { RESPONSE_ACTIONS } from "../../../src/knowledge/response-actions/index.ts";
import { SOURCES } from "../../../src/knowledge/sources.ts";

/**
 * The table as it was read from Microsoft's pages, written down a second time and by hand: Reader, Operator, Administrator;
 * Y allows, N denies, D pages disagree, U no page says.
 */
const TABLE = `
isolate-device           service   defender-for-endpoint    N Y Y
release-device           service   defender-for-endpoint    N Y Y
restrict-apps            service   defender-for-endpoint    N Y Y
unrestrict-apps          service   defender-for-endpoint    N Y Y
quarantine-file          service   defender-for-endpoint    N Y Y
antivirus-scan           tasks     defender-for-endpoint    N Y Y
investigation-package    tasks     defender-for-endpoint    N Y Y
indicator                tasks     defender-for-endpoint    N Y Y
automated-investigation  preview   defender-for-endpoint    N Y Y
approve-remediation      unlisted  defender-for-endpoint    N D Y
live-response            unlisted  defender-for-endpoint    N Y Y
disable-user-ad          service   defender-for-identity    N Y Y
enable-user-ad           service   defender-for-identity    N Y Y
reset-password-ad        tasks     defender-for-identity    N Y Y
disable-user-entra       service   entra-id                 N D D
enable-user-entra        service   entra-id                 N D D
revoke-sessions          tasks     entra-id                 N D D
reset-password-entra     tasks     entra-id                 N D D
mark-compromised         tasks     entra-id-protection      N Y Y
dismiss-risk             unlisted  entra-id-protection      N Y Y
soft-delete-email        service   defender-for-office-365  N D D
hard-delete-email        tasks     defender-for-office-365  N N D
quarantined-mail         unlisted  defender-for-office-365  N N Y
tenant-allow-block       unlisted  defender-for-office-365  N D Y
oauth-app                preview   defender-for-cloud-apps  N D Y
incidents-alerts         service   defender-xdr             D Y Y
suppression              service   defender-xdr             N Y Y
security-settings        preview   any                      N U Y
manual-task              tasks     any                      N N N
third-party-action       service   third-party              N N N
`;

const LETTERS = { allows: "Y", denies: "N", disputed: "D", undocumented: "U" };

describe("response actions", () => {
  test("are those of the table, role by role", () => {
    const rows = RESPONSE_ACTIONS.map(({ id, scope, product, roles }) => {
      const letters = [roles.reader, roles.operator, roles.administrator].map(
        ({ answer }) => LETTERS[answer],
      );
      return [id, scope, product, ...letters].join(" ");
    });
    const expected = TABLE.trim().split("\n");
    expect(rows).toEqual(expected.map((line) => line.split(/\s+/).join(" ")));
  });

  test("cover every task type of Microsoft Graph", () => {
    const types = new Set(RESPONSE_ACTIONS.map((action) => action.graphType).filter(Boolean));
    expect([...types].sort()).toEqual(
      [
        "text",
        "isolateDevice",
        "stopAndQuarantineFile",
        "runAntiVirusScan",
        "collectInvestigationPackage",
        "restrictAppExecution",
        "submitIocRule",
        "forceUserPasswordReset",
        "disableUser",
        "markUserAsCompromised",
        "requireSignIn",
        "hardDeleteEmail",
        "softDeleteEmail",
        "unIsolateDevice",
        "unRestrictAppExecution",
        "enableUser",
      ].sort(),
    );
  });

  test("each statement names its sources, and a disputed one at least two", () => {
    for (const { id, roles } of RESPONSE_ACTIONS) {
      for (const { answer, sources } of Object.values(roles)) {
        expect(sources.length, id).toBeGreaterThanOrEqual(answer === "disputed" ? 2 : 1);
        for (const source of sources) expect(SOURCES[source], source).toBeDefined();
      }
    }
  });

  test("what is disputed names its contradiction, and cites a page of each side", () => {
    for (const { id, roles, contradiction } of RESPONSE_ACTIONS) {
      for (const { answer, sources } of Object.values(roles)) {
        if (answer !== "disputed") continue;
        const sides: readonly (readonly string[])[] =
          CONTRADICTIONS.find((item) => item.id === contradiction)?.sides ?? [];
        const cited = sides.filter((side) => sources.some((source) => side.includes(source)));
        expect(cited.length, id).toBeGreaterThanOrEqual(2);
      }
    }
  });

  test("contradictions have two sides or more, of known pages", () => {
    expect(new Set(CONTRADICTIONS.map(({ id }) => id)).size).toBe(CONTRADICTIONS.length);
    for (const { id, text, sides } of CONTRADICTIONS) {
      expect(text.key).toBe(`contradiction_${id.toLowerCase()}`);
      expect(sides.length, id).toBeGreaterThanOrEqual(2);
      expect(sides.flat().filter((source) => !(source in SOURCES))).toEqual([]);
    }
  });

  test("ids are unique", () => {
    expect(new Set(RESPONSE_ACTIONS.map(({ id }) => id)).size).toBe(RESPONSE_ACTIONS.length);
  });
});
