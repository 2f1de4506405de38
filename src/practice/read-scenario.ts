import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  parse,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";
import type * as z from "zod/mini";
import { say, type Text } from "../knowledge/text.ts";
import { ChangeRejected } from "./apply-change.ts";
import { SCENARIO_KIND, SCENARIO_VERSION, Scenario } from "./scenario.ts";
import { tenantAt } from "./tenant-at.ts";
import { type Path, unknownNames } from "./unknown-names.ts";

/** In characters. */
const MAX_SCENARIO = 500_000;

export type ScenarioRead =
  | { readonly ok: true; readonly scenario: Scenario }
  /** `problems`: each names the line and says what is wrong there. */
  | { readonly ok: false; readonly problems: readonly Text[] };

/**
 * Opens a scenario that somebody wrote. Comments and a comma too many are allowed, for people write these by hand. It is
 * played through once, so that what is opened can be shown to its end. Never throws.
 */
export async function readScenario(source: string): Promise<ScenarioRead> {
  const text = source.replace(/^\ufeff/, "");
  if (text.length > MAX_SCENARIO) return refuse(say("scenario_problem_large", MAX_SCENARIO));
  const errors: ParseError[] = [];
  const options = { allowTrailingComma: true };
  const tree = parseTree(text, errors, options);
  const [error] = errors;
  if (error || !tree) {
    const what = error ? printParseErrorCode(error.error) : "ValueExpected";
    return refuse(say("scenario_problem_json", lineAt(text, error?.offset ?? 0), what));
  }
  const value: unknown = parse(text, [], options);
  const line = (path: Path) => lineAt(text, nodeAt(tree, path).offset);
  const { kind, version } = (value ?? {}) as Record<string, unknown>;
  if (kind !== SCENARIO_KIND) return refuse(say("scenario_problem_not_ours", SCENARIO_KIND));
  if (typeof version === "number" && version > SCENARIO_VERSION)
    return refuse(say("scenario_problem_newer", version, SCENARIO_VERSION));

  const result = Scenario.safeParse(value);
  if (!result.success)
    return refuse(...result.error.issues.flatMap((issue) => problemsIn(issue, value, line)));
  const scenario = result.data;
  const unknown = unknownNames(scenario);
  if (unknown.length > 0) return refuse(...unknown.map(({ path, key, name }) => say(key, line(path), name)));
  return (await playThrough(scenario, line)) ?? { ok: true, scenario };
}

const refuse = (...problems: Text[]): ScenarioRead => ({ ok: false, problems: problems.slice(0, 10) });

/** Fields that drafts of this format called otherwise. */
const RENAMED: Readonly<Record<string, string>> = {
  deeds: "changes",
  tells: "text",
  wants: "actionsNeeded",
  reached: "goalReached",
  answeredAfter: "customerResponseMinutes",
};

/** What the schema complains of, in words; of several shapes that would do, the one that comes closest is meant. */
function problemsIn(issue: z.core.$ZodIssue, value: unknown, line: (path: Path) => number): Text[] {
  const path = issue.path.filter((part) => typeof part !== "symbol");
  const at = line(path);
  const field = path.join(".") || "{}";
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => {
        const [at, name] = [line([...path, key]), [...path, key].join(".")];
        const renamed = Object.hasOwn(RENAMED, key) ? RENAMED[key] : undefined;
        return renamed
          ? say("scenario_problem_renamed", at, name, renamed)
          : say("scenario_problem_extra", at, name);
      });
    case "invalid_union": {
      if (issue.errors.length === 0) return [say("scenario_problem_value", at, field, optionsOf(issue))];
      const [closest] = [...issue.errors].sort((a, b) => depth(b) - depth(a));
      return (closest ?? []).flatMap((inner) =>
        problemsIn({ ...inner, path: [...issue.path, ...inner.path] }, value, line),
      );
    }
    case "invalid_type":
      // What is there under its old name is not missing; that it is called otherwise is said of that name.
      if (hasOldNameOf(path, value)) return [];
      return valueAt(value, path) === undefined
        ? [say("scenario_problem_missing", at, field)]
        : [say("scenario_problem_value", at, field, issue.expected)];
    case "invalid_value":
      return [say("scenario_problem_value", at, field, issue.values.map(String).join(" | "))];
    case "invalid_format":
      return [say("scenario_problem_value", at, field, issue.pattern ?? issue.format)];
    case "too_small":
      return [say("scenario_problem_value", at, field, `>= ${issue.minimum}`)];
    case "too_big":
      return [say("scenario_problem_value", at, field, `<= ${issue.maximum}`)];
    default:
      return [say("scenario_problem_value", at, field, issue.code)];
  }
}

const depth = (issues: readonly z.core.$ZodIssue[]) => Math.max(0, ...issues.map(({ path }) => path.length));

function optionsOf(issue: z.core.$ZodIssueInvalidUnion): string {
  const { options } = issue as { options?: unknown };
  return Array.isArray(options) ? options.map(String).join(" | ") : issue.code;
}

/** Does everything that the scenario does, for what can't be done has to be said before the lesson. */
async function playThrough(scenario: Scenario, line: (path: Path) => number): Promise<ScenarioRead | null> {
  const clock = () => 0;
  const beforehand = scenario.compare?.changes ?? [];
  // Moment by moment, so that the one that fails can be named.
  for (let position = 0; position < scenario.moments.length; position++) {
    for (const [changes, path] of [
      [[], ["moments", position, "changes"]],
      [beforehand, ["compare", "changes"]],
    ] as const) {
      try {
        await tenantAt(scenario, position, clock, changes);
      } catch (error) {
        const why =
          error instanceof ChangeRejected ? error.problem : say("scenario_problem_portal", String(error));
        return refuse(say("scenario_problem_change", line(path), { text: why }));
      }
    }
  }
  return null;
}

/** The node of the path, or of the innermost part of it that is there. */
function nodeAt(tree: Node, path: Path): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, [...path.slice(0, length)]);
    // A property's own line is that of its name.
    if (node) return typeof path[length - 1] === "string" ? (node.parent ?? node) : node;
  }
  return tree;
}

function hasOldNameOf(path: readonly (string | number)[], value: unknown): boolean {
  const parent = valueAt(value, path.slice(0, -1));
  const old = Object.keys(RENAMED).filter((name) => RENAMED[name] === path.at(-1));
  return typeof parent === "object" && parent !== null && old.some((name) => Object.hasOwn(parent, name));
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, part) => (inner as Record<string, unknown> | undefined)?.[part], value);
}

/** Counted from 1. */
const lineAt = (text: string, offset: number) => text.slice(0, offset).split("\n").length;
