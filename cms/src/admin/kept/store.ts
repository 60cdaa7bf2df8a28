import { clear, createStore, delMany, promisifyRequest, type UseStore, values } from 'idb-keyval';
import { textsToForget, type KeptText } from './kept-text.ts';

let opened: UseStore | undefined;
/** The texts in this browser's database: local storage would be full after a few long ones, and writes while one types. */
const store = (): UseStore => (opened ??= createStore('osiedle-kept', 'texts'));

/** @throws where the device has no room, or the browser keeps nothing */
export async function keepText(text: KeptText): Promise<void> {
  await store()('readwrite', (texts) => {
    texts.put(text, text.id);
    // At once: the page may be about to close.
    texts.transaction.commit();
    return promisifyRequest(texts.transaction);
  });
}

/** All texts on the device; none where the browser keeps nothing. */
export const keptTexts = async (): Promise<KeptText[]> =>
  Promise.resolve()
    .then(() => values<KeptText>(store()))
    .catch(() => []);

/** Removes texts from the device. */
export async function eraseTexts(ids: string[]): Promise<void> {
  if (ids.length > 0) await quietly(() => delMany(ids, store()));
}

/** Removes all texts, whosever they are. */
export const eraseAllTexts = (): Promise<void> => quietly(() => clear(store()));

/** Removes what must not stay. @param account whose session there is, if any */
export async function tidyTexts(account?: string): Promise<void> {
  const left = textsToForget(await keptTexts(), account, Date.now());
  await eraseTexts(left.map(({ id }) => id));
}

/** Where nothing can be kept, nothing has to be removed. */
async function quietly(erase: () => Promise<void>): Promise<void> {
  await Promise.resolve()
    .then(erase)
    .catch(() => undefined);
}
