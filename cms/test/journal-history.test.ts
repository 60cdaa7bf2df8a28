import { expect, test } from 'vitest';
import { startCms } from './support/cms.ts';
import { RandomHistory } from './support/random-history.ts';
import { signIn } from './support/http.ts';
import { replayRows, journalAfter, readPublishedContent } from './support/journal.ts';

const cms = await startCms();
const editor = await signIn(cms, 'strapi-editor');

const seeds = process.env.SEED ? [Number(process.env.SEED)] : process.env.LONG ? [1, 2, 3, 4, 5, 6] : [1];
const steps = process.env.LONG ? 1000 : 150;

test.each(seeds)(
  'After any history the rows give the same content as a full read (SEED=%i)',
  { timeout: 20 * 60_000 },
  async (seed) => {
    const history = new RandomHistory(cms, editor, seed);
    const stepsSinceCheck: string[] = [];
    let refused = 0;
    for (let step = 1; step <= steps; step++) {
      const outcome = await history.step();
      stepsSinceCheck.push(outcome.name);
      if (outcome.refused) refused++;
      if (step % 25 > 0 && !process.env.SEED) continue;
      expect(
        replayRows(await journalAfter(cms)),
        `seed ${seed}, after ${stepsSinceCheck.join(', ')}`,
      ).toEqual(await readPublishedContent(cms));
      stepsSinceCheck.length = 0;
    }
    // A history of refusals would prove nothing.
    expect(refused).toBeLessThan(steps / 3);
    expect(Object.keys(await readPublishedContent(cms)).length).toBeGreaterThan(10);
  },
);
