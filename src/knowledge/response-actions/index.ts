import type { ResponseAction } from "../action.ts";
import { EMAIL_ACTIONS } from "./email.ts";
import { ENDPOINT_ACTIONS } from "./endpoint.ts";
import { IDENTITY_ACTIONS } from "./identity.ts";
import { SERVICE_ACTIONS } from "./service.ts";

/**
 * Every action that Microsoft names as a response: the task types of Microsoft Graph (the widest published list), and what
 * the service's own pages add. Each says, role by role, what Microsoft's pages say.
 */
export const RESPONSE_ACTIONS: readonly ResponseAction[] = [
  ...ENDPOINT_ACTIONS,
  ...IDENTITY_ACTIONS,
  ...EMAIL_ACTIONS,
  ...SERVICE_ACTIONS,
];
