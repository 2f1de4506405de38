import { say } from "../../knowledge/text.ts";
import type { Rule } from "../rule.ts";

/** Is Microsoft's experts' tenant let in as a service provider? */
export const providerAccess: Rule = {
  id: "provider-access",
  title: say("finding_provider_access"),
  sources: ["permissions-2025-08", "graph-cross-tenant-partner"],
  reads: ["partners", "policies", "providers"],
  states: {
    done: "a service provider's entry and the experts' own policies agree on one tenant",
    attention:
      "no entry could be the experts', or the entry of the tenant that their policies name is gone or is no service provider's",
    disputed: "the portal's own page says otherwise than Microsoft Graph",
    unknown: "the entries could not be read, or nothing tells which service provider is the experts",
  },
  judge: ({ access }) => access,
};
