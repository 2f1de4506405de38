import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PERMISSIONS } from "../../../src/knowledge/permissions.ts";
import { adminConsentLink } from "../../../src/pages/options/kit/admin-consent.ts";
import { application } from "../../../src/pages/options/kit/application.ts";
import { recipes } from "../../../src/pages/options/kit/recipes.ts";

const URI = "https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/";
const text = (id: string) => recipes([URI]).find((recipe) => recipe.id === id)?.text ?? "";

describe("the app registration kit", () => {
  test("registers one organization's single-page application with exactly this browser's redirect URI", () => {
    expect(application([URI])).toMatchObject({
      signInAudience: "AzureADMyOrg",
      isFallbackPublicClient: false,
      groupMembershipClaims: "DirectoryRole",
      spa: { redirectUris: [URI] },
    });
  });

  test("asks for what the extension asks for, by the ids of Microsoft Graph, and for nothing that writes", () => {
    const [graph] = application([URI]).requiredResourceAccess;
    expect(graph?.resourceAppId).toBe("00000003-0000-0000-c000-000000000000");
    const ids = graph?.resourceAccess.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(PERMISSIONS.length + 3);
    for (const { id, name } of PERMISSIONS) {
      expect(ids).toContain(id);
      expect(name).not.toMatch(/Write/);
    }
    // Microsoft Graph permissions reference, 2026-08.
    expect(Object.fromEntries(PERMISSIONS.map(({ name, id }) => [name, id]))).toEqual({
      "User.Read": "e1fe6dd8-ba31-4d61-89e7-88639da4683d",
      "LicenseAssignment.Read.All": "f395577a-0960-456b-979f-7228de0c5996",
      "Policy.Read.All": "572fea84-0151-49b2-9301-11cb16974376",
      "RoleManagement.Read.Directory": "741c54c3-0c1e-44a1-818b-3f97ab4e8c83",
      "AuditLog.Read.All": "e4c9e354-4dc5-45b8-9e7c-e1393b0b1a20",
      "CrossTenantInformation.ReadBasic.All": "81594d25-e88e-49cf-ac8c-fecbff49f994",
    });
  });

  test("says the same in each form", () => {
    const json = text("json");
    expect(JSON.parse(json)).toEqual(application([URI]));
    expect(text("cli")).toContain(json);
    expect(text("powershell")).toContain(json);
  });

  test("is a script that the shell can read, and writes the file that it sends", () => {
    execFileSync("bash", ["-n"], { input: text("cli") });
    const made = execFileSync("bash", ["-c", `${text("cli").split("\nAPP_ID=")[0]}\ncat app.json`], {
      cwd: mkdtempSync(join(tmpdir(), "registration-kit-")),
      encoding: "utf8",
    });
    expect(JSON.parse(made)).toEqual(application([URI]));
  });

  test("leads to the consent page of the tenant, with every permission by name", () => {
    const link = new URL(adminConsentLink({ clientId: "c", tenantId: "contoso.com" }, URI) ?? "");
    expect(link.origin + link.pathname).toBe(
      "https://login.microsoftonline.com/contoso.com/v2.0/adminconsent",
    );
    expect(link.searchParams.get("redirect_uri")).toBe(URI);
    for (const { name } of PERMISSIONS) expect(link.searchParams.get("scope")).toContain(`/${name}`);
    expect(adminConsentLink({ clientId: "c", tenantId: null }, URI)).toBeNull();
  });
});
