import { Memo } from '@osiedle/shared/memo';
import { searchPattern } from './search-pattern.ts';
import { sortKey } from './sort-key.ts';
import { cacheStatements } from './statement-cache.ts';

/** The used part of a connection of better-sqlite3. */
interface Connection {
  prepare(sql: string): object;
  function(name: string, options: { deterministic: boolean }, body: (...values: never[]) => unknown): void;
}

/** The names of columns that hold names and titles. Strapi connects before it knows them. */
const sorted = new Set<string>();

/** Sorts by these columns as the city's language does. */
export function sortSqliteBy(columns: Iterable<string>): void {
  for (const column of columns) sorted.add(column);
}

/** So that the next page of a list costs nothing. */
const keys = new Memo(20_000, sortKey);
const patterns = new Memo(100, (key: string) => new RegExp(key, 'su'));

/**
 * Makes SQLite search and sort in the city's language: its own LIKE, LOWER and order know the letters of English alone.
 * LIKE and LOWER are functions that a connection may replace. An order cannot be replaced, so it is that of a key.
 * A hook of Knex's pool (https://knexjs.org/guide/#aftercreate).
 * @param raw a new connection of better-sqlite3, which is changed in place
 */
export function speakSqlite(raw: unknown, done: () => void): void {
  const connection = raw as Connection;
  const prepare = connection.prepare.bind(connection);
  connection.prepare = (sql) => prepare(sql.replace(order, sortedByKey));
  const define = (name: string, body: (...values: never[]) => unknown) =>
    connection.function(name, { deterministic: true }, body);
  define('like', (pattern: string, value: unknown) => isLike(value, pattern));
  define('like', (pattern: string, value: unknown, escape: string) => isLike(value, pattern, escape));
  define('lower', (value: unknown) => (typeof value === 'string' ? value.toLowerCase() : value));
  define('sort_key', (value: unknown) => (typeof value === 'string' ? keys.get(value) : value));
  cacheStatements(raw, done);
}

/** As Strapi orders by a column; of a relation's it has a name of its own. */
const order = /(`\w+`\.`(?:__strapi_order_by__t\d+_)?(\w+)`) (?=asc|desc)/giu;

function sortedByKey(clause: string, column: string, name: string): string {
  return sorted.has(name) ? `sort_key(${column}) ` : clause;
}

let lastPattern: { like: string; escape: string | undefined; found: RegExp } | undefined;

function isLike(value: unknown, like: string, escape?: string): number | null {
  if (value === null) return null;
  // SQLite asks for each row.
  if (lastPattern?.like !== like || lastPattern.escape !== escape)
    lastPattern = { like, escape, found: patterns.get(searchPattern(like, escape)) };
  return lastPattern.found.test(`${value as string | number | bigint}`) ? 1 : 0;
}
