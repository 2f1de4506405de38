import * as z from "zod/mini";
import { PORTAL_COMMANDS } from "../simulator/portal-command.ts";

/**
 * What can be done to a practice tenant in a scenario: what the portal itself can be told to do, and what admins do
 * elsewhere, with or without meaning to.
 */

const text = z.string().check(z.minLength(1), z.maxLength(200));
const level = z.enum(["reader", "operator", "administrator"]);

export const TenantChange = z.discriminatedUnion("do", [
  ...PORTAL_COMMANDS,
  /** Takes access levels back from the experts, not through the portal. */
  z.strictObject({ do: z.literal("withdraw-roles"), roles: z.array(level).check(z.minLength(1)) }),
  /** `name`: a part of the policy's name, in either case. */
  z.strictObject({ do: z.literal("delete-policy"), name: text }),
  z.strictObject({ do: z.literal("disable-policy"), name: text }),
  z.strictObject({ do: z.literal("enable-policy"), name: text }),
  z.strictObject({
    do: z.literal("add-policy"),
    name: text,
    /** Who must fulfil the demand: everyone, all service providers, or the experts alone. */
    to: z.enum(["everyone", "service-providers", "experts"]),
    demand: z.enum(["block", "mfa", "compliantDevice", "domainJoinedDevice", "trusted-locations"]),
  }),
  /** Leaves the experts out of a policy of the tenant's own, as service provider users. */
  z.strictObject({ do: z.literal("exclude-experts"), name: text }),
  z.strictObject({
    do: z.literal("trust"),
    mfa: z.boolean(),
    compliantDevice: z.boolean(),
  }),
  /** Deletes the partner entry through which the experts come in. */
  z.strictObject({ do: z.literal("remove-provider") }),
  /** Another company that is let in as a service provider. */
  z.strictObject({ do: z.literal("add-provider"), name: text, roles: z.array(level) }),
  /** Directory roles of the admin who uses the portal. */
  z.strictObject({
    do: z.literal("admin-roles"),
    roles: z.array(
      z.enum(["globalAdministrator", "globalReader", "securityAdministrator", "securityReader"]),
    ),
  }),
]);
export type TenantChange = z.infer<typeof TenantChange>;
