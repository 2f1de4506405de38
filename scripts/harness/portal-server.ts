import {
  PORTAL_CONTENT_SECURITY_POLICY,
  PORTAL_SCRIPT_PATH,
  PORTAL_STYLE_PATH,
  portalDocument,
} from "../../src/simulator/portal/index.html.ts";
import type { Simulator } from "../../src/simulator/simulator.ts";
import { bundlePortal } from "../vite/portal-bundle.ts";
import type { Handler } from "./loopback-server.ts";

export type PortalLanguage = "en" | "de" | "ar";
export const PORTAL_LANGUAGES: readonly PortalLanguage[] = ["en", "de", "ar"];

/** Answers for the portal's page, and hands everything else to the simulated tenants. */
export async function portalHandler(simulator: Simulator, lang: PortalLanguage): Promise<Handler> {
  const bundle = await bundlePortal();
  const page = portalDocument({ lang, dir: lang === "ar" ? "rtl" : "ltr", title: "Microsoft Defender" });
  return async (request) => {
    const url = new URL(request.url);
    if (url.hostname !== "security.microsoft.com" || url.pathname.startsWith("/apiproxy/")) {
      return simulator.handle(request);
    }
    if (url.pathname === PORTAL_SCRIPT_PATH) return file(bundle.js, "text/javascript");
    if (url.pathname === PORTAL_STYLE_PATH) return file(bundle.css, "text/css");
    return file(page, "text/html", { "content-security-policy": PORTAL_CONTENT_SECURITY_POLICY });
  };
}

function file(body: string, type: string, headers: Record<string, string> = {}): Response {
  return new Response(body, { headers: { "content-type": `${type}; charset=utf-8`, ...headers } });
}
