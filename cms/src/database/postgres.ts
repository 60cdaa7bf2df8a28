import { defaultLocale } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { searchPattern } from './search-pattern.ts';

/** A query as Knex sends it. */
interface Query {
  text: string;
  values: unknown[];
}
/** The used part of a connection of pg. */
interface Connection {
  query(query: unknown, ...rest: unknown[]): unknown;
}

/** The order of the city's language, numbers by their value. */
const collation = `osiedle_${defaultLocale}`;

/**
 * Makes Postgres search without regard to case and diacritics: each LIKE of Strapi becomes a regular expression. Its own
 * ILIKE knows no diacritics, and in a database of the locale C the case of English letters alone; its extension
 * `unaccent` needs a superuser. A hook of Knex's pool.
 * @param raw a new connection of pg, which is changed in place
 */
export function speakPostgres(raw: unknown, done: (error: null, connection: unknown) => void): void {
  const connection = raw as Connection;
  const query = connection.query.bind(connection);
  connection.query = (asked, ...rest) => query(isQuery(asked) ? searched(asked) : asked, ...rest);
  done(null, connection);
}

function isQuery(asked: unknown): asked is Query {
  const { text, values } = (asked ?? {}) as Partial<Query>;
  return typeof text === 'string' && Array.isArray(values) && /LIKE|LOWER/u.test(text);
}

/** A comparison, as Strapi writes it into a search or a filter. */
const like =
  /(?:LOWER\(CAST\((?<lowered>"\w+"(?:\."\w+")?) AS VARCHAR\)\)|(?<plain>"\w+"(?:\."\w+")?)(?:::text)?) (?<not>NOT )?I?LIKE (?:LOWER\(\$(?<first>\d+)\)|\$(?<second>\d+))/gu;
const lower = /LOWER\(\$(\d+)\)/gu;

function searched({ text, values, ...options }: Query): Query {
  const sent = [...values];
  const withPatterns = text.replace(like, (...match) => {
    const { lowered, plain, not, first, second } = match.at(-1) as Record<string, string | undefined>;
    const place = Number(first ?? second);
    sent[place - 1] = searchPattern(String(values[place - 1]), '\\');
    return `${lowered ?? plain}::text ${not ? '!~' : '~'} $${place}`;
  });
  // What is left compares whole texts.
  const inSmallLetters = withPatterns.replace(lower, (_clause, place: string) => {
    sent[Number(place) - 1] = String(values[Number(place) - 1]).toLowerCase();
    return `$${place}::text`;
  });
  return { ...options, text: inSmallLetters, values: sent };
}

/**
 * Gives columns the order of the city's language. Strapi creates them with that of the database. A column that has it
 * already is left alone; any other needs no more than a change of its description.
 */
export async function sortPostgresBy(strapi: Core.Strapi, columns: Map<string, string[]>): Promise<void> {
  const { connection } = strapi.db;
  try {
    const definition = `provider = icu, locale = '${defaultLocale}-u-kn-true'`;
    await connection.raw(`CREATE COLLATION IF NOT EXISTS "${collation}" (${definition})`);
  } catch (cause) {
    throw new Error(
      'This Postgres server cannot sort in the city’s language. Use one that is built with ICU (as Debian’s is), and an account that may create objects in its schema.',
      { cause },
    );
  }
  const { rows } = (await connection.raw(
    `SELECT c.relname AS "table", a.attname AS "column", format_type(a.atttypid, a.atttypmod) AS "type"
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_collation l ON l.oid = a.attcollation
      WHERE c.relkind = 'r' AND pg_table_is_visible(c.oid) AND l.collname <> ? AND c.relname = ANY(?)`,
    [collation, [...columns.keys()]],
  )) as { rows: { table: string; column: string; type: string }[] };
  for (const { table, column, type } of rows)
    if (columns.get(table)?.includes(column))
      await connection.raw(`ALTER TABLE ?? ALTER COLUMN ?? TYPE ${type} COLLATE ??`, [
        table,
        column,
        collation,
      ]);
}
