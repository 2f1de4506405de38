import { usePortal } from "../portal-context.ts";

/** Grey shapes in place of a page that is not there yet. */
export function Skeleton() {
  const { say } = usePortal();
  return (
    <div class="skeleton">
      <p class="unseen" role="status">
        {say("loading")}
      </p>
      <div class="bone head" />
      <div class="bone" />
      <div class="bone" />
      <div class="bone short" />
    </div>
  );
}
