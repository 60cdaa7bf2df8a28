import { pathToFileURL } from 'node:url';
import { setClockToCity } from '../../src/admin/hours/city-clock.ts';

/**
 * Prints the results of many `Date` and `Intl` operations, one a line. The test compares a device in the city with one
 * elsewhere whose clock is set to the city: the argument `city` sets it first.
 */
function results(): string[] {
  const lines: string[] = [];
  const record = (...values: unknown[]) => lines.push(values.join(' '));
  // Each engine chooses the zone's name in brackets (ECMA-262, 21.4.4.41.3).
  const withoutZoneName = (text: string) => text.replace(/ \(.*\)$/, '');

  const hour = 3_600_000;
  const nights = ['2026-10-24T20:00Z', '2027-03-27T20:00Z', '2026-12-31T18:00Z', '2024-02-28T20:00Z'];
  const days = ['1900-06-01', '1940-06-01', '1944-10-03', '1957-06-02', '1999-12-31', '2050-07-01'];
  const instants = [
    ...nights.flatMap((from) =>
      Array.from({ length: 36 }, (_, half) => Date.parse(from) + (half * hour) / 2),
    ),
    ...days.map((day) => Date.parse(`${day}T22:59:59.999Z`)),
    NaN,
  ];
  for (const instant of instants) {
    const date = new Date(instant);
    record(date.getFullYear(), date.getMonth(), date.getDate(), date.getDay(), date.getHours());
    record(date.getMinutes(), date.getSeconds(), date.getMilliseconds(), date.getTimezoneOffset());
    record(
      withoutZoneName(date.toString()),
      date.toDateString(),
      withoutZoneName(date.toTimeString()),
      withoutZoneName(`${date}`),
    );
    record(date.toLocaleString('pl'), date.toLocaleDateString('en-GB'), date.toLocaleTimeString('pl'));
    record(date.toLocaleTimeString('pl', { hour: '2-digit', timeZone: 'Asia/Tokyo' }), date.toJSON());
    if (Number.isNaN(instant)) continue;
    record(new Intl.DateTimeFormat('pl', { dateStyle: 'full', timeStyle: 'long' }).format(date));
    record(new Intl.DateTimeFormat('pl', { hour: 'numeric', timeZone: 'UTC' }).format(date));
  }

  // Clocks that are set: every hour that the two nights have, repeat or skip, by every setter.
  for (const day of ['2026-10-25', '2027-03-28', '2026-12-31']) {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
    for (let half = 0; half < 60; half += 1) {
      const minute = half * 30;
      const clock = `${String(Math.trunc(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      record(new Date(year, month - 1, date, 0, minute).toISOString());
      if (half < 48) {
        record(new Date(`${day}T${clock}`).toJSON(), new Date(`${day}T${clock}:15.5`).toJSON());
        record(Date.parse(`${day} ${clock}`), new Date(`${day}T${clock}+05:00`).toJSON());
      }
      const set = new Date(Date.parse(`${day}T10:20:30.400Z`));
      record(set.setHours(0, minute), set.setMinutes(5, 6, 7), set.setSeconds(70, 8), set.setMilliseconds(9));
      record(set.setDate(40), set.setMonth(14, 31), set.setFullYear(2024, 1, 29), set.setMonth(9));
    }
  }
  record(new Date('2027-03-28').toJSON(), new Date(99, 0).toJSON(), new Date(2027, 2, NaN).getTime());
  record(
    new Date(NaN).setHours(3),
    new Date(NaN).setFullYear(2027),
    new Date(2027, 13, 45, 30, 90, 90, 1500).toJSON(),
  );
  record(new Date('no date').getTime(), new Date(new Date(5)).getTime(), new Date(5).getTime());

  // What programs ask of the classes themselves.
  class Own extends Date {}
  record(
    new Date() instanceof Date,
    new Own(2027, 0) instanceof Own,
    new Own(2027, 0).toJSON(),
    typeof Date(),
  );
  record(
    Object.prototype.toString.call(new Date()),
    Date.length,
    Date.name,
    Math.abs(Date.now() - +new Date()) < 1000,
  );
  record(
    new Intl.DateTimeFormat() instanceof Intl.DateTimeFormat,
    Intl.DateTimeFormat.supportedLocalesOf(['pl']),
  );
  record(
    new Intl.DateTimeFormat().resolvedOptions().timeZone,
    Intl.DateTimeFormat('pl').resolvedOptions().timeZone,
  );
  record(new Date(2027, 5, 1).constructor === Date);
  return lines;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv[2] === 'city') setClockToCity();
  console.log(results().join('\n'));
}
