import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";
import { generated } from "../../scripts/generate.ts";

test.each(generated().map(({ file, text }) => [basename(file), file, text] as const))(
  "%s is what `npm run generate` writes",
  (_name, file, text) => {
    expect(readFileSync(file, "utf8")).toBe(text);
  },
);
