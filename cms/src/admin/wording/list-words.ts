import { panelLanguage } from '../messages/format.ts';
import { translations } from '../translations.ts';
import { systemFields } from '../../panel/names.ts';
import { defaultLocale } from '@osiedle/shared';

interface Labelled {
  label?: string;
}
interface ListLayout {
  metadatas: Record<string, Labelled>;
}

/** What was worded last of each layout: whoever gets it compares it with the one before. */
const worded = new WeakMap<ListLayout, { language: string; layout: ListLayout }>();

/** The layout of a type's list, with the labels of fields in the panel's language. */
export function wordedList<Layout extends ListLayout>(layout: Layout, uid: string): Layout {
  const language = panelLanguage();
  const known = worded.get(layout);
  if (known?.language === language) return known.layout as Layout;
  const metadatas = Object.fromEntries(
    Object.entries(layout.metadatas).map(([name, metadata]) => [
      name,
      { ...metadata, label: labelOf(uid, name, language) ?? metadata.label },
    ]),
  );
  const result = { ...layout, metadatas };
  worded.set(layout, { language, layout: result });
  return result;
}

/** Whether a field of a type has words, which those lack that no form has. */
export function isWorded(uid: string, name: string): boolean {
  return labelOf(uid, name, panelLanguage()) !== undefined;
}

function labelOf(uid: string, name: string, language: string): string | undefined {
  const own = systemFields[name]?.[language === defaultLocale ? 0 : 1];
  return own ?? translations[language]?.[`content-manager.content-types.${uid}.${name}`];
}
