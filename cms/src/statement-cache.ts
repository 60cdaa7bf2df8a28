import { Memo } from '@osiedle/shared/memo';

/** The used part of a connection of better-sqlite3. */
interface Connection {
  prepare(sql: string): object;
}

/** Strapi sends some hundred different statements. */
const maxStatements = 1000;
/** Statements that change the schema. */
const schemaChange = /^\s*(?:create|alter|drop)\b/i;

/**
 * Makes a connection compile each SQL text once. Knex compiles it for each query, which takes SQLite longer than the query
 * itself. A change of the schema empties the cache, because a compiled `select *` has the old columns.
 * A hook of Knex's pool (https://knexjs.org/guide/#aftercreate).
 * @param raw a new connection of better-sqlite3, which is changed in place
 */
export function cacheStatements(raw: unknown, done: () => void): void {
  const connection = raw as Connection;
  const compile = connection.prepare.bind(connection);
  const newCache = () => new Memo(maxStatements, compile);
  let cache = newCache();
  connection.prepare = (sql) => {
    if (!schemaChange.test(sql)) return cache.get(sql);
    cache = newCache();
    return compile(sql);
  };
  done();
}
