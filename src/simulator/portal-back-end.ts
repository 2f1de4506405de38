import * as z from "zod/mini";
import { EXPERT_ROLES } from "../knowledge/roles.ts";
import { ROLE } from "./directory-roles.ts";
import { giveAccess } from "./give-access.ts";
import { DEFENDER_EXPERTS } from "./licences.ts";
import {
  PORTAL_COMMAND_PATH,
  PORTAL_STATE_PATH,
  type PortalCommand,
  type PortalState,
} from "./portal-api.ts";
import { PORTAL_COMMANDS } from "./portal-command.ts";
import { type LiveTenant, rolesAt, tenantOf, type World } from "./world.ts";

const Command: z.ZodMiniType<PortalCommand> = z.discriminatedUnion("do", PORTAL_COMMANDS);

class PortalRefused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * The portal's own back end. It reads and changes the directory that Graph answers from, so that the extension sees
 * what the admin did. `?tid=` chooses the tenant, by id or domain; without it, the first one answers.
 */
export async function handlePortal(world: World, request: Request): Promise<Response> {
  try {
    const url = new URL(request.url);
    const tid = url.searchParams.get("tid");
    const live = tid ? tenantOf(world, tid) : world.tenants[0];
    if (!live) throw new PortalRefused(404, `No tenant ${tid}`);
    const wanted = url.pathname === PORTAL_STATE_PATH ? "GET" : "POST";
    if (url.pathname !== PORTAL_STATE_PATH && url.pathname !== PORTAL_COMMAND_PATH) {
      throw new PortalRefused(404, "Not found");
    }
    if (request.method !== wanted) throw new PortalRefused(405, `Only ${wanted} is allowed`);
    if (wanted === "POST") applyCommand(world, live, await commandOf(request));
    return json(portalState(live), 200);
  } catch (error) {
    if (!(error instanceof PortalRefused)) throw error;
    return json({ error: { message: error.message } }, error.status);
  }
}

async function commandOf(request: Request): Promise<PortalCommand> {
  try {
    return Command.parse(await request.json());
  } catch {
    throw new PortalRefused(400, "Not a command of the portal");
  }
}

/** What the portal shows. Access and roles are read from the directory, wherever they were changed. */
function portalState({ tenant }: LiveTenant): PortalState {
  const { admin, ...kept } = tenant.portal;
  const entry = tenant.partners.find(({ tenantId }) => tenantId === tenant.expertsTenantId);
  return {
    ...kept,
    tenantId: tenant.tenantId,
    tenantName: tenant.name,
    adminName: tenant.accounts.find(({ upn }) => upn === admin)?.name ?? admin,
    adminUpn: admin,
    serviceProviderAccess: entry?.isServiceProvider === true,
    roles: EXPERT_ROLES.filter(({ templateId }) => entry?.allowed?.roles.includes(templateId)).map(
      ({ key }) => key,
    ),
  };
}

function applyCommand(world: World, live: LiveTenant, command: PortalCommand): void {
  const { tenant } = live;
  const { portal } = tenant;
  mayOnboard(world, live);
  const inPreview = portal.era === "preview-2022-11";
  switch (command.do) {
    case "accept-terms":
      if (!inPreview) throw new PortalRefused(400, "The current wizard has no terms to accept");
      portal.termsAccepted = true;
      return;
    case "place-order":
      if (!inPreview) throw new PortalRefused(400, "The current wizard places no order");
      portal.licenceOrdered = true;
      if (!tenant.skus.some(({ skuId }) => skuId === DEFENDER_EXPERTS.skuId)) {
        tenant.skus.push(structuredClone(DEFENDER_EXPERTS));
      }
      return;
    case "give-access":
      if (!inPreview && command.roles.includes("administrator")) {
        throw new PortalRefused(400, "Security Administrator is no longer offered");
      }
      giveAccess(live, command.roles, world.now());
      return;
    case "set-exclusions":
      portal.exclusions = {
        deviceGroups: [...command.deviceGroups],
        userGroups: [...command.userGroups],
      };
      return;
    case "add-contact":
      portal.contacts = [...portal.contacts, command.contact];
      return;
    case "set-teams":
      portal.teams = command.on;
      return;
    case "submit":
      portal.submitted = true;
  }
}

/**
 * Onboarding creates policies in the admin's own name, which takes a Security Administrator or more (Defender Experts MDR
 * permissions page, 2026-07).
 */
function mayOnboard(world: World, live: LiveTenant): void {
  const account = live.tenant.accounts.find(({ upn }) => upn === live.tenant.portal.admin);
  const roles = account ? rolesAt({ account, live }, world.now()) : [];
  if (!roles.includes(ROLE.securityAdministrator) && !roles.includes(ROLE.globalAdministrator)) {
    throw new PortalRefused(403, "Onboarding takes a Security Administrator");
  }
}

function json(body: unknown, status: number): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", "cache-control": "no-store" },
  });
}
