import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { timeZone } from '@osiedle/shared';
import { expect, test } from 'vitest';

const execute = promisify(execFile);

/** What a device with its clock in a zone tells of local time, as it is or set to the city. */
async function saidIn(zone: string, clock: 'device' | 'city'): Promise<string> {
  const program = join(import.meta.dirname, 'support/clock-operations.mts');
  const { stdout } = await execute(process.execPath, [program, clock], { env: { TZ: zone } });
  return stdout;
}

const inCity = saidIn(timeZone, 'device');

test.each(['UTC', 'Europe/Lisbon', 'Europe/Warsaw', 'Asia/Tokyo', 'America/St_Johns', 'Pacific/Apia'])(
  'a clock in %s that is set to the city tells what one in the city tells',
  async (zone) => {
    expect((await saidIn(zone, 'city')).split('\n')).toEqual((await inCity).split('\n'));
  },
);

test('a clock elsewhere that is not set tells something else', async () => {
  expect((await inCity).length).toBeGreaterThan(50_000);
  expect(await saidIn('Asia/Tokyo', 'device')).not.toBe(await inCity);
});
