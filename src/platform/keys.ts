/** Id of the element that holds a panel, on the portal's page and on our own. */
export const PANEL_HOST = "defender-experts-companion";
/** Id of the element that holds the mark around a control of the portal's. */
export const SPOTLIGHT_HOST = "defender-experts-companion-spotlight";

/** Names under which things are kept in `storage.local`, where several parts of the extension look. */
export const STORED_PLACES = "places";
/** Counts up whenever something that a panel shows has changed; open panels watch it and ask again. */
export const STORED_REVISION = "revision";
