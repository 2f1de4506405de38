import * as z from "zod/mini";

/** Sent to a tab: ask the background anew whether this page is to be masked. */
export const MASK_AGAIN = "mask-again";

/** Sent to a tab: say whether this page is masked. Where no mask was ever brought, nobody answers. */
export const MASK_LOOK = "mask-look";

/** What a masked page needs. `kind` as in mask/pseudonym.ts. */
const MaskWords = z.object({
  salt: z.string(),
  names: z.array(z.tuple([z.string(), z.string()])),
  own: z.array(z.string()),
});
export type MaskWords = z.infer<typeof MaskWords>;

/** The answer to `mask`, apart from all others: it goes to pages that are to be masked, and to no other. */
export const MaskReply = z.object({ ok: z.literal(true), mask: z.nullable(MaskWords) });
export type MaskReply = z.infer<typeof MaskReply>;
