import { describe, expect, test } from 'vitest';
import { parseShard, ShardedMap } from '../src/releases/sharded-map.ts';

const many = Array.from({ length: 1000 }, (_, index): [string, number] => [`/strona/${index}/`, index]);

describe('a sharded map', () => {
  test('behaves like a map', () => {
    const map = ShardedMap.of([...many, ['__proto__', 7], ['/ż/', 8]]);
    expect(map.size).toBe(1002);
    expect([map.get('/strona/5/'), map.get('__proto__'), map.get('/ż/')]).toEqual([5, 7, 8]);
    expect([map.has('/strona/5/'), map.has('/strona/x/'), map.has('toString')]).toEqual([true, false, false]);
    expect(new Map(map)).toEqual(new Map([...many, ['__proto__', 7], ['/ż/', 8]]));
    expect([map.keys().length, map.values().length]).toEqual([1002, 1002]);
    expect([ShardedMap.of().size, ShardedMap.of().get('a'), ShardedMap.of().keys()]).toEqual([
      0,
      undefined,
      [],
    ]);
  });

  test('shares all unchanged shards with the map before', () => {
    const before = ShardedMap.of(many);
    const after = before.with([
      ['/strona/5/', 50],
      ['/strona/6/', 6],
      ['/strona/7/', undefined],
      ['/strona/x/', undefined],
    ]);
    expect([after.get('/strona/5/'), after.has('/strona/7/'), after.size]).toEqual([50, false, 999]);
    expect([before.get('/strona/5/'), before.has('/strona/7/')]).toEqual([5, true]);
    expect(after.shards.filter((shard) => !before.shards.includes(shard)).length).toBeLessThan(3);
    expect(before.with([['/strona/5/', 5]])).toBe(before);
  });

  test('has the same shards whatever its history, also after growing and shrinking', () => {
    let grown = ShardedMap.of<number>();
    for (const entry of [...many].reverse()) grown = grown.with([entry]);
    const hashes = (map: ShardedMap<number>) => map.shards.map(({ hash }) => hash);
    expect(hashes(grown)).toEqual(hashes(ShardedMap.of(many)));
    const few = grown.with(many.slice(3).map(([key]) => [key, undefined]));
    expect(hashes(few)).toEqual(hashes(ShardedMap.of(many.slice(0, 3))));
    expect([few.isSame(ShardedMap.of(many.slice(0, 3))), few.isSame(grown)]).toEqual([true, false]);
  });

  test.each([3, 1000])(
    'of %i keys lists its differences from another map with any number of shards',
    (count) => {
      const [one, other] = [
        ShardedMap.of(many.slice(0, count)),
        ShardedMap.of([...many.slice(1), ['/x/', 1]]),
      ];
      const differences = [...one.differencesFrom(other)];
      expect(differences).toContainEqual(['/strona/0/', 0, undefined]);
      expect(differences).toContainEqual(['/x/', undefined, 1]);
      expect(differences).toHaveLength(2 + 1000 - count);
      expect([...one.differencesFrom(one)]).toEqual([]);
    },
  );

  test('spreads its keys evenly', () => {
    const sizes = ShardedMap.of(many).shards.map(({ map }) => map.size);
    expect(sizes).toHaveLength(16);
    expect(Math.max(...sizes)).toBeLessThan(110);
  });

  test('is read back from its text, and from no other text', () => {
    const map = ShardedMap.of(many);
    const read = ShardedMap.fromShards(map.shards.map((shard) => parseShard<number>(shard.text, shard.hash)));
    expect(read.isSame(map)).toBe(true);
    expect(new Map(read)).toEqual(new Map(map));
    const [first] = map.shards;
    expect(() => parseShard(`${first?.text} `, first?.hash ?? '')).toThrow(
      /has other bytes than its name says/,
    );
  });
});
