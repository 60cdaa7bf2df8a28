import type { Words } from '../../panel/types.ts';
import { messageFormatter } from './format.ts';

/** Who is editing what right now, in Polish and English. */
const editingMessages = {
  inForm: ['{name} edytuje ten wpis od {since}.', '{name} has been editing this entry since {since}.'],
  inFormYou: [
    'Ten wpis jest zmieniany też w innym oknie, z Twojego konta, od {since}.',
    'This entry is being edited in another window, too, from your account, since {since}.',
  ],
  inFormSomebody: [
    'Ktoś edytuje ten wpis od {since}.',
    'Somebody has been editing this entry since {since}.',
  ],
  inList: ['{name} edytuje „{title}” od {since}.', '{name} has been editing “{title}” since {since}.'],
  inListSomebody: [
    'Ktoś edytuje „{title}” od {since}.',
    'Somebody has been editing “{title}” since {since}.',
  ],
  more: [
    '{count, plural, one {Edytowany jest jeszcze # wpis.} few {Edytowane są jeszcze # wpisy.} other {Edytowanych jest jeszcze # wpisów.}}',
    '{count, plural, one {# more entry is being edited.} other {# more entries are being edited.}}',
  ],
} as const satisfies Record<string, Words>;

export const editingText = messageFormatter<keyof typeof editingMessages>(editingMessages);
