import chevronIcon from "fluent-icon:chevron_right_12_regular";
import type { ComponentChildren } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { Icon } from "../kit/icon.tsx";
import { PageLink } from "../kit/page-link.tsx";
import { type PageHead, usePortal } from "../portal-context.ts";

interface PageFrameProps {
  readonly title: string;
  readonly trail?: PageHead["trail"];
  readonly tools?: ComponentChildren;
  readonly children: ComponentChildren;
}

const NO_TRAIL: PageHead["trail"] = [];

/** Breadcrumb, heading and tools of one page. */
export function PageFrame({ title, trail = NO_TRAIL, tools, children }: PageFrameProps) {
  const { face, showHead } = usePortal();
  const framed = face.moves === "in-place";
  const steps = trail.map(({ text }) => text).join();
  // The trail is a new list in each drawing, with the same words.
  useLayoutEffect(() => {
    if (framed) showHead({ title, trail });
  }, [framed, showHead, title, steps]);
  return (
    <>
      {!framed && <Head title={title} trail={trail} tools={tools} />}
      {framed && tools && <div class="tools">{tools}</div>}
      {children}
    </>
  );
}

export function Head({ title, trail, tools }: PageHead & { readonly tools?: ComponentChildren }) {
  const { say, face } = usePortal();
  const marked = face.trail === "marked";
  const pieces = (
    <ol class={marked ? undefined : "ms-Breadcrumb-list"}>
      {trail.map(({ text, page }) => (
        <li key={page}>
          <PageLink to={page}>{text}</PageLink>
          <Icon svg={chevronIcon} size={12} mirrored />
        </li>
      ))}
      {marked ? (
        <li aria-current="page">{title}</li>
      ) : (
        <li class="ms-Breadcrumb-listItem">
          <span class="ms-Breadcrumb-item">{title}</span>
        </li>
      )}
    </ol>
  );
  return (
    <>
      {trail.length > 0 &&
        (marked ? (
          <nav class="breadcrumb" aria-label={say("breadcrumb")}>
            {pieces}
          </nav>
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: Fluent's breadcrumb is a <div> with this role
          <div class="breadcrumb ms-Breadcrumb" role="navigation" aria-label={say("breadcrumb")}>
            {pieces}
          </div>
        ))}
      <div class="page-head">
        <h1>{title}</h1>
        {tools && <div class="tools">{tools}</div>}
      </div>
    </>
  );
}
