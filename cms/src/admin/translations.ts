import { accountSentences } from '../accounts/sentences.ts';
import { componentLayouts, layouts, wordsOf } from '../panel/index.ts';
import { choices, displayNames } from '../panel/names.ts';
import { strapiWords } from './messages/strapi/index.ts';
import { keptMessages } from './messages/kept.ts';
import type { Words } from '../panel/types.ts';
import { tooLarge } from '../uploads/size-limit.ts';

type Messages = Record<string, string>;

/** Our own messages by their ids. */
const own: Record<string, Words> = {
  'osiedle.site': ['Strona dla mieszkańców', 'The residents’ site'],
  'osiedle.new': ['Nowy wpis', 'New entry'],
/** Polish messages that Strapi lacks or words badly, and our own by their ids. */
const polish: Messages = {
  'app.components.LeftMenu.navbrand.title': 'Osiedle',
  'app.components.LeftMenu.navbrand.workplace': 'Panel redakcji',
  'Auth.form.password.hint':
    'Od 12 do 72 znaków, w tym mała i wielka litera oraz cyfra; hasło, którego nie używa wiele osób',
  // What people see first who come from a mail.
  'Auth.form.welcome.title': 'Panel redakcji',
  'Auth.form.welcome.subtitle': 'Zaloguj się do swojego konta',
  'Auth.form.register.subtitle': 'Podaj imię i hasło, a konto będzie gotowe.',
  'Auth.link.forgot-password': 'Nie pamiętam hasła',
  'global.finish': 'Gotowe',
  'app.containers.AuthPage.ForgotPasswordSuccess.title': 'Sprawdź pocztę',
  'app.containers.AuthPage.ForgotPasswordSuccess.text.email':
    'Jeśli ten adres ma konto, za chwilę przyjdzie tam link do ustawienia nowego hasła. Działa przez godzinę.',
  'app.containers.AuthPage.ForgotPasswordSuccess.text.contact-admin':
    'Jeśli nie przyjdzie, zajrzyj do spamu, a potem zwróć się do administratora.',
  'components.Input.error.validation.minLength': 'Za krótkie: potrzeba co najmniej {min} znaków.',
  'content-manager.validation.error':
    'Nie zapisano. Popraw zaznaczone pola: ich lista jest przy przyciskach.',
  'osiedle.new': 'Nowy wpis',
  'osiedle.site': 'Strona dla mieszkańców',
  'upload.list.bulk-actions.delete.confirm.title':
    'Usunąć {count, plural, one {# element} few {# elementy} other {# elementów}}?',
  'upload.list.bulk-actions.delete.confirm.description.are-you-sure':
    'Tego nie da się cofnąć. Z folderem znika wszystko, co w nim jest.',
  'upload.list.bulk-actions.delete.error': deletingMessages.left[0],
};
const english: Messages = {
  'app.components.LeftMenu.navbrand.title': 'Osiedle',
  'app.components.LeftMenu.navbrand.workplace': 'Editors’ panel',
  'Auth.form.password.hint':
    '12 to 72 characters, among them a small letter, a capital and a digit; no password that many people use',
  'Auth.form.welcome.title': 'Editors’ panel',
  'Auth.form.welcome.subtitle': 'Log in to your account',
  'Auth.form.register.subtitle': 'Give your name and a password, and your account is ready.',
  'Auth.link.forgot-password': 'Forgot your password?',
  'global.finish': 'Done',
  'app.containers.AuthPage.ForgotPasswordSuccess.title': 'Look at your mail',
  'app.containers.AuthPage.ForgotPasswordSuccess.text.email':
    'If this address has an account, a link for a new password will arrive there in a moment. It works for an hour.',
  'app.containers.AuthPage.ForgotPasswordSuccess.text.contact-admin':
    'If it does not, look among the spam, and then ask an administrator.',
  'components.Input.error.validation.minLength': 'Too short: at least {min} characters are needed.',
  'content-manager.validation.error': 'Not saved. Correct the marked fields: they are listed at the buttons.',
  'osiedle.new': 'New entry',
  'osiedle.site': 'The residents’ site',
  'upload.list.bulk-actions.delete.confirm.title': 'Delete {count, plural, one {# item} other {# items}}?',
  'upload.list.bulk-actions.delete.confirm.description.are-you-sure':
    'This cannot be undone. With a folder goes everything that is in it.',
  'upload.list.bulk-actions.delete.error': deletingMessages.left[1],
};

/** Strapi looks up what the server answers by the answer itself, and what one language lacks in English. */
const answers: [id: string, Words][] = [
  ['osiedle.kept.sign-out', keptMessages.signOut],
  ['app.session.ended.title', keptMessages.sessionTitle],
  ['app.session.ended.unsaved', keptMessages.sessionBody],
  [`upload.apiError.${tooLarge[0]}`, tooLarge],
  ...Object.values(accountSentences).map((words): [string, Words] => [`apiError.${words[0]}`, words]),
];

/** Strapi looks up labels by type and field, choices by their value, types by their display name. */
function messages(language: 0 | 1): Messages {
  const all: Messages = {};
  for (const [id, ...words] of strapiWords) {
    const text = words[language];
    if (text !== undefined) all[id] = text;
  }
  for (const [id, words] of [...Object.entries(own), ...answers]) all[id] = words[language];
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
