import * as z from "zod/mini";
import { Assessment, Link, Text } from "../readiness/assessment.ts";
import { PageFacts } from "../tenant/page-reading.ts";
import { MAX_WIDTH, MIN_WIDTH } from "./width.ts";

export type { PageFacts };

/**
 * What the portal page's side, the extension's pages and the background say to each other.
 * Requests and replies are parsed at both ends; a reply never holds a token or a raw Graph body.
 */

/** Groups of delegated permissions, asked one at a time. See `background/sign-in/scopes.ts`. */
export const Tier = z.enum(["sign-in", "licence", "core", "roles", "history", "names"]);
export type Tier = z.infer<typeof Tier>;

export const Prefs = z.object({
  /** null until the admin chooses: then the panel keeps away from the portal's navigation. */
  dock: z.nullable(z.enum(["left", "right"])),
  collapsed: z.boolean(),
  /** CSS pixels; null: as wide as it comes. */
  width: z.nullable(z.number().check(z.minimum(MIN_WIDTH), z.maximum(MAX_WIDTH))),
});
export type Prefs = z.infer<typeof Prefs>;

/** A problem that the admin can do something about. */
export const Problem = z.object({
  title: Text,
  /** What to do. */
  help: Text,
  link: z.nullable(Link),
  /** For support: an error code and correlation id, shown small and copyable. */
  detail: z.nullable(z.string()),
});
export type Problem = z.infer<typeof Problem>;

export const SignInView = z.discriminatedUnion("state", [
  /** No client id is configured: everything but the check works. */
  z.object({ state: z.literal("not-configured") }),
  z.object({ state: z.literal("signed-out"), problem: z.nullable(Problem) }),
  z.object({ state: z.literal("signing-in") }),
  z.object({
    state: z.literal("signed-in"),
    account: z.object({ name: z.nullable(z.string()), username: z.string(), tenantId: z.string() }),
    /** Tiers whose permissions the sign-in was really given. */
    granted: z.array(Tier),
    /** Set when a silent renewal failed or further consent was refused. */
    problem: z.nullable(Problem),
  }),
]);
export type SignInView = z.infer<typeof SignInView>;

/** Whether the tenant is being asked just now. */
export const CheckView = z.object({
  running: z.boolean(),
  done: z.number(),
  total: z.number(),
  /** The Graph call that is awaited; null where none is. */
  call: z.nullable(z.string()),
  /** Why the last check could not run at all; facts of an earlier one stay on screen. */
  problem: z.nullable(Problem),
});
export type CheckView = z.infer<typeof CheckView>;

/** What of the settings a panel goes by. */
const SettingsView = z.object({
  /** BCP 47, or `auto` for the browser's. */
  language: z.string(),
  pointing: z.boolean(),
  pageReading: z.boolean(),
  /** The guide is set by policy. */
  guideLocked: z.boolean(),
  /** Names were replaced by pseudonyms, for somebody who shares a screen. */
  masked: z.boolean(),
});

/** All that a panel shows. */
export const PanelState = z.object({
  assessment: Assessment,
  signIn: SignInView,
  check: CheckView,
  prefs: Prefs,
  /** Managed values that are malformed, each with what was expected. */
  policyProblems: z.array(Problem),
  settings: SettingsView,
});
export type PanelState = z.infer<typeof PanelState>;

/** The portal page at hand, as the content script sees it. `tid`: the tenant named in the address. */
export const Place = z.object({
  path: z.string().check(z.maxLength(2048)),
  tid: z.nullable(z.string().check(z.maxLength(256))),
});
export type Place = z.infer<typeof Place>;

const Id = z.string().check(z.minLength(1), z.maxLength(100));
const Path = z.string().check(z.maxLength(2048));

export const Request = z.discriminatedUnion("do", [
  z.object({ do: z.literal("state"), place: Place }),
  z.object({ do: z.literal("check"), place: Place }),
  z.object({ do: z.literal("cancel-check"), place: Place }),
  z.object({ do: z.literal("sign-in"), place: Place, tiers: z.array(Tier) }),
  z.object({ do: z.literal("sign-out"), place: Place }),
  z.object({
    do: z.literal("tick"),
    place: Place,
    step: Id,
    on: z.boolean(),
  }),
  z.object({
    do: z.literal("guide"),
    place: Place,
    guide: z.nullable(z.enum(["current", "preview-2022-11"])),
  }),
  /** Puts a finding or a next step aside for so many days; it was in this state when the admin decided. */
  z.object({
    do: z.literal("dismiss"),
    place: Place,
    id: Id,
    state: Id,
    reason: z.string().check(z.minLength(1), z.maxLength(300)),
    days: z.number().check(z.int(), z.minimum(1), z.maximum(365)),
  }),
  z.object({ do: z.literal("bring-back"), place: Place, id: Id }),
  /** Which subscription is the service's own. `sku: null`: none of them. `word: null`: nothing is said any more. */
  z.object({
    do: z.literal("licence"),
    place: Place,
    word: z.nullable(z.object({ sku: z.nullable(z.string().check(z.maxLength(300))) })),
  }),
  z.object({ do: z.literal("passive"), place: Place, product: Id, on: z.boolean() }),
  z.object({ do: z.literal("prefs"), place: Place, prefs: Prefs }),
  z.object({ do: z.literal("hide-here"), path: Path }),
  z.object({ do: z.literal("show-here"), path: Path }),
  /** What the portal's page says of the onboarding; the time is put to it by the background. */
  z.object({ do: z.literal("page"), place: Place, words: PageFacts }),
  z.object({ do: z.literal("open-options") }),
  /** Signs out and deletes everything that is kept: facts, ticks, settings, learned addresses. */
  z.object({ do: z.literal("forget") }),
  /** Whether the page that asks is to be masked, and with what. Answered by a shape of its own. */
  z.object({ do: z.literal("mask") }),
  /** Masks the portal's page in a tab. For the extension's own pages alone. */
  z.object({ do: z.literal("mask-tab"), tab: z.number().check(z.int()), on: z.boolean() }),
  /** The facts of the tenant signed in to, for the extension's own pages alone. Answered by a shape of its own. */
  z.object({ do: z.literal("facts") }),
  /** The catalogue of the language that is set, for scripts that can't read the package themselves. */
  z.object({ do: z.literal("words") }),
  /** Puts further scripts beside the one that asks: what looks at headings, the panel with its inspector, or what describes a page. */
  z.object({ do: z.literal("bring"), what: z.enum(["look", "panel", "structure"]) }),
]);
export type Request = z.infer<typeof Request>;

/** Every request that carries a place is answered with the panel's whole state, `words` with words, the others with nothing. */
export const Reply = z.union([
  z.object({ ok: z.literal(true), state: z.nullable(PanelState) }),
  z.object({ ok: z.literal(true), words: z.nullable(z.record(z.string(), z.string())) }),
  z.object({ ok: z.literal(false), problem: Problem }),
]);
export type Reply = z.infer<typeof Reply>;
