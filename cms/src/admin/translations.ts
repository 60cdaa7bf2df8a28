import { componentLayouts, layouts, wordsOf } from '../panel/index.ts';
import { choices, displayNames } from '../panel/names.ts';
import type { Words } from '../panel/types.ts';
import { tooLarge } from '../uploads/size-limit.ts';

type Messages = Record<string, string>;

/** Polish messages that Strapi lacks or words badly, and our own by their ids. */
const polish: Messages = {
  'app.components.LeftMenu.navbrand.title': 'Osiedle',
  'app.components.LeftMenu.navbrand.workplace': 'Panel redakcji',
  'Auth.form.password.hint':
    'Od 12 do 72 znaków, w tym mała i wielka litera oraz cyfra; hasło, którego nie używa wiele osób',
  'components.Input.error.validation.minLength': 'Za krótkie: potrzeba co najmniej {min} znaków.',
  'osiedle.site': 'Strona dla mieszkańców',
};
const english: Messages = {
  'app.components.LeftMenu.navbrand.title': 'Osiedle',
  'app.components.LeftMenu.navbrand.workplace': 'Editors’ panel',
  'Auth.form.password.hint':
    '12 to 72 characters, among them a small letter, a capital and a digit; no password that many people use',
  'components.Input.error.validation.minLength': 'Too short: at least {min} characters are needed.',
  'osiedle.site': 'The residents’ site',
};

/** Strapi looks up labels by type and field, choices by their value, types by their display name. */
function messages(language: 0 | 1, own: Messages): Messages {
  const all: Messages = { ...own };
  for (const [value, words] of Object.entries(choices)) all[value] = words[language];
  for (const [name, inEnglish] of Object.entries(displayNames)) all[name] = language === 0 ? name : inEnglish;
  // Strapi looks up what the server answers by the answer itself, and what one language lacks in English.
  all[`upload.apiError.${tooLarge[0]}`] = tooLarge[language];
  const owners = [
    ...Object.entries(layouts).map(([name, layout]) => [`api::${name}.${name}`, name, layout] as const),
    ...Object.entries(componentLayouts).map(([uid, layout]) => [uid, uid, layout] as const),
  ];
  for (const [uid, owner, layout] of owners) {
    for (const name of new Set([...layout.edit.flat(), ...layout.list])) {
      const label: Words | undefined = wordsOf(owner, name)?.label;
      if (label) all[`content-manager.content-types.${uid}.${name}`] = label[language];
    }
  }
  return all;
}

export const translations: Record<string, Messages> = {
  pl: messages(0, polish),
  en: messages(1, english),
};
