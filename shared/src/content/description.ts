import type { z } from 'zod';
import type { Locale } from '../locales.ts';

/** What a type is called in one language. */
export interface TypeWords {
  /** One of them: „Festyn”. A slug is made of it where a title has no letter to make one of. */
  one: string;
  /** Several, and the name of their list in the panel: „Festyny”. */
  many: string;
  /** What stands above the title of one, where that is not `one`. */
  label?: string;
  /** What one is called that is of a kind, by the values of its field `kind`. */
  kinds?: Readonly<Record<string, string>>;
  /** The section of the site that lists them. */
  section?: {
    /** The first part of their addresses, after the language. */
    path: string;
    /** The title of the section, where that is not `many`. */
    title?: string;
    lead: string;
    /** The link to the whole list. */
    all: string;
  };
}

/** The colours of a type: of its text by day and by night, and of the drawings that stand in for its pictures. */
export interface TypeColours {
  text: { light: string; dark: string };
  wall: string;
  pale: string;
  dim: string;
}

/** All that is known of a type in one place. What it derives from this is in `content/index.ts`. */
export interface TypeDescription {
  /**
   * - `event`: an entry that takes place,
   * - `entry`: with drafts, in two languages,
   * - `look-up`: without drafts, both languages in one document; saving is live,
   * - `single`: one document; saving is live.
   */
  family: 'event' | 'entry' | 'look-up' | 'single';
  /** The last part of its path in Strapi's REST API: `pluralName` in its schema, of a single `singularName`. */
  restName: string;
  words: Readonly<Record<Locale, TypeWords>>;
  /** Whether its section is in the menu; else the foot of each page leads there. */
  inMenu?: boolean;
  /** Without any it is drawn in a neutral grey. */
  colours?: TypeColours;
  /** What the CMS sends of one document, and what that means. */
  schema: z.ZodObject | z.ZodPipe<z.ZodObject>;
}
