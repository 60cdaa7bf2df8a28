import { Memo } from '@osiedle/shared/memo';

/** The used part of a connection of better-sqlite3. */
interface Connection {
  prepare(sql: string): object;
}

/** Strapi sends some hundred different statements. */
const maxStatements = 1000;

/**
 * Makes a connection compile each SQL text once. Knex compiles it for each query, which takes SQLite longer than the query
 * itself. After a change of the schema SQLite compiles a statement again by itself (https://sqlite.org/c3ref/prepare.html).
 * A hook of Knex's pool (https://knexjs.org/guide/#aftercreate).
 * @param raw a new connection of better-sqlite3, which is changed in place
 */
export function cacheStatements(raw: unknown, done: () => void): void {
  const connection = raw as Connection;
  const statements = new Memo(maxStatements, connection.prepare.bind(connection));
  connection.prepare = (sql) => statements.get(sql);
  done();
}
