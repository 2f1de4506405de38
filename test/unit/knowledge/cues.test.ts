import { expect, test } from "vitest";
import messages from "../../../public/_locales/en/messages.json" with { type: "json" };
import { CUES } from "../../../src/knowledge/cues.ts";
import { GUIDES } from "../../../src/knowledge/guides/index.ts";

test("every step of every guide has its cues, and no cue lacks its step", () => {
  const steps = GUIDES.flatMap(({ sections }) =>
    sections.flatMap((section) => section.steps.map(({ id }) => id)),
  );
  expect(Object.keys(CUES).sort()).toEqual([...steps].sort());
});

test("every cue has its words", () => {
  for (const cue of Object.values(CUES))
    for (const { key, args = [] } of [cue.say, cue.ask, cue.expect]) {
      expect(messages).toHaveProperty(key);
      const { placeholders = {} } = messages[key as keyof typeof messages] as { placeholders?: object };
      expect(Object.keys(placeholders), key).toHaveLength(args.length);
    }
});
