import { say, type Text } from "../../knowledge/text.ts";
import type { Assessment, Evidence, Link } from "../../readiness/assessment.ts";
import type { Line } from "./report.ts";

/** Puts a sentence into the reader's language, and makes what comes from outside fit to be shown. */
export type Words = (text: Text) => string;

/** What columns are written with. */
export interface RenderContext {
  readonly words: Words;
  readonly sources: Assessment["sources"];
}

export const line = (text: string, href: string | null = null): Line => ({ text, href: href && safe(href) });

export const sentence = (text: Text | null, { words }: RenderContext): Line[] =>
  text ? [line(words(text))] : [];

/** Something from outside, such as a name. */
export const data = (value: string | null, { words }: RenderContext): Line[] =>
  value === null || value === "" ? [] : [line(words(say("report_data", value)))];

export const time = (iso: string | null, { words }: RenderContext): Line[] =>
  iso === null ? [] : [line(words(say("report_time", { time: iso })))];

export const link = ({ text, href }: Link, { words }: RenderContext): Line => line(words(text), href);

/** Sources that are no call. */
const WORDS: Readonly<Record<string, string>> = { ticked: "panel_your_word", page: "panel_page_word" };

/** What was seen, by which call, and when. */
export function seen({ claim, source, at }: Evidence, { words }: RenderContext): Line {
  const word = WORDS[source];
  const where = word ? { text: say(word) } : source;
  return line(words(say("report_evidence", { text: claim }, where, { time: at })));
}

/** The page that a statement rests on, with its date; only Microsoft's own pages become links. */
export function cited(id: string, { words, sources }: RenderContext): Line {
  const source = Object.hasOwn(sources, id) ? sources[id] : undefined;
  if (!source) return line(words(say("report_data", id)));
  const { title, where, dated } = source;
  const page = where.startsWith("https://learn.microsoft.com/");
  return line(
    words(page ? say("report_source", title, dated) : say("report_source_at", title, where, dated)),
    page ? where : null,
  );
}

/** The word for a state in its family: `state_attention`, `coverage_experts`. */
export const stateWord = (family: string, state: string, { words }: RenderContext): string =>
  words(say(`${family}_${state.replaceAll("-", "_")}`));

/** Addresses come from the judge, who escapes what he puts into them; whatever is no plain https address leads nowhere. */
const safe = (href: string): string | null =>
  /^https:\/\/[a-z0-9.-]+\/[^\s"'<>\\]*$/i.test(href) ? href : null;
