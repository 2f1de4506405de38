import * as z from "zod/mini";

const texts = z.array(z.string().check(z.maxLength(200)));

/** Everything that the portal's back end can be told, as {@link file://./portal-api.ts} names it. */
export const PORTAL_COMMANDS = [
  z.strictObject({ do: z.literal("accept-terms") }),
  z.strictObject({ do: z.literal("place-order") }),
  z.strictObject({
    do: z.literal("give-access"),
    roles: z.array(z.enum(["reader", "operator", "administrator"])),
  }),
  z.strictObject({ do: z.literal("set-exclusions"), deviceGroups: texts, userGroups: texts }),
  z.strictObject({
    do: z.literal("add-contact"),
    contact: z.strictObject({
      name: z.string(),
      email: z.string(),
      phone: z.string(),
      purpose: z.enum(["incident", "review"]),
      priority: z.optional(z.enum(["primary", "backup"])),
    }),
  }),
  z.strictObject({ do: z.literal("set-teams"), on: z.boolean() }),
  z.strictObject({ do: z.literal("submit") }),
] as const;
