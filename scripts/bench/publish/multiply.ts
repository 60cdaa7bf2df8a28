import { DatabaseSync } from 'node:sqlite';
import { apiPaths, editorialTypes } from '../../../shared/src/index.ts';

/** The distance of ids between copies of a row: larger than any id of a filled database. */
const rowIdOffset = 100_000;

interface Column {
  name: string;
  /** The table that it refers to. */
  target: string | undefined;
}

interface Table {
  name: string;
  columns: Column[];
}

/**
 * Copies a CMS's SQLite database in seconds, and adds copies of each entry. Copies have their own ids, document ids and
 * slugs. They refer to copies of the entries that the originals refer to, and to the same look-ups and files. The journal
 * does not record them: a full read finds them.
 * @param from the file of a database with at most 100,000 rows per table; it is not changed
 * @param to the file of the new one
 */
export function multiplyEntries(from: string, to: string, copies: number): void {
  const source = new DatabaseSync(from, { readOnly: true });
  source.prepare('VACUUM INTO ?').run(to);
  source.close();
  const database = new DatabaseSync(to);
  try {
    database.exec('PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; BEGIN');
    const tables = tablesOf(database);
    const copied = new Set(tables.filter(isCopied).map(({ name }) => name));
    for (const table of tables) {
      if (!copied.has(table.name)) continue;
      const [columns, values] = [
        table.columns.map(({ name }) => quoted(name)),
        table.columns.map((one) => valueOf(one, copied)),
      ];
      database
        .prepare(
          `WITH RECURSIVE copy(number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM copy WHERE number < ?)
           INSERT INTO ${quoted(table.name)} (${columns.join()})
           SELECT ${values.join()} FROM copy, ${quoted(table.name)}`,
        )
        .run(copies);
    }
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}

function tablesOf(database: DatabaseSync): Table[] {
  const names = database.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).all();
  return names.map(({ name }) => {
    const table = String(name);
    const targets = new Map(
      database
        .prepare('SELECT "from", "table" FROM pragma_foreign_key_list(?)')
        .all(table)
        .map((key) => [String(key['from']), String(key['table'])]),
    );
    const columns = database
      .prepare('SELECT name FROM pragma_table_info(?)')
      .all(table)
      .map((column) => ({ name: String(column['name']), target: targets.get(String(column['name'])) }));
    return { name: table, columns };
  });
}

/** Whether a table holds entries, their components, or relations of either. */
function isCopied({ name, columns }: Table): boolean {
  const entries = editorialTypes.map((type) => apiPaths[type]).join('|');
  return (
    columns.length > 1 &&
    (new RegExp(`^(?:${entries})(?:_cmps|_.*_lnk)?$`).test(name) ||
      name.startsWith('components_') ||
      name === 'files_related_mph')
  );
}

function valueOf({ name, target }: Column, copied: ReadonlySet<string>): string {
  const column = quoted(name);
  if (name === 'slug' || name === 'title') return `${column} || '-' || number`;
  // As long as Strapi's, with the same letters.
  if (name === 'document_id' && !target) return `substr(${column}, 1, 18) || printf('%06d', number)`;
  const isShifted =
    ['id', 'cmp_id', 'related_id'].includes(name) || (target !== undefined && copied.has(target));
  return isShifted ? `${column} + number * ${rowIdOffset}` : column;
}

function quoted(name: string): string {
  return `"${name}"`;
}
