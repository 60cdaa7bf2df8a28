import { expect, test } from 'vitest';
import { actionsOf, countStates, plansIn } from '../src/data/actions.ts';
import { continuationOf } from '../src/data/continuation.ts';
import { fundingOf } from '../src/data/funding.ts';
import { exampleOf, exampleWire, storeOf } from './support/store.ts';

const store = storeOf(exampleWire());
const { documentId } = exampleOf('project', 'full.default');
const azory = 'azory43gesc6m6svennetqsk';
const asked = (askedDefault: string | null, more: object = {}) => ({ askedDefault, ...more });
const withActions = (actions: object[], more: object = {}) =>
  storeOf({ ...exampleWire(), project: [exampleOf('project', 'full.default', { actions, ...more })] });

test('the actions of a plan keep its order, and say what nobody knows', () => {
  const actions = actionsOf(store, 'pl', documentId);
  expect(actions.map(({ state }) => state)).toEqual(['done', 'dropped', 'unknown']);
  expect(countStates(actions)).toEqual([
    ['done', 1],
    ['dropped', 1],
    ['unknown', 1],
  ]);
  expect(actions[0]?.source).toMatchObject({ name: { text: 'example.org' } });
});

test('an action without words is left out', () => {
  expect(actionsOf(withActions([asked(null), asked('Ławka')]), 'pl', documentId)).toHaveLength(1);
});

test('a neighbourhood shows actions that name it, and those of its projects that name none', () => {
  const one = withActions([
    asked('Tutaj', { neighbourhood: { documentId: azory } }),
    asked('Gdzie indziej', { neighbourhood: { documentId: 'elsewhere' } }),
    asked('Wszędzie'),
  ]);
  const words = (id: string) =>
    plansIn(one, 'pl', id).map(({ actions }) => actions.map((action) => action.asked.text));
  expect(words(azory)).toEqual([['Tutaj', 'Wszędzie']]);
  expect(words('elsewhere')).toEqual([['Gdzie indziej']]);
  expect(words('nowhere')).toEqual([]);
});

test('a project leads to the one that it continues, and back', () => {
  const { earlier } = continuationOf(store, 'pl', documentId);
  expect(earlier).toHaveLength(1);
  const { later } = continuationOf(store, 'pl', earlier[0]?.documentId ?? '');
  expect(later.map((one) => one.documentId)).toEqual([documentId]);
});

test('what several projects have in common of their funding is there once', () => {
  const project = store.find('project', 'pl', documentId);
  if (!project) throw new Error('The examples have no full project.');
  const once = fundingOf([project], 'pl');
  expect(once?.statements).toEqual(['Dofinansowane przez Unię Europejską (przykład).']);
  expect(once?.marks.map(({ alt, darkSrc }) => [alt.text, darkSrc !== undefined])).toEqual([
    ['Dofinansowane przez Unię Europejską', true],
    ['URBACT', false],
  ]);
  expect(fundingOf([project, project], 'pl')).toEqual(once);
  expect(fundingOf([{ ...project, fundingStatement: undefined, marks: [] }], 'pl')).toBeUndefined();
});
