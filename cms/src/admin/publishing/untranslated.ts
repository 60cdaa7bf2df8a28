/** Values of an entry by field, as its form holds them. */
export type EntryValues = Record<string, unknown>;

/** Fewer words may be the same in two languages: names, „Festiwal”, “URBACT III”. */
const fewestWords = 3;

/** The fields that say the same, word for word, in a translation and in what it is made from. */
export function untranslatedFields(
  values: EntryValues,
  source: EntryValues,
  fields: readonly string[],
): string[] {
  return fields.filter((name) => {
    const [text, original] = [wordsOf(values[name]), wordsOf(source[name])];
    return text.length >= fewestWords && text.join(' ') === original.join(' ');
  });
}

function wordsOf(value: unknown): string[] {
  return typeof value === 'string' ? (value.match(/\p{L}+/gu) ?? []) : [];
}
