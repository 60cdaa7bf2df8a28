import type { z } from 'zod';
import type { Locale } from '../locales.ts';

/** The names of a type in one language. */
export interface TypeWords {
  /** The singular: „Festyn”. Slugs use it where the title has no usable letters. */
  one: string;
  /** The plural, also the name of the list in the panel: „Festyny”. */
  many: string;
  /** The label above the title of an entry; `one` by default. */
  label?: string;
  /** The names for entries by the value of their field `kind`. */
  kinds?: Readonly<Record<string, string>>;
  /** The section of the site that lists them. */
  section?: {
    /** The first part of the addresses, after the language. */
    path: string;
    /** The title of the section; `many` by default. */
    title?: string;
    lead: string;
    /** The text of the link to the whole list. */
    all: string;
  };
}

/** The colours of a type: for its text in the light and the dark scheme, and for the tiles that replace pictures. */
export interface TypeColours {
  text: { light: string; dark: string };
  wall: string;
  pale: string;
  dim: string;
}

/** Everything about a type in one place. `content/index.ts` derives the rest from it. */
export interface TypeDescription {
  /**
   * - `event`: an entry that takes place,
   * - `entry`: with drafts, in two languages,
   * - `look-up`: without drafts, both languages in one document; saving is live,
   * - `single`: one document; saving is live.
   */
  family: 'event' | 'entry' | 'look-up' | 'single';
  /** The last part of its path in Strapi's REST API: `pluralName` of its schema, or `singularName` for a single. */
  restName: string;
  words: Readonly<Record<Locale, TypeWords>>;
  /** Whether the menu has its section. Otherwise the footer of each page links to it. */
  inMenu?: boolean;
  /** Without colours the type is neutral grey. */
  colours?: TypeColours;
  /** What the CMS sends for one document, and what it means. */
  schema: z.ZodObject | z.ZodPipe<z.ZodObject>;
}
