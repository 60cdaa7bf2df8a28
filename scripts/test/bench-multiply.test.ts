import { DatabaseSync } from 'node:sqlite';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { multiplyEntries } from '../bench/publish/multiply.ts';

test('copies of entries have their own addresses, and refer to copies of what the originals refer to', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'osiedle-multiply-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const [from, to] = [join(folder, 'from.db'), join(folder, 'to.db')];
  const original = new DatabaseSync(from);
  original.exec(`
    CREATE TABLE topics (id INTEGER PRIMARY KEY AUTOINCREMENT, document_id TEXT, slug TEXT);
    CREATE TABLE projects (id INTEGER PRIMARY KEY AUTOINCREMENT, document_id TEXT, title TEXT, slug TEXT);
    CREATE TABLE updates (id INTEGER PRIMARY KEY AUTOINCREMENT, document_id TEXT, title TEXT, slug TEXT);
    CREATE TABLE updates_projects_lnk (id INTEGER PRIMARY KEY AUTOINCREMENT,
      update_id INTEGER REFERENCES updates (id), project_id INTEGER REFERENCES projects (id), project_ord REAL);
    CREATE TABLE updates_topics_lnk (id INTEGER PRIMARY KEY AUTOINCREMENT,
      update_id INTEGER REFERENCES updates (id), topic_id INTEGER REFERENCES topics (id));
    CREATE TABLE components_content_pictures (id INTEGER PRIMARY KEY AUTOINCREMENT, alt_default TEXT);
    CREATE TABLE updates_cmps (id INTEGER PRIMARY KEY AUTOINCREMENT,
      entity_id INTEGER REFERENCES updates (id), cmp_id INTEGER, component_type TEXT);
    CREATE TABLE files_related_mph (id INTEGER PRIMARY KEY AUTOINCREMENT, file_id INTEGER, related_id INTEGER);
    CREATE TABLE journal (id INTEGER PRIMARY KEY, document_id TEXT);
    INSERT INTO topics VALUES (1, 'topic0000000000000000000', 'zielen');
    INSERT INTO projects VALUES (4, 'project00000000000000000', 'Skwer', 'skwer');
    INSERT INTO updates VALUES (7, 'update000000000000000000', 'Otwarcie', 'otwarcie');
    INSERT INTO updates_projects_lnk VALUES (1, 7, 4, 1);
    INSERT INTO updates_topics_lnk VALUES (1, 7, 1);
    INSERT INTO components_content_pictures VALUES (2, 'Skwer z góry');
    INSERT INTO updates_cmps VALUES (1, 7, 2, 'content.picture');
    INSERT INTO files_related_mph VALUES (1, 9, 2);
    INSERT INTO journal VALUES (1, 'update000000000000000000');
  `);
  original.close();
  multiplyEntries(from, to, 2);

  const copied = new DatabaseSync(to, { readOnly: true });
  onTestFinished(() => copied.close());
  const rows = (table: string) =>
    copied
      .prepare(`SELECT * FROM ${table} ORDER BY id`)
      .all()
      .map((row) => Object.values(row));
  expect(rows('updates')).toEqual([
    [7, 'update000000000000000000', 'Otwarcie', 'otwarcie'],
    [100_007, 'update000000000000000001', 'Otwarcie-1', 'otwarcie-1'],
    [200_007, 'update000000000000000002', 'Otwarcie-2', 'otwarcie-2'],
  ]);
  expect(rows('updates_projects_lnk').slice(1)).toEqual([
    [100_001, 100_007, 100_004, 1],
    [200_001, 200_007, 200_004, 1],
  ]);
  // Look-ups and files are not copied.
  expect(rows('topics')).toHaveLength(1);
  expect(rows('updates_topics_lnk').slice(1)).toEqual([
    [100_001, 100_007, 1],
    [200_001, 200_007, 1],
  ]);
  expect(rows('updates_cmps').at(-1)).toEqual([200_001, 200_007, 200_002, 'content.picture']);
  expect(rows('components_content_pictures').at(-1)).toEqual([200_002, 'Skwer z góry']);
  expect(rows('files_related_mph').at(-1)).toEqual([200_001, 9, 200_002]);
  expect(rows('journal')).toHaveLength(1);
  expect(copied.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
});
