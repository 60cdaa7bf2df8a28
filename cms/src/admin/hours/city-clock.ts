import { instantAt, offsetAt, timeZone } from '@osiedle/shared';

/**
 * The parts of a date that depend on the zone, by the names of their getters and setters. Each uses its UTC counterpart on a
 * date that is shifted by the city's offset.
 */
const zonedParts = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;

const parseOnDevice = Date.parse;

/**
 * Sets the panel's clock to the city: `Date` and `Intl` then use the city's time instead of the device's. Everything that
 * Strapi shows, formats and compares with them follows (lists, filters, calendars, the media library). Instants, UTC and
 * explicit zones stay as they are. See docs/adr/0020.
 */
export function setClockToCity(): void {
  for (const part of zonedParts) {
    define(`get${part}`, function () {
      return cityTime(this)[`getUTC${part}`]();
    });
    define(`set${part}`, function (...values: [number]) {
      const changed = cityTime(this);
      changed[`setUTC${part}`](...values);
      return this.setTime(instantOfCityTime(changed.getTime()));
    });
  }
  define('getDay', function () {
    return cityTime(this).getUTCDay();
  });
  define('getTimezoneOffset', function () {
    return (this.getTime() - cityTime(this).getTime()) / 60_000;
  });
  define('toDateString', function () {
    // Of 'Sun, 28 Mar 2027 03:00:00 GMT'.
    return cityTime(this)
      .toUTCString()
      .replace(/^(\w+), (\d+) (\w+) (-?\d+) .*/, '$1 $3 $2 $4');
  });
  define('toTimeString', function () {
    if (Number.isNaN(this.getTime())) return 'Invalid Date';
    return `${cityTime(this).toISOString().slice(-13, -5)} GMT${formatOffset(-this.getTimezoneOffset())}`;
  });
  define('toString', function () {
    return Number.isNaN(this.getTime()) ? 'Invalid Date' : `${this.toDateString()} ${this.toTimeString()}`;
  });
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const) {
    const native = Date.prototype[name];
    define(name, function (locales?: Intl.LocalesArgument, options?: Intl.DateTimeFormatOptions) {
      return native.call(this, locales, inCity(options));
    });
  }
  Date.parse = parseInCity;
  globalThis.Date = cityDate(Date);
  Date.prototype.constructor = Date;
  Intl.DateTimeFormat = cityFormat(Intl.DateTimeFormat);
}

function define(name: string, value: (this: Date, ...values: never[]) => unknown): void {
  Object.defineProperty(Date.prototype, name, { value, writable: true, configurable: true });
}

/** A date whose UTC parts are the city's local time. */
function cityTime(date: Date): Date {
  const instant = date.getTime();
  return new Date(Number.isNaN(instant) ? instant : instant + offsetAt(instant));
}

/** The instant of a local time in the city, given as if it were UTC; milliseconds, or NaN. */
function instantOfCityTime(shown: number): number {
  return Number.isNaN(shown) ? shown : instantAt(shown);
}

/** ISO 8601 without an offset means local time; a day alone means UTC. */
const isoWithoutOffset = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d([.,]\d+)?)?$/;

function parseInCity(text: string): number {
  return isoWithoutOffset.test(text)
    ? instantOfCityTime(parseOnDevice(`${text.replace(' ', 'T')}Z`))
    : parseOnDevice(text);
}

/** `+0200`, of minutes. */
function formatOffset(minutes: number): string {
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours * 100 + rest).padStart(4, '0')}`;
}

function cityDate(date: DateConstructor): DateConstructor {
  return new Proxy(date, {
    apply: () => new Date().toString(),
    construct(target, values: unknown[], newTarget) {
      const [first] = values;
      if (values.length > 1) values = [instantOfCityTime(Date.UTC(...(values as [number, number])))];
      else if (typeof first === 'string') values = [parseInCity(first)];
      return Reflect.construct(target, values, newTarget) as Date;
    },
  });
}

function cityFormat(format: typeof Intl.DateTimeFormat): typeof Intl.DateTimeFormat {
  type Values = [Intl.LocalesArgument?, Intl.DateTimeFormatOptions?];
  return new Proxy(format, {
    apply: (target, _self, [locales, options]: Values) => new target(locales, inCity(options)),
    construct: (target, [locales, options]: Values, newTarget) =>
      Reflect.construct(target, [locales, inCity(options)], newTarget) as Intl.DateTimeFormat,
  });
}

function inCity(options: Intl.DateTimeFormatOptions = {}): Intl.DateTimeFormatOptions {
  return { ...options, timeZone: options.timeZone ?? timeZone };
}
