import { usePortal } from "./portal-context.ts";

/** When the portal was loaded. Moments hang on this and not on the present, or they would wander with every drawing. */
const LOADED = Date.now();

/** Writes a moment some hours before the portal was loaded as the portal's language does. */
export function useTimeAgo(): (hoursAgo: number) => string {
  const { language } = usePortal();
  const format = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
  return (hoursAgo) => format.format(LOADED - hoursAgo * 3_600_000);
}
