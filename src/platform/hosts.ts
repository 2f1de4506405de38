/**
 * Where the Defender portal stands. Sources: Microsoft Defender for US Government customers (portal addresses of each
 * cloud), multitenant management in the Defender portal, and Defender for Cloud Apps, "Known limitations in Conditional
 * Access App Control" (the suffix that a proxied session puts behind an address).
 */
export type HostKind =
  /** The portal of the commercial cloud and of GCC: the panel stands there by itself. */
  | "portal"
  /** The portal at another address: the panel stands there once it was allowed. */
  | "proxied"
  | "multitenant"
  | "transition"
  /** A ring of the same portal, to which Microsoft's own public documents link (Streaming API, 2021 to 2026). */
  | "ring"
  /** What documents of 2026 call the portal's address; whether it shows the portal or leads to it is not documented. */
  | "alias"
  /** A cloud in which the service is not offered. */
  | "not-offered"
  | "elsewhere";

const PORTAL = "security.microsoft.com";
const NAMED: Readonly<Record<string, HostKind>> = {
  [PORTAL]: "portal",
  "mto.security.microsoft.com": "multitenant",
  "transition.security.microsoft.com": "transition",
  "sip.security.microsoft.com": "ring",
  "defender.microsoft.com": "alias",
  "security.microsoft.us": "not-offered",
  "security.apps.mil": "not-offered",
};

/** What a host is to us. A proxied session keeps the portal's own name in front of a suffix. */
export function hostKind(hostname: string): HostKind {
  const host = hostname.toLowerCase();
  const named = Object.hasOwn(NAMED, host) ? NAMED[host] : undefined;
  if (named) return named;
  if (host.startsWith(`${PORTAL}.`)) {
    if (/\.mcas\.ms$/.test(host)) return "proxied";
    if (/\.mcas-gov\.(us|ms)$/.test(host)) return "not-offered";
  }
  return "elsewhere";
}

/** Whether the panel may stand on pages of this origin, by itself or once that was allowed. */
export function isPortalOrigin(origin: string): boolean {
  try {
    const { protocol, hostname, port } = new URL(origin);
    return protocol === "https:" && port === "" && isOurs(hostKind(hostname));
  } catch {
    return false;
  }
}

/** The match pattern by which the browser is asked for a host. */
export function patternOf(hostname: string): string {
  return `https://${hostname}/*`;
}

const OURS: readonly HostKind[] = ["portal", "proxied", "multitenant", "transition", "ring", "alias"];

/** Whether the portal stands at hosts of this kind, so that the panel may stand there once that was allowed. */
export function isOurs(kind: HostKind): boolean {
  return OURS.includes(kind);
}
