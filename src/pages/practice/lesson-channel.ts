import * as z from "zod/mini";

/**
 * What the practice page and the window with the presenter's notes say to each other. Both are pages of this extension;
 * nobody else can hear a channel of its origin. Parsed all the same, for an update may leave one of them behind.
 */
const Told = z.object({ text: z.string(), lang: z.nullable(z.string()) });

const Message = z.discriminatedUnion("say", [
  /** The notes have opened and want to know where the lesson is. */
  z.object({ say: z.literal("where") }),
  z.object({ say: z.literal("step"), by: z.number() }),
  z.object({ say: z.literal("reset") }),
  z.object({
    say: z.literal("here"),
    scenario: Told,
    position: z.number(),
    count: z.number(),
    title: Told,
    tells: Told,
    notes: z.nullable(Told),
    next: z.nullable(Told),
  }),
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
