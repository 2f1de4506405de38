import type { PortalCommand, PortalEra, PortalState } from "../../../../src/simulator/portal-api.ts";

/** A tenant in which nothing has been done yet. */
export function freshState(era: PortalEra): PortalState {
  return {
    era,
    tenantId: "3f1c8d52-7a0e-4d0b-9a6e-2d5d7d9f4b10",
    tenantName: "Fabrikam",
    adminName: "Sasha Lindqvist",
    adminUpn: "sasha@fabrikam.example",
    termsAccepted: false,
    licenceOrdered: false,
    serviceProviderAccess: false,
    roles: [],
    exclusions: { deviceGroups: [], userGroups: [] },
    contacts: [],
    teams: false,
    submitted: false,
    readiness: {
      actionsNeeded: [{ title: "Install sensors", status: "Complete now" }],
      protectedAssets: [{ kind: "Devices", now: 3, target: 8 }],
    },
  };
}

/** The tenant after what the portal asked for. */
export function after(state: PortalState, command: PortalCommand): PortalState {
  switch (command.do) {
    case "accept-terms":
      return { ...state, termsAccepted: true };
    case "place-order":
      return { ...state, licenceOrdered: true };
    case "give-access":
      return { ...state, serviceProviderAccess: true, roles: command.roles };
    case "set-exclusions":
      return { ...state, exclusions: command };
    case "add-contact":
      return { ...state, contacts: [...state.contacts, command.contact] };
    case "set-teams":
      return { ...state, teams: command.on };
    case "submit":
      return { ...state, submitted: true };
  }
}
