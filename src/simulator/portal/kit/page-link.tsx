import type { ComponentChildren } from "preact";
import { usePortal } from "../portal-context.ts";
import { addressOf, type PortalPage } from "../routes.ts";

interface PageLinkProps {
  readonly to: PortalPage;
  readonly id?: string;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly current?: boolean;
  readonly automationId?: string;
  readonly title?: string;
}

/** A link inside the portal: moves without loading, but opens another tab when that is asked for. */
export function PageLink(props: PageLinkProps) {
  const { to, id, children, class: look = "link", current, automationId, title } = props;
  const { router, addresses, go } = usePortal();
  return (
    <a
      class={look}
      data-automation-id={automationId}
      title={title}
      href={router.href(addressOf(to, addresses, id))}
      aria-current={current ? "page" : undefined}
      onClick={(event) => {
        if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        go(to, id);
      }}
    >
      {children}
    </a>
  );
}
