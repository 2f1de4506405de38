import sectionIcon from "fluent-icon:chevron_right_12_regular";
import type { ComponentChildren } from "preact";
import { Icon } from "../kit/icon.tsx";
import { PageLink } from "../kit/page-link.tsx";
import { Tabs } from "../kit/tabs.tsx";
import { usePortal } from "../portal-context.ts";
import type { PortalPage } from "../routes.ts";

interface SectionsProps {
  readonly label: string;
  readonly sections: readonly { readonly page: PortalPage; readonly text: string }[];
  readonly current: PortalPage;
  readonly children: ComponentChildren;
}

/** The sections of one settings page, listed beside the one that is shown, or over it. */
export function Sections(props: SectionsProps) {
  const { face, go } = usePortal();
  const { label, sections, current, children } = props;
  if (face.sections === "tabs") {
    return (
      <Tabs
        label={label}
        chosen={current}
        onChoose={(page) => go(page)}
        tabs={sections.map(({ page, text }) => ({ key: page, text }))}
      >
        <div class="section-body">{children}</div>
      </Tabs>
    );
  }
  return (
    <div class="sections">
      <nav aria-label={label} class="ms-Nav">
        <ul>
          {sections.map((section) => (
            <li key={section.page}>
              {face.sections === "buttons" ? (
                <SectionButton {...section} current={section.page === current} />
              ) : (
                <SectionLink {...section} current={section.page === current} />
              )}
            </li>
          ))}
        </ul>
      </nav>
      <div class="section-body">{children}</div>
    </div>
  );
}

interface LineProps {
  readonly page: PortalPage;
  readonly text: string;
  readonly current: boolean;
}

function SectionLink({ page, text, current }: LineProps) {
  const { face } = usePortal();
  return (
    <PageLink to={page} class="section-line ms-Nav-link" current={current} title={text}>
      {face.icons === "glyphs" && <Icon svg={sectionIcon} size={12} mirrored />}
      <div class="ms-Nav-linkText">{text}</div>
    </PageLink>
  );
}

/** packages/react, Nav: a line without an address is a button. */
function SectionButton({ page, text, current }: LineProps) {
  const { go } = usePortal();
  return (
    <button
      type="button"
      class={current ? "section-line ms-Nav-link is-selected" : "section-line ms-Nav-link"}
      title={text}
      aria-current={current ? "page" : undefined}
      onClick={() => go(page)}
    >
      <div class="ms-Nav-linkText">{text}</div>
    </button>
  );
}
