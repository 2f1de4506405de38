import { z } from "zod";
import { CONTROLS, type ControlId, PARTS, type PartId } from "../../src/portal/controls.ts";
import { KINDS } from "../../src/portal/element.ts";
import { LOCATORS, type LocatorName } from "../../src/portal/locators.ts";
import type { Structure } from "../../src/portal/structure/shape.ts";

/** Characters; what is copied from the pop-up is at most a tenth of this. */
const LARGEST = 5_000_000;

const Name = z.string().max(60);
const Count = z.int().min(0).max(100_000);
const Milliseconds = z.int().min(0).max(3_600_000);
const Node = z.object({
  tag: Name,
  role: Name.nullable(),
  level: z.int().min(1).max(9).nullable(),
  classes: z.array(Name).max(8),
  automationId: Name.nullable(),
});
const Part = z.enum(PARTS.map(({ id }) => id) as [PartId, ...PartId[]]);
const Id = z.enum(CONTROLS.map(({ id }) => id) as [ControlId, ...ControlId[]]);
const Way = z.enum(Object.keys(LOCATORS) as [LocatorName, ...LocatorName[]]);

const Control = Node.extend({
  kind: z.enum(KINDS as unknown as [(typeof KINDS)[number]]),
  type: Name.nullable(),
  named: z.enum(["reference", "attribute", "label", "text", "title"]).nullable(),
  described: z.boolean(),
  row: z.boolean(),
  told: z.partialRecord(Id, z.array(Way).max(10)),
  taken: z.array(Id).max(10),
});

const Page = z.object({
  address: z.object({ root: Name.nullable(), pieces: Count, keys: z.array(Name).max(20) }),
  language: Name,
  named: z.boolean(),
  part: Part.nullable(),
  wizard: z.boolean(),
  loading: z.boolean(),
  words: z.object({
    product: z.boolean().nullable(),
    labels: z.boolean(),
    navigation: z.boolean().nullable(),
    title: z.boolean(),
    part: z.boolean().nullable(),
  }),
  zone: Node.extend({ dialog: z.boolean(), blocking: z.boolean() }),
  headings: z.array(Node).max(20),
  dialogs: z.array(Node.extend({ visible: z.boolean(), blocking: z.boolean(), layer: z.boolean() })).max(20),
  trail: Node.extend({ marked: z.boolean() }).nullable(),
  steps: z.object({ lines: Count, marked: z.boolean() }).nullable(),
  sections: z.object({ lines: Count, line: Node }).nullable(),
  navigation: z.object({ lines: Count, hidden: Count }),
  tables: z.array(Node.extend({ rowChecks: Count })).max(20),
  icons: z.object({ glyphs: Count, pictures: Count }),
  frames: Count,
  controls: z.array(Control).max(100),
  moved: z
    .object({
      sameFrame: z.boolean(),
      times: z.object({
        heading: Milliseconds.nullable(),
        controls: Milliseconds.nullable(),
        settled: Milliseconds,
      }),
    })
    .nullable(),
});

const StructureFile: z.ZodType<Structure> = z.object({
  what: z.literal("structure of the portal"),
  format: z.literal(1),
  version: Name,
  pages: z.array(Page).min(1).max(50),
});

/**
 * Reads what an admin copied from the pop-up.
 * @throws Error in a sentence that says what was wrong and what to do.
 */
export function readStructure(text: string): Structure {
  if (text.length > LARGEST) throw new Error("It is larger than anything that the pop-up copies.");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(
      `It is no JSON (${(error as Error).message}). Save what was copied from the pop-up as it is, from the first brace to the last.`,
    );
  }
  const { what, format } = (value ?? {}) as Partial<Record<keyof Structure, unknown>>;
  if (what !== "structure of the portal")
    throw new Error(
      "It is not what the pop-up copies: “Copy what this page is made of” gives the right text.",
    );
  if (format !== 1)
    throw new Error(
      `It has format ${String(format)}, and this version reads format 1. Use the version that wrote it.`,
    );
  const result = StructureFile.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(
    `${issue?.path.join(".") || "The whole"}: ${issue?.message}. Ask for it to be copied again.`,
  );
}
