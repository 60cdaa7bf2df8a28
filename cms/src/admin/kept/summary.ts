import { defaultLocale } from '@osiedle/shared';
import { wordsOf } from '../../panel/index.ts';
import { panelLanguage } from '../messages/format.ts';
import type { KeptText } from './kept-text.ts';
import { isRelation } from './put-changes.ts';

/** What a kept text would bring back, in short. */
export interface Summary {
  /** The first fields: their labels, and how what was typed begins. */
  fields: { label: string; excerpt: string }[];
  /** How many more there are. */
  more: number;
}

const mostFields = 4;
const excerptLength = 60;

export function keptSummary({ model, changes }: Pick<KeptText, 'model' | 'changes'>): Summary {
  const type = model.split('.').at(-1) ?? '';
  const names = Object.keys(changes);
  // Words tell people more than dates and ticks.
  const all = names
    .map((name) => ({ label: labelOf(type, name), excerpt: excerptOf(changes[name]?.to) }))
    .sort((one, other) => Number(other.excerpt !== '') - Number(one.excerpt !== ''));
  return { fields: all.slice(0, mostFields), more: Math.max(0, all.length - mostFields) };
}

function labelOf(type: string, name: string): string {
  const label = wordsOf(type, name)?.label;
  return label ? label[panelLanguage() === defaultLocale ? 0 : 1] : name;
}

/** How a text begins, or the name of what was chosen; nothing for dates and groups, whose label has to do. */
function excerptOf(value: unknown): string {
  if (isRelation(value)) return (value.connect ?? []).map(nameOf).filter(Boolean).join(', ');
  if (typeof value === 'object') return nameOf(value);
  if (typeof value !== 'string' || /^\d{4}-\d\d-\d\d/.test(value)) return '';
  // The signs of Markdown, and where links lead, are not what was written.
  const words = value
    .replace(/\]\([^)\s]*\)/g, '')
    .replace(/[\\#*_>[\]`|!]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > excerptLength ? `${words.slice(0, excerptLength).trimEnd()}…` : words;
}

/** The name of a file or of an entry. */
function nameOf(value: unknown): string {
  const { label, name, title, nameDefault } = (value ?? {}) as Record<string, unknown>;
  const found = [label, title, nameDefault, name].find((one) => typeof one === 'string');
  return (found as string | undefined) ?? '';
}
