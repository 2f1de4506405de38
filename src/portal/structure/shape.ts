import type { ControlId, Kind, PartId } from "../controls.ts";
import type { LocatorName } from "../locators.ts";

/**
 * The structure of the portal's pages without their words: what an admin may send us, so that what we know of the portal
 * rests on the real one. It holds names of tags, roles and attributes, of Fluent UI's classes and of our own controls,
 * numbers, and identifiers that the portal's makers gave to their controls; no text of the page, no value, no address.
 */
export interface Structure {
  readonly what: "structure of the portal";
  /** Of this file's shape. */
  readonly format: 1;
  /** Of the extension. */
  readonly version: string;
  /** In the order in which they were opened, each once. */
  readonly pages: readonly PageShape[];
}

export interface PageShape {
  readonly address: {
    /** The first piece of the path, where it is one that settings have. */
    readonly root: string | null;
    readonly pieces: number;
    /** Names of the query's parameters. */
    readonly keys: readonly string[];
  };
  readonly language: string;
  readonly named: boolean;
  readonly part: PartId | null;
  readonly wizard: boolean;
  readonly loading: boolean;
  readonly words: {
    /** The heading is the product's English name and nothing more; null: no heading. */
    readonly product: boolean | null;
    /** Labels of controls are as Microsoft's English guides have them. */
    readonly labels: boolean;
    /** The portal's own navigation is in English; null: there is none. */
    readonly navigation: boolean | null;
    /** The title of the document names the product. */
    readonly title: boolean;
    /** What heads the part is called as the part is; null: no part, or no heading. */
    readonly part: boolean | null;
  };
  readonly zone: NodeShape & { readonly dialog: boolean; readonly blocking: boolean };
  readonly headings: readonly NodeShape[];
  readonly dialogs: readonly DialogShape[];
  readonly trail: (NodeShape & { readonly marked: boolean }) | null;
  /** The list of steps of the guide; null: there is none. */
  readonly steps: { readonly lines: number; readonly marked: boolean } | null;
  /** The list of sub-pages; null: there is none. */
  readonly sections: { readonly lines: number; readonly line: NodeShape } | null;
  /** The portal's own navigation. */
  readonly navigation: { readonly lines: number; readonly hidden: number };
  readonly tables: readonly (NodeShape & { readonly rowChecks: number })[];
  readonly icons: { readonly glyphs: number; readonly pictures: number };
  readonly frames: number;
  readonly controls: readonly ControlShape[];
  /** How it took the place of another page of the settings; null: nobody was there to see it. */
  readonly moved: Move | null;
}

/** An element without its words. */
export interface NodeShape {
  readonly tag: string;
  readonly role: string | null;
  /** Of a heading. */
  readonly level: number | null;
  /** Fluent UI's classes, as far as they name the widget. */
  readonly classes: readonly string[];
  /** The identifier that the portal's makers gave it, its digits replaced. */
  readonly automationId: string | null;
}

interface DialogShape extends NodeShape {
  readonly visible: boolean;
  readonly blocking: boolean;
  /** It stands where Fluent UI keeps its layers. */
  readonly layer: boolean;
}

export interface ControlShape extends NodeShape {
  readonly kind: Kind;
  readonly type: string | null;
  readonly named: "reference" | "attribute" | "label" | "text" | "title" | null;
  readonly described: boolean;
  readonly row: boolean;
  /** What it could be, and which ways of looking say so. */
  readonly told: Readonly<Partial<Record<ControlId, readonly LocatorName[]>>>;
  /** What it is taken for. */
  readonly taken: readonly ControlId[];
}

export interface Move {
  /** It is drawn in the frame of the page before. */
  readonly sameFrame: boolean;
  readonly times: Times;
}

/** Milliseconds from the press that opened the page. */
export interface Times {
  readonly heading: number | null;
  readonly controls: number | null;
  /** The last change of headings, controls, ticks, or of how much is listed. */
  readonly settled: number;
}
