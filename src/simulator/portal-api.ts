/**
 * What the simulated portal page and the simulated tenant behind it say to each other: the page asks for
 * {@link PortalState} and sends {@link PortalCommand}s, as the real portal talks to its own back end. Our extension
 * never sees any of it.
 */

/** `GET https://security.microsoft.com/apiproxy/experts/state` */
export const PORTAL_STATE_PATH = "/apiproxy/experts/state";
/** `POST https://security.microsoft.com/apiproxy/experts/command`, answered with the new {@link PortalState}. */
export const PORTAL_COMMAND_PATH = "/apiproxy/experts/command";

export type PortalEra = "current" | "preview-2022-11";
export type PortalRole = "reader" | "operator" | "administrator";

export interface PortalContact {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly purpose: "incident" | "review";
  /** Whom the experts phone first; for incidents alone. */
  readonly priority?: "primary" | "backup" | undefined;
}

export interface PortalState {
  readonly era: PortalEra;
  readonly tenantId: string;
  readonly tenantName: string;
  readonly adminName: string;
  readonly adminUpn: string;
  /** Preview era only. */
  readonly termsAccepted: boolean;
  readonly licenceOrdered: boolean;
  /** The experts' tenant is let in as a service provider. */
  readonly serviceProviderAccess: boolean;
  readonly roles: readonly PortalRole[];
  readonly exclusions: { readonly deviceGroups: readonly string[]; readonly userGroups: readonly string[] };
  readonly contacts: readonly PortalContact[];
  readonly teams: boolean;
  /** The tenant bought Defender Experts Hunting and nothing else: no access is given. */
  readonly huntingOnly?: boolean | undefined;
  /** The current wizard was submitted. */
  readonly submitted: boolean;
  readonly readiness: {
    readonly actionsNeeded: readonly {
      readonly title: string;
      readonly status: "Complete now" | "Completed";
    }[];
    readonly protectedAssets: readonly {
      readonly kind: "Devices" | "Identities";
      readonly now: number;
      readonly target: number;
    }[];
  };
}

export type PortalCommand =
  | { readonly do: "accept-terms" }
  | { readonly do: "place-order" }
  /** Preview era: **Give access**. Current era: the Permissions step or sub-page. Always the whole set of roles. */
  | { readonly do: "give-access"; readonly roles: readonly PortalRole[] }
  | {
      readonly do: "set-exclusions";
      readonly deviceGroups: readonly string[];
      readonly userGroups: readonly string[];
    }
  | { readonly do: "add-contact"; readonly contact: PortalContact }
  | { readonly do: "set-teams"; readonly on: boolean }
  | { readonly do: "submit" };
