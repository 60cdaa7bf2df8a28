import type { ComparedReference } from '../../history/version.ts';
import { fieldLabel, valueAsText } from '../conflicts/as-text.ts';
import type { FormSchemas, PanelAttribute } from '../conflicts/schemas.ts';
import { historyText } from '../messages/history.ts';

type Row = Record<string, unknown>;

/** A value of a version as people read it; nothing for what is empty. */
export function inWords(schemas: FormSchemas, attribute: PanelAttribute, value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  const { type, component } = attribute;
  if (Array.isArray(value))
    return value.map((one) => inWords(schemas, attribute, one)).join(component ? '\n\n' : '\n');
  // A field for an address that leads to an entry has the entry here, as a relation has.
  if (type === 'relation' || type === 'media' || 'isGone' in Object(value))
    return referenceInWords(type, value as ComparedReference);
  if (type === 'richtext') return textInWords(value as string);
  const group = component === undefined ? undefined : schemas.get(component);
  if (!group) return valueAsText(schemas, attribute, value);
  const lines = Object.entries(group.attributes).flatMap(([name, inner]) => {
    const field = (value as Row)[name];
    const words = field === false ? '' : inWords(schemas, inner, field);
    return words ? [`${fieldLabel(group.uid, name)}: ${words}`] : [];
  });
  return lines.join('\n');
}

function referenceInWords(type: string, { title, isGone }: ComparedReference): string {
  if (title !== null && title !== '') return title;
  if (isGone) return historyText(type === 'media' ? 'goneFile' : 'goneEntry');
  return historyText('hiddenEntry');
}

/**
 * A long text without the signs of Markdown: what visitors read, and the addresses that links to elsewhere have. No part of a
 * link goes beyond the next bracket, so that the time grows with the length of the text alone.
 */
export function textInWords(markdown: string): string {
  return markdown
    .replace(/!\[([^\][]*)\]\(([^)[\n]*)\)/g, (_, alt: string, address: string) => {
      const isGone = address.includes('osiedle:gone-file');
      return `[${historyText('picture')}${alt && `: ${alt}`}${isGone ? ` ${historyText('goneFile')}` : ''}]`;
    })
    .replace(
      /\[([^\][]*)\]\(<?osiedle:gone-(entry|file)[^)[\n]*\)/g,
      (_, words: string, kind: 'entry' | 'file') =>
        `${words} ${historyText(kind === 'file' ? 'goneFile' : 'goneEntry')}`,
    )
    .replace(/\[([^\][]*)\]\((?:osiedle:|\/)[^)[\n]*\)/g, '$1')
    .replace(/\[([^\][]*)\]\(<?([^)\s>[]+)>?[^)[\n]*\)/g, (_, words: string, address: string) =>
      words === address ? words : `${words} (${address})`,
    )
    .replace(/^#{1,6} +/gm, '')
    .replace(/^> ?/gm, '')
    .replace(/(\*\*|__|(?<![\p{L}\d])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\d]))/gu, '')
    .replace(/\\$/gm, '')
    .replace(/\\([^\p{L}\d\s])/gu, '$1');
}
