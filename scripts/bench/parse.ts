import { runAtOnce, type Sliced, type TypeName } from '../../shared/src/index.ts';
import { Store } from '../../site/src/content/store.ts';
import { generateCmsDocuments } from './publish/cms-documents.ts';

/**
 * `pnpm bench:parse [counts]`: the processor time to build a store from as many entries in two languages as the CMS sends
 * (default 1,000, 10,000 and 100,000), and the longest slice while it sorts the lists.
 */
const counts = process.argv.slice(2).flatMap((argument) => (argument === '--' ? [] : [Number(argument)]));

for (const count of counts.length > 0 ? counts : [1000, 10_000, 100_000]) {
  const wire = Object.entries(generateCmsDocuments(count)).flatMap(([type, documents]) =>
    [documents].flat().map((document) => ({ type: type as TypeName, document })),
  );
  const store = new Store();
  const start = processorTime();
  for (const { type, document } of wire) store.put(type, document);
  const parsed = processorTime();
  const longest = runAtOnce(longestStep(store.settle()));
  const duration = processorTime() - start;
  const perSecond = Math.round((1000 * wire.length) / duration);
  console.log(
    `${count} × 2: ${wire.length} documents in ${Math.round(duration)} ms (in order: ${Math.round(processorTime() - parsed)} ms, at most ${Math.round(longest)} ms at a time), ${perSecond} a second`,
  );
}

function* longestStep(work: Sliced<unknown>): Sliced<number> {
  let longest = 0;
  for (;;) {
    const start = processorTime();
    const { done } = work.next();
    longest = Math.max(longest, processorTime() - start);
    if (done) return longest;
    yield;
  }
}

/** This thread's processor time in milliseconds, which other work on the machine does not affect. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
