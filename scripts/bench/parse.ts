import { atOnce, type Sliced, type TypeName } from '../../shared/src/index.ts';
import { Store } from '../../site/src/content/store.ts';
import { generateCmsDocuments } from './publish/cms-documents.ts';

/**
 * `pnpm bench:parse [counts]`: what it takes to make a store of so many entries in two languages, as the CMS sends them
 * (1,000, 10,000 and 100,000 if none are given), in processor time. Beside it, the longest time without a rest of putting the
 * lists in order.
 */
const counts = process.argv.slice(2).flatMap((argument) => (argument === '--' ? [] : [Number(argument)]));

for (const count of counts.length > 0 ? counts : [1000, 10_000, 100_000]) {
  const wire = Object.entries(generateCmsDocuments(count)).flatMap(([type, documents]) =>
    [documents].flat().map((document) => ({ type: type as TypeName, document })),
  );
  const store = new Store();
  const began = processorTime();
  for (const { type, document } of wire) store.put(type, document);
  const parsed = processorTime();
  const longest = atOnce(longestStep(store.settle()));
  const took = processorTime() - began;
  const perSecond = Math.round((1000 * wire.length) / took);
  console.log(
    `${count} × 2: ${wire.length} documents in ${Math.round(took)} ms (in order: ${Math.round(processorTime() - parsed)} ms, at most ${Math.round(longest)} ms at a time), ${perSecond} a second`,
  );
}

function* longestStep(work: Sliced<unknown>): Sliced<number> {
  let longest = 0;
  for (;;) {
    const began = processorTime();
    const { done } = work.next();
    longest = Math.max(longest, processorTime() - began);
    if (done) return longest;
    yield;
  }
}

/** Of this thread, in milliseconds: the machine may have other work. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
