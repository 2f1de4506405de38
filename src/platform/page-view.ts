import * as z from "zod/mini";

/** What the toolbar pop-up asks of the content script in the tab in front. */
export const PageQuestion = z.object({ page: z.enum(["look", "decide", "focus"]) });
export type PageQuestion = z.infer<typeof PageQuestion>;

/** Where that tab is, and whether the panel stands in it. */
export const PageView = z.object({ path: z.string(), shown: z.boolean() });
export type PageView = z.infer<typeof PageView>;
