import { expect, test } from 'vitest';
import { product } from '../support/processes.ts';

test('the metrics show runs, failures, holds, refusals and event loop delays', async () => {
  const { startPublisher, startServer, shows, edit, hook, post, idle, ended, site } = await product('one');
  startServer();
  startPublisher();
  await shows('one');
  await idle();
  const metrics = async () => {
    const answer = await fetch(`${site}/_publisher/metrics`, {
      headers: { authorization: 'Bearer hook-secret' },
    });
    return answer.text();
  };
  expect(await metrics()).toMatch(/^osiedle_runs_total\{outcome="published"\} 1$/m);
  edit('broken');
  await hook();
  await ended('failed');
  expect(await metrics()).toMatch(/^osiedle_runs_total\{outcome="failed"\} 1$/m);
  expect(await metrics()).toMatch(/^osiedle_publishing 1$/m);
  edit('two');
  await shows('two');
  await idle();
  await post('rollback');
  const held = await metrics();
  for (const line of ['held 1', 'release 3', 'cursor 1', 'pages 5', 'refused 0'])
    expect(held).toMatch(new RegExp(`^osiedle_${line}$`, 'm'));
  expect(held).toMatch(/^osiedle_step_seconds_count\{step="render"\} \d+$/m);
  // How long the event loop was blocked.
  expect(held).toMatch(/^nodejs_eventloop_lag_max_seconds 0\.\d+$/m);
  expect((await fetch(`${site}/_publisher/metrics`)).status).toBe(401);
});
