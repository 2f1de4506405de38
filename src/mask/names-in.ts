import { FIELDS } from "../report/redaction/fields.ts";
import { type Kind, PSEUDONYMISED } from "../report/redaction/kinds.ts";
import { isExpertsName } from "../report/redaction/pseudonyms.ts";
import { isPublic } from "../report/redaction/public-values.ts";
import { walk } from "../report/redaction/walk.ts";
import type { TenantSnapshot } from "../tenant/snapshot.ts";
import type { MaskedName } from "./mask.ts";
import type { MaskedKind } from "./pseudonym.ts";

/** Ids and addresses are told by their looks wherever they stand. */
const KINDS: Partial<Record<Kind, MaskedKind>> = {
  "person-name": "person",
  upn: "mail",
  "tenant-name": "tenant",
  domain: "domain",
  "policy-name": "policy",
  "group-name": "group",
};

/** Every name in a tenant's facts, by the same table that redacts a file. Names that Microsoft gives stay. */
export function namesIn(snapshot: TenantSnapshot): MaskedName[] {
  const names = new Map<string, MaskedName>();
  walk(snapshot, FIELDS, (leaf, value, _place, parent) => {
    const kind = leaf.kindIn(parent);
    const masked = KINDS[kind];
    if (
      typeof value === "string" &&
      masked &&
      PSEUDONYMISED.everything.has(kind) &&
      !isMicrosofts(value, leaf.keep)
    )
      names.set(value, [masked, value]);
    return value;
  });
  return [...names.values()];
}

function isMicrosofts(value: string, keep: readonly string[]): boolean {
  return (
    isPublic(value) ||
    isExpertsName(value) ||
    /(?:^|\.)(?:microsoft|office|windows)\.com$/i.test(value) ||
    keep.some((word) => word.toLowerCase() === value.trim().toLowerCase())
  );
}
