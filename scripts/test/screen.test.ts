import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { plainScreen } from '../start/progress.ts';
import { terminalScreen } from '../start/terminal-screen.ts';
import { together } from '../start/together.ts';

const never = new AbortController().signal;
const fault = new Error('The disk is full.');

/** What a terminal of 40 columns shows after all that was written to it. */
function terminal() {
  let lines: string[] = [];
  const write = (text: string): boolean => {
    const [, up = '0', rest = ''] = /^(?:\W\[(\d+)A)?\W\[J([^]*)$/.exec(text) ?? [];
    lines = [...lines.slice(0, lines.length - Number(up)), ...rest.split('\n').slice(0, -1)];
    return true;
  };
  return { write, columns: 40, shown: () => lines };
}

test('a terminal has one line for each step, also of steps at the same time, with how far each has come', async () => {
  const { shown, ...stream } = terminal();
  const { say, step } = terminalScreen(stream);
  const building = Promise.withResolvers<undefined>();
  const filling = Promise.withResolvers<undefined>();
  const steps = [
    step('Building', (tell) => {
      tell('2400 files');
      return building.promise;
    }),
    step('Filling', () => filling.promise),
  ];
  say('! The mail server is down.');
  expect(shown()).toEqual(['! The mail server is down.', '• Building · 2400 files · 0 s', '• Filling · 0 s']);
  filling.resolve(undefined);
  await steps[1];
  expect(shown()).toEqual(['! The mail server is down.', '✓ Filling', '• Building · 2400 files · 0 s']);
  building.resolve(undefined);
  await steps[0];
  say('Running.');
  expect(shown()).toEqual(['! The mail server is down.', '✓ Filling', '✓ Building', 'Running.']);
});

test('a line never takes two of a terminal', async () => {
  const { shown, ...stream } = terminal();
  await terminalScreen(stream).step('Filling the CMS with the sample content', (tell) => {
    tell('Content 12/128\x1b[31m');
    expect(shown()).toEqual(['• Filling the CMS with the sample cont…']);
    return Promise.resolve();
  });
});

test.each([
  [
    'a terminal',
    (said: string[]) => terminalScreen({ columns: 80, write: (text) => said.push(String(text)) > 0 }),
  ],
  ['a file', (said: string[]) => plainScreen((line) => said.push(line))],
])('%s never says of a step that failed that it is done', async (_name, screenOf) => {
  const said: string[] = [];
  const screen = screenOf(said);
  await expect(screen.step('Publishing', () => Promise.reject(fault))).rejects.toBe(fault);
  const stopped = screen.step('Building', async () =>
    sleep(10_000, undefined, { signal: AbortSignal.abort() }),
  );
  await expect(stopped).rejects.toThrow();
  expect(said.join('\n')).toMatch(/✗ Publishing · failed after 0 s[^]*– Building · stopped/);
  expect(said.join('\n')).not.toMatch(/✓|done/);
});

test('a file gets a line now and then on how far a step has come', async () => {
  const said: string[] = [];
  await plainScreen((line) => said.push(line), 30).step('Filling', async (tell) => {
    for (const state of ['1/9', '2/9']) {
      tell(state);
      await sleep(40);
    }
    tell('9/9');
  });
  expect(said[0]).toBe('• Filling …');
  expect(said[1]).toMatch(/^ {2}… Filling · [12]\/9 · 0 s$/);
  expect(said.at(-1)).toBe('✓ Filling');
});

test('when one of several things fails, the others are stopped, and the first fault is told', async () => {
  const ended: string[] = [];
  const waiting = async (signal: AbortSignal): Promise<void> => {
    await sleep(60_000, undefined, { signal }).catch(async (error: unknown) => {
      await sleep(20);
      ended.push('waiting');
      throw error;
    });
  };
  await expect(together(never, waiting, () => Promise.reject(fault), waiting)).rejects.toBe(fault);
  expect(ended).toHaveLength(2);
});

test('several things are stopped together', async () => {
  const stopping = new AbortController();
  const both = together(stopping.signal, (signal) => sleep(60_000, undefined, { signal }));
  stopping.abort();
  await expect(both).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
});
