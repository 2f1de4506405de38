import type { Mask } from "../mask.ts";
import type { MaskedKind } from "../pseudonym.ts";

/** Headings of columns that hold names, in the portal's English, German and Arabic; others are masked by what is known. */
const HEADINGS: readonly (readonly [MaskedKind, RegExp])[] = [
  [
    "device",
    /^(device( name)?|devices|machine|computer( name)?|host( name)?|gerät(ename)?|geräte|اسم الجهاز|الجهاز|الأجهزة)$/i,
  ],
  [
    "person",
    /^(user( name)?|users|account( name)?|display name|person|assigned to|owner|contact( person( or team)?)?|changed by|initiated by|benutzer(name)?|konto|zugewiesen( an)?|المستخدم|الحساب|تعيين إلى|جهة الاتصال)$/i,
  ],
  ["mail", /^(e-?mail( address)?|upn|user principal name|e-?mail-?adresse|البريد الإلكتروني)$/i],
  ["domain", /^(domain|domäne|المجال)$/i],
  [
    "group",
    /^((device|user) groups?|group( name)?|gruppen?(name)?|geräte-?gruppen?|benutzer-?gruppen?|المجموعة|مجموعات (الأجهزة|المستخدمين))$/i,
  ],
];
/** A column that is headed by no more than this holds people where what stands in it looks like a person's name. */
const ANY_NAME = /^(name|الاسم)$/i;
const LIKE_A_PERSON = /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){1,3}$/u;
/** In characters: longer texts are sentences. */
const LONGEST = 80;

/** What Microsoft's account button says of whoever is signed in, before their name. */
const ACCOUNT = /^(?:Account manager for|Konto-Manager für|إدارة حساب) (.+)$/i;

/** Takes up the names that stand in a page's tables and on its account button. @returns whether there were new ones. */
export function learnFrom(root: ParentNode, mask: Mask): boolean {
  let news = false;
  for (const button of root.querySelectorAll("button[aria-label], [role=button][aria-label]")) {
    const [, name] = ACCOUNT.exec(button.getAttribute("aria-label") ?? "") ?? [];
    if (name) news = mask.learn("person", name) || news;
  }
  for (const table of root.querySelectorAll("table, [role=grid], [role=table], [role=treegrid]")) {
    const headings = [...table.querySelectorAll("thead th, [role=columnheader]")].map(textOf);
    const kinds = headings.map(kindOf);
    if (kinds.every((kind) => kind === null)) continue;
    for (const row of table.querySelectorAll("tbody tr, [role=row]")) {
      [...row.children]
        .filter((cell) => cell.matches("td, th, [role=gridcell], [role=cell], [role=rowheader]"))
        .forEach((cell, index) => {
          const kind = kinds[index];
          if (!kind) return;
          const text = textOf(cell);
          if (text.length > LONGEST || (kind === "any" && !LIKE_A_PERSON.test(text))) return;
          news = mask.learn(kind === "any" ? "person" : kind, text) || news;
        });
    }
  }
  return news;
}

function kindOf(heading: string): MaskedKind | "any" | null {
  const found = HEADINGS.find(([, pattern]) => pattern.test(heading));
  return found ? found[0] : ANY_NAME.test(heading) ? "any" : null;
}

const textOf = (element: Element) => (element.textContent ?? "").trim().replace(/\s+/g, " ");
