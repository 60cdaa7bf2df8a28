import type { RoutedType } from '@osiedle/shared';

/** What a link can lead to on the site itself, as the panel shows it. */
export interface Target {
  /** What a text or a field stores: a reference. */
  href: string;
  type: RoutedType | 'file';
  /** Its title in the language that was asked for, or else in the other one. Null if the account may not read it. */
  title: string | null;
  /** The day or the instant that it is known by, such as that of an event. */
  date: string | null;
  /** Whether visitors can open it. */
  isPublished: boolean;
  /** What somebody needs to tell files apart: `PDF`. */
  format?: string;
}

/** Answers to `POST /targets/read`: the targets of addresses, by address; what leads nowhere on the site is missing. */
export type TargetsByAddress = Record<string, Target>;
