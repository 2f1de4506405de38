import { type ComponentChildren, render } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { PortalContext, usePortal } from "../portal-context.ts";
import { directionOf } from "../strings/language.ts";
import { stageOf } from "./stage-of.ts";

/** Where Fluent UI 8 keeps its layers: the last child of the body. */
const HOST = "fluent-default-layer-host";

/** Draws its children at the end of the document, above everything that is not in the browser's top layer. */
export function Layer({ children }: { children: ComponentChildren }) {
  const portal = usePortal();
  const anchor = useRef<HTMLSpanElement>(null);
  const layer = useRef<HTMLDivElement | null>(null);
  useLayoutEffect(() => {
    const element = document.createElement("div");
    element.className = "ms-Layer ms-Layer--fixed";
    hostBeside(anchor.current as Element).append(element);
    layer.current = element;
    return () => {
      render(null, element);
      element.remove();
      layer.current = null;
    };
  }, []);
  useLayoutEffect(() => {
    if (!layer.current) return;
    render(
      <PortalContext.Provider value={portal}>
        <div class="portal ms-Layer-content" dir={directionOf(portal.language)} lang={portal.language}>
          {children}
        </div>
      </PortalContext.Provider>,
      layer.current,
    );
  });
  return <span ref={anchor} class="ms-layer" hidden />;
}

function hostBeside(anchor: Element): Element {
  const stage = stageOf(anchor);
  const found = stage.querySelector(`:scope > #${HOST}`);
  if (found) return found;
  const host = document.createElement("div");
  host.id = HOST;
  stage.append(host);
  return host;
}
