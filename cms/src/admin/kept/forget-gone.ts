import type { GoneEntries } from '../../bin/binned.ts';
import { eraseTexts, keptTexts } from './store.ts';

/**
 * Removes from the device what was typed for entries that have been deleted for good: nobody can open their forms any more,
 * and who asked for them to be erased asked for this, too.
 * @param ask sends a request in the name of who is signed in
 */
export async function forgetGone(ask: (path: string, body: string) => Promise<Response>): Promise<void> {
  const texts = (await keptTexts()).filter(({ entry }) => entry !== 'new' && entry !== 'single');
  if (texts.length === 0) return;
  const idOf = (entry: string) => entry.replace(/^clone\//, '');
  const entries = texts.map(({ model, entry }) => ({ uid: model, documentId: idOf(entry) }));
  const answer = await ask('/bin/gone', JSON.stringify({ entries })).catch(() => undefined);
  if (!answer?.ok) return;
  const { gone } = (await answer.json()) as GoneEntries;
  await eraseTexts(texts.filter(({ entry }) => gone.includes(idOf(entry))).map(({ id }) => id));
}
