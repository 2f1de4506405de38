/** Rows of the portal's lesser pages. Content of the service stays in English in every language. */

export const THREAT_REPORTS = [
  ["Activity profile: token theft through adversary-in-the-middle phishing", "High", 20],
  ["Technique profile: abuse of remote monitoring tools", "Medium", 44],
  ["Actor profile: financially motivated ransomware affiliates", "High", 70],
  ["Vulnerability profile: exposed edge devices", "Medium", 120],
  ["Tool profile: information stealers sold as a service", "Low", 190],
] as const;

export const WEAKNESSES = [
  ["CVE-2026-21001", "High", 6],
  ["CVE-2026-19338", "High", 3],
  ["CVE-2025-48120", "Medium", 9],
  ["CVE-2025-40077", "Medium", 2],
  ["CVE-2024-30051", "Low", 1],
] as const;

export const MESSAGES = [
  ["Your parcel could not be delivered", "post@delivery-notice.example", "Quarantined", 2],
  ["Invoice 88213 overdue", "billing@contoso-payments.example", "Blocked", 3],
  ["Shared document: Q4 forecast", "share@docs-online.example", "Removed after delivery", 5],
  ["Password expires today", "it@account-service.example", "Blocked", 9],
  ["Minutes of the board meeting", "board@fabrikam.example", "Delivered", 11],
  ["Voicemail from unknown number", "voice@pbx-messages.example", "Quarantined", 16],
] as const;

export const CLOUD_APPS = [
  ["Microsoft SharePoint Online", 10, "184 GB"],
  ["Salesforce", 9, "22 GB"],
  ["Dropbox", 8, "6.1 GB"],
  ["PDF converter online", 3, "410 MB"],
  ["Anonymous file drop", 1, "92 MB"],
] as const;

export const REPORTS = [
  ["Security report", "Trends in incidents, devices and identities"],
  ["Device health", "Sensor and antivirus state of devices"],
  ["Email and collaboration reports", "Mail flow and detections"],
  ["Monthly security summary", "One page for those who lead"],
] as const;

export const AUDIT_ROWS = [
  ["Updated incident", "Noor Haddad", 2],
  ["Ran advanced hunting query", "Mei Tanaka", 4],
  ["Isolated device", "Jonas Weber", 6],
  ["Changed email notification rule", "Jonas Weber", 30],
  ["Added custom role", "Grace Thompson", 75],
] as const;

export const ROLES = [
  ["Security operations", "Security data, response", 9],
  ["Security posture", "Posture management", 4],
  ["Authorization and settings", "Everything about settings", 3],
] as const;

export const ACTIONS = [
  ["Isolate device", "fin-lt-0417", "Pending", "", 1],
  ["Soft delete emails", "6 mailboxes", "Pending", "", 3],
  ["Disable user", "amara.okafor", "Pending", "", 4],
  ["Quarantine file", "hr-lt-0093", "Done", "Automation", 8],
  ["Run antivirus scan", "sql-prod-02", "Done", "Mei Tanaka", 22],
  ["Release device from isolation", "lab-ws-208", "Done", "Defender Experts", 40],
  ["Stop virtual machine", "build-ubu-04", "Done", "Jonas Weber", 66],
] as const;
