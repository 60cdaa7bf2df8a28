import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { atOnce, type Sliced } from '@osiedle/shared/slices';

/** A part of a {@link ShardedMap} map, and what it is written as. */
export interface Shard<T> {
  readonly map: ReadonlyMap<string, T>;
  /** What it is written as: JSON of its keys and values, in the order of the keys. */
  readonly text: string;
  /** SHA-256 of the text, in hex. */
  readonly hash: string;
}

/** The key, the value here, the value there. */
export type Difference<T> = [key: string, here: T | undefined, there: T | undefined];

/** So many keys to a shard, about: one of them is written anew for each key that changes. */
const keysPerShard = 64;

/**
 * A map that never changes, in shards: a map with some other values shares all shards in which nothing is other, in memory
 * and on disk. So a release of a site of any size costs what has changed in it. Equal maps have equal shards, whatever their
 * history: the shard of a key follows from the key and from how many there are.
 */
export class ShardedMap<T> {
  readonly shards: readonly Shard<T>[];
  readonly size: number;

  private constructor(shards: readonly Shard<T>[]) {
    this.shards = shards;
    this.size = shards.reduce((sum, { map }) => sum + map.size, 0);
  }

  /** @param entries keys and values; the last of equal keys counts */
  static of<T>(entries: Iterable<readonly [string, T]> = []): ShardedMap<T> {
    return atOnce(ShardedMap.build(entries));
  }

  /** The same, of tens of thousands. */
  static *build<T>(entries: Iterable<readonly [string, T]>): Sliced<ShardedMap<T>> {
    const all = new Map<string, T>();
    for (const [key, value] of entries) {
      all.set(key, value);
      yield;
    }
    const count = countFor(all.size);
    const maps = Array.from({ length: count }, () => new Map<string, T>());
    for (const [key, value] of all) {
      maps[placeOf(key, count)]?.set(key, value);
      yield;
    }
    const shards: Shard<T>[] = [];
    for (const map of maps) {
      shards.push(shardOf(inOrder(map)));
      yield;
    }
    return new ShardedMap(shards);
  }

  /** Puts together what was written. @param shards in their order */
  static from<T>(shards: readonly Shard<T>[]): ShardedMap<T> {
    return new ShardedMap(shards);
  }

  get(key: string): T | undefined {
    return this.shards[placeOf(key, this.shards.length)]?.map.get(key);
  }

  has(key: string): boolean {
    return this.shards[placeOf(key, this.shards.length)]?.map.has(key) ?? false;
  }

  /** In an order that equal maps share, and that means nothing. */
  *[Symbol.iterator](): Iterator<[string, T]> {
    for (const { map } of this.shards) yield* map;
  }

  keys(): string[] {
    return this.shards.flatMap(({ map }) => [...map.keys()]);
  }

  values(): T[] {
    return this.shards.flatMap(({ map }) => [...map.values()]);
  }

  /** The same with some other values. @param changes `undefined` takes a key out */
  with(changes: Iterable<readonly [string, T | undefined]>): ShardedMap<T> {
    return atOnce(this.update(changes));
  }

  /** The same, with tens of thousands of other values. */
  *update(changes: Iterable<readonly [string, T | undefined]>): Sliced<ShardedMap<T>> {
    const maps = new Map<number, Map<string, T>>();
    /** Those in which the keys are not in order any more. */
    const grown = new Set<Map<string, T>>();
    for (const [key, value] of changes) {
      yield;
      const place = placeOf(key, this.shards.length);
      let map = maps.get(place);
      const known = map ?? this.shards[place]?.map;
      if (isSame(known?.get(key), value)) continue;
      if (!map) maps.set(place, (map = new Map(known)));
      if (!map.has(key)) grown.add(map);
      if (value === undefined) map.delete(key);
      else map.set(key, value);
    }
    if (maps.size === 0) return this;
    const next = this.shards.map((shard, place) => maps.get(place) ?? shard.map);
    const size = next.reduce((sum, map) => sum + map.size, 0);
    if (countFor(size) !== this.shards.length)
      return yield* ShardedMap.build(next.flatMap((map) => [...map]));
    const shards = [...this.shards];
    for (const [place, map] of maps) {
      shards[place] = shardOf(grown.has(map) ? inOrder(map) : map);
      yield;
    }
    return new ShardedMap(shards);
  }

  /** All in which two maps differ, also where that is nearly all. */
  *listDifferences(other: ShardedMap<T>): Sliced<Difference<T>[]> {
    const all: Difference<T>[] = [];
    for (const difference of this.differencesFrom(other)) {
      all.push(difference);
      yield;
    }
    return all;
  }

  /** Where two maps differ. */
  *differencesFrom(other: ShardedMap<T>): Generator<Difference<T>> {
    const isAlike = this.shards.length === other.shards.length;
    for (const [place, shard] of this.shards.entries()) {
      if (isAlike && shard.hash === other.shards[place]?.hash) continue;
      const there = isAlike ? other.shards[place]?.map : other;
      for (const [key, value] of shard.map) {
        const theirs = there?.get(key);
        if (!isSame(value, theirs)) yield [key, value, theirs];
      }
    }
    for (const [place, shard] of other.shards.entries()) {
      if (isAlike && shard.hash === this.shards[place]?.hash) continue;
      const here = isAlike ? this.shards[place]?.map : this;
      for (const [key, value] of shard.map) if (!here?.has(key)) yield [key, undefined, value];
    }
  }

  isSame(other: ShardedMap<T>): boolean {
    return (
      this.shards.length === other.shards.length &&
      this.shards.every(({ hash }, place) => hash === other.shards[place]?.hash)
    );
  }
}

/** Reads what a shard was written as. @throws where it is not the text of that hash */
export function parseShard<T>(text: string, hash: string): Shard<T> {
  if (hashOf(text) !== hash)
    throw new Error(`The part ${hash} of a release has other bytes than its name says.`);
  return { map: new Map(JSON.parse(text) as [string, T][]), text, hash };
}

/** @param map in the order of its keys */
function shardOf<T>(map: ReadonlyMap<string, T>): Shard<T> {
  const text = JSON.stringify([...map]);
  return { map, text, hash: hashOf(text) };
}

function inOrder<T>(map: ReadonlyMap<string, T>): Map<string, T> {
  return new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Most values are the very same. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || isDeepStrictEqual(one, other);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A power of two. */
function countFor(size: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(size / keysPerShard)));
}

/** FNV-1a (32 bits): the same on every machine. */
function placeOf(key: string, count: number): number {
  let hash = 2166136261;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 16777619);
  return (hash ^ (hash >>> 16)) & (count - 1);
}
