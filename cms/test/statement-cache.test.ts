import { createRequire } from 'node:module';
import { afterEach, beforeEach, expect, test, vi, type Mock } from 'vitest';
import { cacheStatements } from '../src/database/statement-cache.ts';

/** The used part of better-sqlite3, which has no types of its own. */
interface Connection {
  prepare: (sql: string) => {
    all: (...values: unknown[]) => object[];
    run: (...values: unknown[]) => { changes: number };
  };
  exec(sql: string): void;
  close(): void;
}
const Database = createRequire(import.meta.url)('better-sqlite3') as new (file: string) => Connection;

let database: Connection;
let compile: Mock<Connection['prepare']>;
beforeEach(() => {
  database = new Database(':memory:');
  database.exec(
    "create table page (id integer primary key, title text); insert into page (title) values ('Łąka')",
  );
  compile = vi.fn(database.prepare.bind(database));
  database.prepare = compile;
  cacheStatements(database, () => undefined);
});
afterEach(() => database.close());

const titles = () => database.prepare('select * from page where id > ?').all(0);

test('compiles a text once, and answers with what is stored now', () => {
  expect(titles()).toEqual([{ id: 1, title: 'Łąka' }]);
  const insert = (title: string) =>
    database.prepare('insert into page (title) values (?)').run(title).changes;
  expect([insert('Ogród'), insert('Staw')]).toEqual([1, 1]);
  expect(titles()).toHaveLength(3);
  expect(compile).toHaveBeenCalledTimes(2);
});

test.each([
  ['alter table page add column slug text', { id: 1, title: 'Łąka', slug: null }],
  ['\n  ALTER TABLE page RENAME COLUMN title TO name', { id: 1, name: 'Łąka' }],
])('reads a table as it is after %j', (change, row) => {
  titles();
  database.prepare(change).run();
  expect(titles()).toEqual([row]);
});

test('reads a table that was dropped and created anew', () => {
  titles();
  database.prepare('drop table page').run();
  expect(titles).toThrow('no such table');
  database.prepare('create table page (id integer, body text)').run();
  database.prepare('insert into page values (7, ?)').run('x');
  expect(titles()).toEqual([{ id: 7, body: 'x' }]);
});

test('takes a statement again after it failed', () => {
  const insert = () => database.prepare('insert into page (id) values (1)').run();
  expect(insert).toThrow('UNIQUE');
  database.prepare('delete from page').run();
  expect(insert().changes).toBe(1);
});
