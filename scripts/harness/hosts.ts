/** The production host names that are mapped to this machine. Nothing else can be reached from the harness's browsers. */
export const HOSTS = ["security.microsoft.com", "graph.microsoft.com", "login.microsoftonline.com"] as const;
