import type { Words } from '../../panel/types.ts';
import { messageFormatter } from './format.ts';

/** Reviews, in Polish and English. */
export const reviewMessages = {
  title: ['Sprawdzenie', 'Review'],
  ask: ['Poproś o sprawdzenie', 'Ask for a review'],
  askSaving: ['Zapisz i poproś o sprawdzenie', 'Save and ask for a review'],
  askedOwn: [
    'Czeka na sprawdzenie od {since}. Redaktorzy widzą Twoją prośbę.',
    'Waits for a review since {since}. Editors see your request.',
  ],
  askedBy: ['Do sprawdzenia. Prosi {name}, {since}.', 'To review. {name} asks, {since}.'],
  askedBySomebody: ['Do sprawdzenia od {since}.', 'To review since {since}.'],
  changed: ['Wpis zmieniono już po prośbie: {since}.', 'The entry was changed after the request: {since}.'],
  returnedBy: ['Do poprawy. Odsyła {name}, {since}.', 'To change. {name} has sent it back, {since}.'],
  returnedBySomebody: ['Odesłano do poprawy: {since}.', 'Sent back for changes: {since}.'],
  publishedBy: ['Opublikowano {since} ({name}).', 'Published {since} ({name}).'],
  publishedBySomebody: ['Opublikowano {since}.', 'Published {since}.'],
  addNote: ['Dopisz zdanie', 'Add a sentence'],
  changeNote: ['Zmień dopisek', 'Change the sentence'],
  note: ['Co chcesz powiedzieć redaktorom?', 'What do you want to tell the Editors?'],
  takeBack: ['Wycofaj prośbę', 'Take the request back'],
  sendBack: ['Odeślij…', 'Send back…'],
  reason: ['Co poprawić?', 'What is to be changed?'],
  reasonHint: ['Nie trzeba, jeśli są uwagi przy polach.', 'Not needed where fields have comments.'],
  sendBackNow: ['Odeślij do poprawy', 'Send back'],
  comments: [
    '{count, plural, one {# uwaga czeka:} few {# uwagi czekają:} other {# uwag czeka:}}',
    '{count, plural, one {# comment waits:} other {# comments wait:}}',
  ],
  settled: ['Załatwione uwagi: {count}', 'Settled comments: {count}'],
  startCommenting: ['Skomentuj pola', 'Comment at fields'],
  endCommenting: ['Zakończ komentowanie pól', 'Stop commenting at fields'],
  commentEntry: ['Skomentuj cały wpis', 'Comment on the entry'],
  wholeEntry: ['Cały wpis', 'The whole entry'],
  comment: ['Skomentuj', 'Comment'],
  commentField: ['Skomentuj: {field}', 'Comment: {field}'],
  yourComment: ['Twoja uwaga', 'Your comment'],
  add: ['Dodaj uwagę', 'Add the comment'],
  saveNote: ['Zapisz dopisek', 'Save the sentence'],
  cancel: ['Anuluj', 'Cancel'],
  reply: ['Odpowiedz', 'Reply'],
  by: ['{name}, {since}', '{name}, {since}'],
  you: ['Ty, {since}', 'You, {since}'],
  bySomebody: ['Ktoś z redakcji, {since}', 'Somebody, {since}'],
  settle: ['Załatwione', 'Done'],
  settleWhich: ['Załatwione: {title}', 'Done: {title}'],
  reopen: ['Otwórz ponownie', 'Open again'],
  remove: ['Usuń', 'Remove'],
  removeWhich: ['Usuń uwagę: {title}', 'Remove the comment: {title}'],
  letters: ['Wiadomości pocztą', 'Messages by mail'],
  lettersChoice: [
    'Pisz do mnie, gdy ktoś prosi mnie o sprawdzenie wpisu, odsyła mój wpis albo go publikuje',
    'Write to me when somebody asks me to review an entry, or sends back or publishes mine',
  ],
} as const satisfies Record<string, Words>;

export const reviewText = messageFormatter<keyof typeof reviewMessages>(reviewMessages);
