import { formMessages, formText, type FormMessageKey } from '../messages/form.ts';

/** What the button says that adds a row to a repeatable group of a component; of others, that it adds. */
export function addRowText(component: string | undefined): string {
  const key = `add.${component}`;
  return formText(key in formMessages ? (key as FormMessageKey) : 'add');
}
