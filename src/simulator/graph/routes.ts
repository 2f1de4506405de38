import type { GraphRequest, Route } from "./call.ts";
import { badRequest, GraphRefused } from "./reply.ts";
import { auditRoutes } from "./resources/audits.ts";
import { conditionalAccessRoutes } from "./resources/conditional-access.ts";
import { crossTenantRoutes } from "./resources/cross-tenant.ts";
import { evaluateRoutes } from "./resources/evaluate.ts";
import { licenceRoutes } from "./resources/licences.ts";
import { meRoutes } from "./resources/me.ts";
import { pimRoutes } from "./resources/pim.ts";
import { roleAssignmentRoutes } from "./resources/role-assignments.ts";
import { signInRoutes } from "./resources/sign-ins.ts";
import { tenantRelationshipRoutes } from "./resources/tenant-relationships.ts";

const ROUTES: readonly Route[] = [
  ...meRoutes,
  ...licenceRoutes,
  ...crossTenantRoutes,
  ...conditionalAccessRoutes,
  ...evaluateRoutes,
  ...roleAssignmentRoutes,
  ...pimRoutes,
  ...tenantRelationshipRoutes,
  ...auditRoutes,
  ...signInRoutes,
];

const COMPILED = ROUTES.map((route) => ({ route, segments: route.path.slice(1).split("/").map(pattern) }));

export interface Match {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * The route of a request.
 * @throws GraphRefused 400 for an address that Graph does not know, 405 for one that it knows by another method
 */
export function matchRoute(request: GraphRequest): Match {
  const segments = segmentsOf(request.url);
  const served = COMPILED.filter(({ route }) => route.versions.includes(request.version));
  const here = served.flatMap((entry) => {
    const parameters = matched(entry.segments, segments);
    return parameters ? [{ route: entry.route, parameters }] : [];
  });
  const found = here.find(({ route }) => route.method === request.method);
  if (found) return found;
  if (here.length > 0) {
    throw new GraphRefused(
      405,
      "Request_BadRequest",
      "Specified HTTP method is not allowed for the request target.",
    );
  }
  const known = segments.findIndex(
    (_, index) =>
      !served.some((entry) => matched(entry.segments.slice(0, index + 1), segments.slice(0, index + 1))),
  );
  throw badRequest(`Resource not found for the segment '${segments.at(Math.max(known, 0)) ?? ""}'.`);
}

/** Decoded path segments below the version. */
function segmentsOf(url: URL): string[] {
  return url.pathname.split("/").slice(2).filter(Boolean).map(decoded);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw badRequest("The request address is not valid.");
  }
}

/** A segment's pattern: `{name}` stands for anything but a quotation mark. */
function pattern(segment: string): RegExp {
  const source = segment
    .split(/(\{\w+\})/)
    .map((part) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      return name ? `(?<${name}>[^']+)` : part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    })
    .join("");
  return new RegExp(`^${source}$`);
}

function matched(patterns: readonly RegExp[], segments: readonly string[]): Record<string, string> | null {
  if (patterns.length !== segments.length) return null;
  const parameters: Record<string, string> = {};
  for (const [index, expression] of patterns.entries()) {
    const match = expression.exec(segments[index] ?? "");
    if (!match) return null;
    Object.assign(parameters, match.groups);
  }
  return parameters;
}
