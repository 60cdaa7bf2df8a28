import type { Words } from '../../panel/types.ts';
import { failureWords } from '../../scheduling/failure-words.ts';
import { messageFormatter } from './format.ts';

/** Messages of publications and withdrawals at a time that somebody sets, in Polish and English. */
export const schedulingMessages = {
  publishLater: ['Opublikuj później…', 'Publish later…'],
  withdrawLater: ['Zdejmij o…', 'Take off at…'],
  willPublish: ['Zostanie opublikowany {date}', 'Will be published {date}'],
  willWithdraw: ['Zniknie ze strony {date}', 'Will be taken off the site {date}'],
  inBoth: ['(w obu językach)', '(in both languages)'],
  inDefault: ['(po polsku)', '(in Polish)'],
  inSecond: ['(po angielsku)', '(in English)'],
  setBy: ['Zaplanowane przez: {name}.', 'Scheduled by {name}.'],
  change: ['Zmień', 'Change'],
  cancel: ['Anuluj', 'Cancel'],
  again: ['Zaplanuj jeszcze raz', 'Schedule again'],
  dismiss: ['Odrzuć', 'Dismiss'],
  authorHint: [
    'Jeśli coś teraz zmienisz, redaktor będzie musiał zaplanować publikację jeszcze raz.',
    'If you change anything now, an editor will have to schedule it again.',
  ],
  publishFailed: ['Nie opublikowano ({date}).', 'Not published ({date}).'],
  withdrawFailed: ['Nie zdjęto ze strony ({date}).', 'Not taken off the site ({date}).'],
  ...failureWords,
  publishTitle: ['Opublikuj później', 'Publish later'],
  withdrawTitle: ['Zdejmij ze strony później', 'Take off the site later'],
  close: ['Zamknij', 'Close'],
  when: ['Kiedy', 'When'],
  today: ['Dziś {date}', 'Today {date}'],
  tomorrow: ['Jutro {date}', 'Tomorrow {date}'],
  monday: ['W poniedziałek {date}', 'On Monday {date}'],
  week: ['Za tydzień {date}', 'In a week, {date}'],
  alsoDefault: ['Także po polsku', 'In Polish, too'],
  alsoSecond: ['Także po angielsku', 'In English, too'],
  publishHint: [
    'Na stronę trafi to, co będzie wtedy zapisane w szkicu. Do tego czasu można go poprawiać. „Opublikuj” wcześniej kończy ten plan.',
    'What the draft holds at that time goes on the site. Until then it can be changed. To publish it before ends this plan.',
  ],
  withdrawHint: [
    'Mieszkańcy nie zobaczą już wtedy tego wpisu. Szkic zostanie i można go znów opublikować.',
    'Residents will not see the entry from then on. The draft stays, and can be published again.',
  ],
  over: ['Ten czas już minął. Podaj późniejszy.', 'That time is over. Give a later one.'],
  keep: ['Wróć', 'Back'],
  schedule: ['Zaplanuj', 'Schedule'],
  saveAndSchedule: ['Zapisz i zaplanuj', 'Save and schedule'],
  notSet: ['Nie zaplanowano. {title}', 'Not scheduled. {title}'],
  notSetYet: [
    'Nie zaplanowano. Popraw pola z listy i zaplanuj jeszcze raz.',
    'Not scheduled. Correct the fields of the list, and schedule again.',
  ],
  notSaved: [
    'Nie zaplanowano, bo szkicu nie udało się zapisać.',
    'Not scheduled, because the draft could not be saved.',
  ],
  failed: [
    'System nie odpowiada. Sprawdź internet i spróbuj jeszcze raz.',
    'The system does not answer. Check the internet, and try again.',
  ],
} as const satisfies Record<string, Words>;

export type SchedulingMessageKey = keyof typeof schedulingMessages;

export const schedulingText = messageFormatter<SchedulingMessageKey>(schedulingMessages);
