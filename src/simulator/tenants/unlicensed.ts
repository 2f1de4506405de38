import { describeTenant } from "../describe-tenant.ts";
import { MICROSOFT_365_BASIC } from "../licences.ts";

/** Neither the service nor Entra ID P1, so that Conditional Access, PIM and sign-in logs are closed as well. */
export const unlicensed = describeTenant({
  id: "unlicensed",
  name: "Mossgate Bakery",
  domain: "mossgate.example",
  accounts: [{ name: "Bettina Oyelaran" }],
  entra: { p1: false, p2: false },
  skus: [MICROSOFT_365_BASIC],
  policies: [],
});
