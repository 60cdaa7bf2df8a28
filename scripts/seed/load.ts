import {
  editorialTypes,
  type EditorialType,
  lookupTypes,
  singleTypes,
  uidOf,
  writingOrder,
  type TypeName,
} from '../../shared/src/index.ts';
import type { Cms, Store } from './cms.ts';
import { sampleContent } from './content/index.ts';
import { uploadFiles } from './files.ts';
import { References } from './references.ts';
import type { Progress, SeededLookup } from './types.ts';
import { writeEntry, writeLookup, writeSingle } from './write.ts';

/** Look-ups before entries, and what is named before what names it: a place lies in a neighbourhood. */
export const lookupOrder = writingOrder.filter(isSeededLookup);
/** Relations find published targets alone, so that what is named is published before what names it. */
export const entryOrder = writingOrder.filter((type): type is EditorialType =>
  editorialTypes.some((one) => one === type),
);

function isSeededLookup(type: TypeName): type is SeededLookup {
  return type !== 'redirect' && lookupTypes.some((one) => one === type);
}

/** What a seeding came to. */
export type Outcome =
  /** All of it was written now, or the rest of what an earlier call had begun. */
  | { state: 'written'; documents: number }
  /** An earlier call has written all of it. */
  | { state: 'alreadyThere' }
  /** The CMS holds content that no seeding has written. */
  | { state: 'refused'; documents: number };

/**
 * Fills an empty CMS with the sample content, through the CMS's own services, so that all of its rules hold.
 * It may be called again at any time: a finished seeding is left as it is, an interrupted one is completed, with the
 * dates of the day on which it began.
 * @param now the day of seeding, from which the dates of events to come are counted
 */
export async function loadSampleContent(cms: Cms, now: Date, progress: Progress): Promise<Outcome> {
  const memory = seedingOf(cms);
  const begun = await memory.read();
  if (begun?.finished) return { state: 'alreadyThere' };
  if (!begun) {
    const documents = await countContent(cms);
    if (documents > 0) return { state: 'refused', documents };
    await memory.write({ began: now.toISOString(), finished: false });
  }
  const began = begun ? new Date(begun.began) : now;
  const content = sampleContent(began);
  const references = new References(await uploadFiles(cms, content, progress));

  const writes = [
    ...lookupOrder.flatMap((type) =>
      content[type].map((one) => () => writeLookup(cms, references, type, one)),
    ),
    ...singleTypes.map((type) => () => writeSingle(cms, references, type, content[type])),
    ...entryOrder.flatMap((type) =>
      content[type].map((entry) => () => writeEntry(cms, references, type, entry)),
    ),
  ];
  for (const [index, write] of writes.entries()) {
    progress('Content', index + 1, writes.length);
    await write();
  }
  await memory.write({ began: began.toISOString(), finished: true });
  return { state: 'written', documents: writes.length };
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
  const types = [...editorialTypes, ...lookupOrder];
  let count = 0;
  for (const type of types) count += await cms.documents(uidOf(type)).count({ locale: '*' });
  return count;
}
