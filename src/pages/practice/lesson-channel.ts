import * as z from "zod/mini";
import { Assessment } from "../../readiness/assessment.ts";
import { TenantSnapshot } from "../../tenant/snapshot.ts";

/**
 * What the practice page and the window with the presenter's notes say to each other. Both are pages of this extension;
 * nobody else can hear a channel of its origin. Parsed all the same, for an update may leave one of them behind.
 */
const Localized = z.object({ text: z.string(), lang: z.nullable(z.string()) });

const Message = z.discriminatedUnion("say", [
  /** The notes have opened and want to know where the lesson is. */
  z.object({ say: z.literal("where") }),
  z.object({ say: z.literal("step"), by: z.number() }),
  z.object({ say: z.literal("reset") }),
  z.object({
    say: z.literal("here"),
    scenario: Localized,
    position: z.number(),
    count: z.number(),
    title: Localized,
    text: Localized,
    notes: z.nullable(Localized),
    next: z.nullable(Localized),
  }),
  /** A report or a file is to be made of the lesson's tenant. */
  z.object({ say: z.literal("ask-facts") }),
  z.object({ say: z.literal("facts"), assessment: Assessment, snapshot: TenantSnapshot }),
]);
export type LessonMessage = z.infer<typeof Message>;
export type Here = Extract<LessonMessage, { say: "here" }>;

/** @param onMessage hears what the other window says. */
export function openLessonChannel(onMessage: (message: LessonMessage) => void) {
  const channel = new BroadcastChannel("practice-lesson");
  channel.addEventListener("message", ({ data }) => {
    const message = Message.safeParse(data);
    if (message.success) onMessage(message.data);
  });
  return { send: (message: LessonMessage) => channel.postMessage(message) };
}

/** What a page's address ends in where it is to show the lesson's tenant and not the one signed in to. */
export const OF_LESSON = "?practice";
/** A practice page that is there answers at once. Milliseconds. */
const PATIENCE = 3000;

export type LessonFacts = Extract<LessonMessage, { say: "facts" }>;

/** The tenant of the lesson that is open in another tab; null: none is. */
export function askLesson(): Promise<LessonFacts | null> {
  return new Promise((resolve) => {
    const { send } = openLessonChannel((message) => {
      if (message.say === "facts") resolve(message);
    });
    send({ say: "ask-facts" });
    setTimeout(() => resolve(null), PATIENCE);
  });
}
