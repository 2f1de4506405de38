import chevronIcon from "fluent-icon:chevron_right_12_regular";
import type { ComponentChildren } from "preact";
import { Icon } from "../kit/icon.tsx";
import { PageLink } from "../kit/page-link.tsx";
import { usePortal } from "../portal-context.ts";
import type { PortalPage } from "../routes.ts";

interface PageFrameProps {
  readonly title: string;
  readonly trail?: readonly { readonly text: string; readonly page: PortalPage }[];
  readonly tools?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Breadcrumb, heading and tools of one page. */
export function PageFrame({ title, trail = [], tools, children }: PageFrameProps) {
  const { say } = usePortal();
  return (
    <>
      {trail.length > 0 && (
        <nav class="breadcrumb" aria-label={say("breadcrumb")}>
          <ol>
            {trail.map(({ text, page }) => (
              <li key={page}>
                <PageLink to={page}>{text}</PageLink>
                <Icon svg={chevronIcon} size={12} mirrored />
              </li>
            ))}
            <li aria-current="page">{title}</li>
          </ol>
        </nav>
      )}
      <div class="page-head">
        <h1>{title}</h1>
        {tools && <div class="tools">{tools}</div>}
      </div>
      {children}
    </>
  );
}
