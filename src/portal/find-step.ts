import type { SpotlightView } from "../platform/spotlight.ts";
import { type Control, controlNamed, TARGETS } from "./controls.ts";
import { isLoading } from "./loading.ts";
import { locate } from "./locate.ts";
import { lookAt } from "./look-at.ts";

export interface FoundStep {
  readonly view: SpotlightView;
  readonly element: Element | null;
}

/**
 * Where the control of a step stands on the page as it is now. null: the step has none on this page.
 * @param address path and query, as the page at hand has them.
 */
export function findStep(step: string, document: Document, address: string): FoundStep | null {
  const target = Object.hasOwn(TARGETS, step) ? TARGETS[step] : undefined;
  if (!target) return null;
  const look = lookAt(document, address);
  const first = (ids: typeof target.controls) =>
    ids.map((id) => locate(id, look).element).find((element) => element !== null) ?? null;
  const found = (state: SpotlightView["state"], element: Element | null): FoundStep => ({
    view: { step, state },
    element,
  });

  const control = first(target.controls);
  if (control) return found("shown", control);
  const { zone, position } = look;
  if (zone.modal && !zone.own) return found("dialog", null);
  const way = first(target.way);
  if (way) return found("way", way);
  if (isLoading(zone)) return found("loading", null);
  const parts: readonly Control["part"][] = target.controls.map((id) => controlNamed(id).part);
  return found(parts.includes(position.part) ? "lost" : "elsewhere", null);
}

export function hasControl(step: string): boolean {
  return Object.hasOwn(TARGETS, step);
}
