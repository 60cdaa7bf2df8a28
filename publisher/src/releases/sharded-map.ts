import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { runAtOnce, type Sliced } from '@osiedle/shared/slices';

/** A part of a {@link ShardedMap}, with its serialised text. */
export interface Shard<T> {
  readonly map: ReadonlyMap<string, T>;
  /** JSON of its keys and values, sorted by key. */
  readonly text: string;
  /** The SHA-256 of the text, in hex. */
  readonly hash: string;
}

/** A key whose values differ between two maps. */
export type Difference<T> = [key: string, here: T | undefined, there: T | undefined];

/** The approximate size of a shard. Each changed key rewrites one shard. */
const keysPerShard = 64;

/**
 * An immutable map in shards. A changed copy shares all unchanged shards with the original, in memory and on disk. So a new
 * release costs what has changed, whatever the size of the site. Equal maps have equal shards, whatever their history: the
 * shard of a key depends only on the key and on the number of keys.
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
    return runAtOnce(ShardedMap.build(entries));
  }

  /** As {@link of}, in slices: for tens of thousands of entries. */
  static *build<T>(entries: Iterable<readonly [string, T]>): Sliced<ShardedMap<T>> {
    const all = new Map<string, T>();
    for (const [key, value] of entries) {
      all.set(key, value);
      yield;
    }
    const count = shardCountFor(all.size);
    const maps = Array.from({ length: count }, () => new Map<string, T>());
    for (const [key, value] of all) {
      maps[shardIndexOf(key, count)]?.set(key, value);
      yield;
    }
    const shards: Shard<T>[] = [];
    for (const map of maps) {
      shards.push(shardOf(sortedByKey(map)));
      yield;
    }
    return new ShardedMap(shards);
  }

  /** Assembles a map from its shards. @param shards in their order */
  static fromShards<T>(shards: readonly Shard<T>[]): ShardedMap<T> {
    return new ShardedMap(shards);
  }

  get(key: string): T | undefined {
    return this.shards[shardIndexOf(key, this.shards.length)]?.map.get(key);
  }

  has(key: string): boolean {
    return this.shards[shardIndexOf(key, this.shards.length)]?.map.has(key) ?? false;
  }

  /** The order has no meaning, but equal maps have the same. */
  *[Symbol.iterator](): Iterator<[string, T]> {
    for (const { map } of this.shards) yield* map;
  }

  keys(): string[] {
    return this.shards.flatMap(({ map }) => [...map.keys()]);
  }

  values(): T[] {
    return this.shards.flatMap(({ map }) => [...map.values()]);
  }

  /** A copy with some changes. @param changes `undefined` removes a key */
  with(changes: Iterable<readonly [string, T | undefined]>): ShardedMap<T> {
    return runAtOnce(this.update(changes));
  }

  /** As {@link with}, in slices: for tens of thousands of changes. */
  *update(changes: Iterable<readonly [string, T | undefined]>): Sliced<ShardedMap<T>> {
    const maps = new Map<number, Map<string, T>>();
    /** Shards with new keys, which have to be sorted again. */
    const unsorted = new Set<Map<string, T>>();
    for (const [key, value] of changes) {
      yield;
      const index = shardIndexOf(key, this.shards.length);
      let map = maps.get(index);
      const before = map ?? this.shards[index]?.map;
      if (isSame(before?.get(key), value)) continue;
      if (!map) maps.set(index, (map = new Map(before)));
      if (!map.has(key)) unsorted.add(map);
      if (value === undefined) map.delete(key);
      else map.set(key, value);
    }
    if (maps.size === 0) return this;
    const next = this.shards.map((shard, index) => maps.get(index) ?? shard.map);
    const size = next.reduce((sum, map) => sum + map.size, 0);
    if (shardCountFor(size) !== this.shards.length)
      return yield* ShardedMap.build(next.flatMap((map) => [...map]));
    const shards = [...this.shards];
    for (const [index, map] of maps) {
      shards[index] = shardOf(unsorted.has(map) ? sortedByKey(map) : map);
      yield;
    }
    return new ShardedMap(shards);
  }

  /** As {@link differencesFrom}, in slices: for maps that differ in many keys. */
  *listDifferences(other: ShardedMap<T>): Sliced<Difference<T>[]> {
    const all: Difference<T>[] = [];
    for (const difference of this.differencesFrom(other)) {
      all.push(difference);
      yield;
    }
    return all;
  }

  /** The keys in which two maps differ, each with both values. */
  *differencesFrom(other: ShardedMap<T>): Generator<Difference<T>> {
    const isSameLayout = this.shards.length === other.shards.length;
    for (const [index, shard] of this.shards.entries()) {
      if (isSameLayout && shard.hash === other.shards[index]?.hash) continue;
      const there = isSameLayout ? other.shards[index]?.map : other;
      for (const [key, value] of shard.map) {
        const theirs = there?.get(key);
        if (!isSame(value, theirs)) yield [key, value, theirs];
      }
    }
    for (const [index, shard] of other.shards.entries()) {
      if (isSameLayout && shard.hash === this.shards[index]?.hash) continue;
      const here = isSameLayout ? this.shards[index]?.map : this;
      for (const [key, value] of shard.map) if (!here?.has(key)) yield [key, undefined, value];
    }
  }

  isSame(other: ShardedMap<T>): boolean {
    return (
      this.shards.length === other.shards.length &&
      this.shards.every(({ hash }, index) => hash === other.shards[index]?.hash)
    );
  }
}

/** Reads the text of a shard. @throws when the text does not have that hash */
export function parseShard<T>(text: string, hash: string): Shard<T> {
  if (hashOf(text) !== hash)
    throw new Error(`The shard ${hash} of a release has other bytes than its name says.`);
  return { map: new Map(JSON.parse(text) as [string, T][]), text, hash };
}

/** @param map sorted by key */
function shardOf<T>(map: ReadonlyMap<string, T>): Shard<T> {
  const text = JSON.stringify([...map]);
  return { map, text, hash: hashOf(text) };
}

function sortedByKey<T>(map: ReadonlyMap<string, T>): Map<string, T> {
  return new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Compares identity first, since most values are the same object. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || isDeepStrictEqual(one, other);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A power of two. */
function shardCountFor(size: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(size / keysPerShard)));
}

/** FNV-1a (32 bits), which gives the same result on every machine. */
function shardIndexOf(key: string, count: number): number {
  let hash = 2166136261;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 16777619);
  return (hash ^ (hash >>> 16)) & (count - 1);
}
