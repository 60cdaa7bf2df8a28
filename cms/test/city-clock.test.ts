import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { timeZone } from '@osiedle/shared';
import { expect, test } from 'vitest';
import { isLong } from '../../test/support/test-long.ts';

const execute = promisify(execFile);

/** The results of operations on a device in a zone, with its own clock or with the clock set to the city. */
async function resultsIn(zone: string, clock: 'device' | 'city'): Promise<string> {
  const program = join(import.meta.dirname, 'support/clock-operations.mts');
  const { stdout } = await execute(process.execPath, [program, clock], { env: { TZ: zone } });
  return stdout;
}

const inCity = resultsIn(timeZone, 'device');

const zones = ['UTC', 'America/St_Johns', 'Pacific/Apia'];
const moreZones = ['Europe/Lisbon', 'Europe/Warsaw', 'Asia/Tokyo'];

test.each(isLong ? [...zones, ...moreZones] : zones)(
  'a clock in %s that is set to the city gives the results of one in the city',
  async (zone) => {
    expect((await resultsIn(zone, 'city')).split('\n')).toEqual((await inCity).split('\n'));
  },
);

test('a clock elsewhere that is not set gives other results', async () => {
  expect((await inCity).length).toBeGreaterThan(50_000);
  expect(await resultsIn('Asia/Tokyo', 'device')).not.toBe(await inCity);
});
