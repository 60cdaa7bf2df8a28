import { accountSentences } from '../accounts/sentences.ts';
import { componentLayouts, layouts, wordsOf } from '../panel/index.ts';
import { choices, displayNames } from '../panel/names.ts';
import { strapiWords } from './messages/strapi/index.ts';
import { listMessages } from './messages/lists.ts';
import { keptMessages } from './messages/kept.ts';
import type { Words } from '../panel/types.ts';
import { reviewSentences } from '../review/sentences.ts';
import { tooLarge } from '../uploads/size-limit.ts';

type Messages = Record<string, string>;

/** Strapi looks up what the server answers by the answer itself, and what one language lacks in English. */
const answers: [id: string, Words][] = [
  ['osiedle.kept.sign-out', keptMessages.signOut],
  ['osiedle.bin', ['Kosz', 'Bin']],
  ['osiedle.help', ['Pomoc', 'Help']],
  ['osiedle.lists.second', listMessages.second],
  ['app.session.ended.title', keptMessages.sessionTitle],
  ['app.session.ended.unsaved', keptMessages.sessionBody],
  [`upload.apiError.${tooLarge[0]}`, tooLarge],
  ...[...Object.values(accountSentences), ...Object.values(reviewSentences)].map((words): [string, Words] => [
    `apiError.${words[0]}`,
    words,
  ]),
];

/** Strapi looks up labels by type and field, choices by their value, types by their display name. */
function messages(language: 0 | 1): Messages {
  const all: Messages = {};
  for (const [id, ...words] of strapiWords) {
    const text = words[language];
    if (text !== undefined) all[id] = text;
  }
  for (const [id, words] of answers) all[id] = words[language];
  for (const [value, words] of Object.entries(choices)) all[value] = words[language];
  for (const [name, inEnglish] of Object.entries(displayNames)) all[name] = language === 0 ? name : inEnglish;
  const owners = [
    ...Object.entries(layouts).map(
      ([name, layout]) => [`content-types.api::${name}.${name}`, name, layout] as const,
    ),
    ...Object.entries(componentLayouts).map(([uid, layout]) => [`components.${uid}`, uid, layout] as const),
  ];
  for (const [key, owner, layout] of owners) {
    for (const name of new Set([...layout.edit.flat(), ...layout.list])) {
      const label: Words | undefined = wordsOf(owner, name)?.label;
      if (label) all[`content-manager.${key}.${name}`] = label[language];
    }
  }
  return all;
}

export const translations: Record<string, Messages> = {
  pl: messages(0),
  en: messages(1),
};
