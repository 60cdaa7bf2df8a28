import { isMap, isScalar, LineCounter, parseDocument, visit, type Node, type Scalar } from 'yaml';
import { schemas, type TypeName } from '../../shared/src/index.ts';
import { coreOf, fieldsOf, heldIn, type Fields } from '../../shared/src/content/shape.ts';
import { firstFree } from './calendar.ts';
import { addDays } from './time.ts';

/**
 * Days of the sample that are counted from the day on which it is filled in:
 *
 * - `today`, `+21d`, `next 06-14` (the first such day after today),
 * - `free Saturday from +9d`: the first Saturday that is no holiday, at least nine days ahead;
 *   `free Saturday and Sunday from +26d`: that two days in a row are free.
 *
 * `days:` in a `shared.yaml` gives such days a name of small letters, and other days are counted from it: `saturday +1d`.
 * A time may follow: `saturday 11:00`. What begins with a year is an ordinary day or moment.
 */

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** The names of all fields of the contract that hold a day or a moment. */
const dateFields = new Set(
  (Object.keys(schemas) as TypeName[]).flatMap((type) => datesIn(fieldsOf(schemas[type]))),
);

function datesIn(fields: Fields): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const held = heldIn(field);
    if (held.is === 'group') return datesIn(held.fields);
    const core = coreOf(field);
    return 'format' in core && (core.format === 'date' || core.format === 'datetime') ? [name] : [];
  });
}

/** What is wrong in one line of a file. */
export interface DateFault {
  line: number;
  message: string;
}

/**
 * A `shared.yaml` with the days and moments in place of the relative ones, each in its line. `days:` becomes empty lines.
 * @param today the day from which they are counted, `2026-11-28`
 */
export function resolveDates(source: string, today: string): { text: string; faults: DateFault[] } {
  const lines = new LineCounter();
  const named = new Map([['today', today]]);
  const faults: DateFault[] = [];
  const edits: { from: number; to: number; text: string }[] = [];
  const replace = (from: Node, to: Node, text: (source: string) => string): void => {
    const [start, end] = [from.range?.[0] ?? 0, to.range?.[1] ?? 0];
    edits.push({ from: start, to: end, text: text(source.slice(start, end)) });
  };
  /** The day, with its time if it may have one. */
  const resolve = ({ value, range }: Scalar, isTimed: boolean): string | undefined => {
    const [, day = '', time = ''] = /^(.+?)( \d\d:\d\d)?$/.exec(String(value)) ?? [];
    const resolved = dayOf(day, named);
    if (resolved !== undefined && (isTimed || !time)) return resolved + time;
    const { line } = lines.linePos(range?.[0] ?? 0);
    faults.push({ line, message: `“${String(value)}” is no day: ${remedy(named)}` });
    return undefined;
  };

  visit(parseDocument(source, { lineCounter: lines }), {
    Pair(_, { key, value }, path) {
      if (!isScalar(key)) return undefined;
      const isOutermost = path.length === 2;
      if (key.value === 'days' && isOutermost && isMap<Scalar<string>, Scalar>(value)) {
        for (const { key: name, value: day } of value.items)
          if (day) named.set(name.value, resolve(day, false) ?? today);
        replace(key, value, (days) => days.replace(/[^\n]/g, ''));
        return visit.SKIP;
      }
      if (!dateFields.has(String(key.value)) || !isScalar(value)) return undefined;
      if (typeof value.value !== 'string' || /^\d{4}-/.test(value.value)) return undefined;
      const text = resolve(value, true);
      if (text !== undefined) replace(value, value, () => text);
      return undefined;
    },
  });
  const text = edits.reduceRight(
    (all, edit) => all.slice(0, edit.from) + edit.text + all.slice(edit.to),
    source,
  );
  return { text, faults };
}

const remedy = (named: ReadonlyMap<string, string>): string =>
  `write 2026-12-31, +21d, next 06-14, free Saturday from +9d, or a name (${[...named.keys()].join(', ')}).`;

/** The day that is written so. @returns undefined if it is none */
function dayOf(written: string, named: ReadonlyMap<string, string>): string | undefined {
  const [, free, from] = /^free (.+) from (.+)$/.exec(written) ?? [];
  if (free !== undefined && from !== undefined) {
    const row = free.split(' and ').map((name) => weekdays.indexOf(name));
    const [first = -1] = row;
    const start = dayOf(from, named);
    if (!start || row.some((day, index) => first < 0 || day !== (first + index) % 7)) return undefined;
    return firstFree(start, 0, first, row.length);
  }
  const [all, next, name = 'today', count = '0'] =
    /^(?:next (\d\d-\d\d)|([a-z]+))?(?:(?:^| )([+-]\d+)d)?$/.exec(written) ?? [];
  if (!all) return undefined;
  const base = next === undefined ? named.get(name) : firstAfter(named.get('today') ?? '', next);
  return base && addDays(base, Number(count));
}

/** The next day in the calendar after a day, `06-14`. */
function firstAfter(today: string, date: string): string | undefined {
  const year = Number(today.slice(0, 4));
  // There may be seven years without a 29 February.
  return Array.from({ length: 10 }, (_, index) => `${year + index}-${date}`).find(
    (day) => day > today && !Number.isNaN(Date.parse(day)) && addDays(day, 0) === day,
  );
}
