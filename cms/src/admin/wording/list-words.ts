import { defaultLocale } from '@osiedle/shared';
import { wordsOf } from '../../panel/index.ts';
import { systemFields } from '../../panel/names.ts';
import { panelLanguage } from '../messages/format.ts';

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
  const words = systemFields[name] ?? wordsOf(uid.split('.').at(-1) ?? '', name)?.label;
  return words?.[language === defaultLocale ? 0 : 1];
}
