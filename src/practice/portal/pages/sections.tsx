import type { ComponentChildren } from "preact";
import { PageLink } from "../kit/page-link.tsx";
import type { PortalPage } from "../routes.ts";

interface SectionsProps {
  readonly label: string;
  readonly sections: readonly { readonly page: PortalPage; readonly text: string }[];
  readonly current: PortalPage;
  readonly children: ComponentChildren;
}

/** The sections of one settings page, listed beside the one that is shown. */
export function Sections({ label, sections, current, children }: SectionsProps) {
  return (
    <div class="sections">
      <nav aria-label={label}>
        <ul>
          {sections.map(({ page, text }) => (
            <li key={page}>
              <PageLink to={page} class="section-line" current={page === current}>
                {text}
              </PageLink>
            </li>
          ))}
        </ul>
      </nav>
      <div class="section-body">{children}</div>
    </div>
  );
}
