import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { editorialTypes, lookupTypes, uidOf } from '../../shared/src/index.ts';
import { Fault } from '../start/fault.ts';
import type { Cms, Store } from './cms.ts';
import { prepareSample, type PrepareOptions } from './prepare.ts';

/** What a seeding came to. */
export type Outcome =
  /** All of it was written now, or the rest of what an earlier call had begun. */
  | { state: 'written'; items: number }
  /** An earlier call has written all of it. */
  | { state: 'alreadyThere' }
  /** The CMS holds content that no seeding has written. */
  | { state: 'refused'; documents: number };

/**
 * Fills an empty CMS with the sample content, as content files are imported, so that all of the CMS's rules hold.
 * It may be called again at any time: a finished seeding is left as it is, an interrupted one is completed, with the
 * dates of the day on which it began.
 * @param now the day of seeding, from which the dates of events to come are counted
 */
export async function loadSampleContent(cms: Cms, now: Date, options: PrepareOptions = {}): Promise<Outcome> {
  const memory = seedingOf(cms);
  const begun = await memory.read();
  if (begun?.finished) return { state: 'alreadyThere' };
  if (!begun) {
    const documents = await countContent(cms);
    if (documents > 0) return { state: 'refused', documents };
    await memory.write({ began: now.toISOString(), finished: false });
  }
  const began = begun ? new Date(begun.began) : now;
  const folder = await mkdtemp(join(tmpdir(), 'osiedle-seed-'));
  let items: number;
  try {
    await prepareSample(folder, began, options);
    const { created, unchanged, faults } = await cms
      .get('osiedle.content')
      .import({ folder, isNewOnly: true, ...(options.say && { say: options.say }) });
    if (faults.length > 0)
      throw new Fault(
        `The sample is not whole: ${faults.length} faults are named above. Mend them, then seed again.`,
      );
    items = created + unchanged;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  await memory.write({ began: began.toISOString(), finished: true });
  return { state: 'written', items };
}

/** What the CMS remembers of its seeding. */
interface Seeding {
  /** When it began, ISO 8601. */
  began: string;
  finished: boolean;
}

function seedingOf(cms: Cms): { read(): Promise<Seeding | null>; write(seeding: Seeding): Promise<void> } {
  const store: Store = cms.store({ type: 'core', name: 'osiedle' });
  const key = 'sample-content';
  return {
    read: async () => (await store.get({ key })) as Seeding | null,
    write: (value) => store.set({ key, value }),
  };
}

/** How many documents editors see. Settings and redirects do not count: the system itself may write them. */
async function countContent(cms: Cms): Promise<number> {
  let count = 0;
  for (const type of [...editorialTypes, ...lookupTypes])
    if (type !== 'redirect') count += await cms.documents(uidOf(type)).count({ locale: '*' });
  return count;
}
