import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { componentLayouts, layouts, wordsOf } from '../src/panel/index.ts';

/** A hint says what a visitor will see. */

/** Fields whose label says it, and why. */
const needNone: Record<string, string> = {
  file: 'It is a picture, and the picture is there.',
  year: 'It is a year.',
  currency: 'It stands beside its amount.',
  need: 'Its choices say it.',
  places: 'Its choices say it.',
  mode: 'Its choices say it.',
  name: 'It is the name of a stop.',
  walkMinutes: 'It is a number of minutes.',
  ageFrom: 'It is an age.',
  ageTo: 'It is an age.',
  'event.booking.phone': 'It is a telephone number.',
  'event.booking.email': 'It is an e-mail.',
  'project.action.place': 'It is a place.',
  'place.hearingLoop': 'The field beside it says it.',
  'content.mark.file': 'It is a picture.',
};

interface Attribute {
  type: string;
}
const attributes = new Map<string, Record<string, Attribute>>(
  globSync('src/{api,components}/**/*.json', { cwd: join(import.meta.dirname, '..') }).map((file) => {
    const parts = file.split('/');
    const name =
      parts.at(-1) === 'schema.json' ? parts.at(-2) : `${parts.at(-2)}.${parts.at(-1)?.slice(0, -5)}`;
    const schema = JSON.parse(readFileSync(join(import.meta.dirname, '..', file), 'utf8')) as {
      attributes: Record<string, Attribute>;
    };
    return [name ?? '', schema.attributes];
  }),
);

/** All fields of forms, with their owners. Strapi shows no hint at a group: its label says what it is for. */
const shown = [...Object.entries(layouts), ...Object.entries(componentLayouts)].flatMap(([owner, { edit }]) =>
  edit
    .flat()
    .filter((name) => attributes.get(owner)?.[name]?.type !== 'component')
    .map((name) => ({ owner, name })),
);

/** The fields for which an exception is made, by the name under which their words stand. */
function exceptionFor(owner: string, name: string): string | undefined {
  return [`${owner}.${name}`, name].find((one) => one in needNone);
}

test('each field that editors see has a hint, or a label that needs none', () => {
  const without = shown.filter(({ owner, name }) => {
    // The two fields of a pair stand side by side.
    const first = name.replace(/Second$/, 'Default');
    return !wordsOf(owner, name)?.hint && !wordsOf(owner, first)?.hint && !exceptionFor(owner, name);
  });
  expect(without.map(({ owner, name }) => `${owner}.${name}`)).toEqual([]);
});

test('no exception is made for a field that has a hint, or that no form has', () => {
  const used = new Set(
    shown.flatMap(({ owner, name }) =>
      wordsOf(owner, name)?.hint ? [] : [exceptionFor(owner, name) ?? []].flat(),
    ),
  );
  expect(Object.keys(needNone).filter((one) => !used.has(one))).toEqual([]);
});

test('a Polish hint has one English one', () => {
  const english = new Map<string, Set<string>>();
  for (const { owner, name } of shown) {
    const [polish, other] = wordsOf(owner, name)?.hint ?? [];
    if (polish && other) english.set(polish, (english.get(polish) ?? new Set()).add(other));
  }
  expect([...english].filter(([, all]) => all.size > 1)).toEqual([]);
});
