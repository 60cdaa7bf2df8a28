import { describe, expect, it } from 'vitest';
import { editorialTypes, lookupTypes } from '../../shared/src/index.ts';
import { keysOf, localesOf, sharedOf, textOf } from './support/sample.ts';
import { facts } from './support/sample-facts.ts';

const today = '2026-11-20';

describe('the facts', () => {
  it.each(facts)('$key is exactly as in the source', ({ key, ...expected }) => {
    expect(localesOf(key)).toEqual(['pl', 'en']);
    const shared = sharedOf(key, today);
    for (const [field, value] of Object.entries(expected)) expect(shared[field], field).toEqual(value);
  });

  it('include all the institutions', () => {
    const organisations = keysOf('organisation');
    const names = organisations.map((key) => textOf(key, 'pl')).join('\n');
    for (const name of [
      'Urząd Miasta Krakowa',
      'British Council',
      'Barcelona',
      'Grenoble',
      'Miejski Ośrodek Pomocy Społecznej',
      'Zarząd Zieleni Miejskiej',
      'Rada Dzielnicy IV',
      'Ośrodek Interwencji Kryzysowej',
      'Krajowy Punkt URBACT',
      'Politechnika Krakowska',
      'Klub Vademecum',
      'Instytut Kultury Miejskiej',
      'Polskie Towarzystwo Kulturalne',
      'Instytut Rozwoju Miast',
      'Straż Miejska',
    ])
      expect(names).toContain(name);
    const used = JSON.stringify(editorialTypes.flatMap(keysOf).map((key) => sharedOf(key, today)));
    for (const key of organisations) expect(used, key).toContain(`"${key.replace('organisation/', '')}"`);
  });

  it('include the roles of partner cities', () => {
    const partners = (key: string) =>
      (sharedOf(key, today)['partners'] as { organisation: string; role: string }[]).map(
        ({ organisation, role }) => `${organisation} ${role}`,
      );
    expect(partners('project/user')).toEqual(
      expect.arrayContaining([
        'grenoble lead',
        ...['malaga', 'pescara', 'dresden', 'copenhagen', 'lisbon', 'riga', 'lublin', 'krakow'].map(
          (city) => `${city} partner`,
        ),
      ]),
    );
    expect(partners('project/urbinclusion')).toEqual(
      expect.arrayContaining([
        'barcelona lead',
        ...['copenhagen', 'glasgow', 'krakow', 'lyon', 'naples', 'timisoara', 'trikala', 'turin'].map(
          (city) => `${city} partner`,
        ),
      ]),
    );
    const user = sharedOf('project/user', today);
    expect([user['budget'], user['grant'], user['currency']]).toEqual([731570, 541877, 'EUR']);
  });
});

it('the sample has entries of every type', () => {
  for (const type of editorialTypes) expect(keysOf(type).length, type).toBeGreaterThan(1);
  for (const type of lookupTypes)
    if (type !== 'redirect') expect(keysOf(type).length, type).toBeGreaterThan(2);
});
