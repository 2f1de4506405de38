import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { REPLY_SHAPE_FILE, replyShape } from "./reply-shape.ts";
import { RULES_PAGE_FILE, rulesPage } from "./rules-page.ts";
import { schemas } from "./schemas.ts";

/** Every file that is made from the source, with what it should hold. Written by `npm run generate`; a test finds the stale ones. */
export const generated = (): readonly { readonly file: string; readonly text: string }[] => [
  { file: REPLY_SHAPE_FILE, text: replyShape() },
  { file: RULES_PAGE_FILE, text: rulesPage() },
  ...Object.values(schemas()),
];

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const { file, text } of generated()) writeFileSync(file, text);
