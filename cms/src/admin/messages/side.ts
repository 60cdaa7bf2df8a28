import type { Words } from '../../panel/types.ts';
import { messageFormatter } from './format.ts';

/** The boxes beside the form, in Polish and English. */
export const sideMessages = {
  before: ['Przed publikacją', 'Before you publish'],
  site: ['Na stronie', 'On the site'],
  more: ['Więcej', 'More'],
} as const satisfies Record<string, Words>;

export type SideMessageKey = keyof typeof sideMessages;

export const sideText = messageFormatter<SideMessageKey>(sideMessages);
