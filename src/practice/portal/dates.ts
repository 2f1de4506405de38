import { usePortal } from "./portal-context.ts";

/** Writes a moment some hours before now as the portal's language does. */
export function useTimeAgo(): (hoursAgo: number) => string {
  const { language } = usePortal();
  const format = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
  return (hoursAgo) => format.format(Date.now() - hoursAgo * 3_600_000);
}
