/** Where the settings of the service stand in the portal, by its own labels. */
export const SETTINGS = ["Settings", "Defender Experts"];

export const GET_STARTED = ["get-started-2026-02"] as const;
export const PERMISSIONS = ["get-started-2026-02", "permissions-2026-07"] as const;
