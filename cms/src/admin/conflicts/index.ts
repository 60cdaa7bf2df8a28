import type { StrapiApp } from '@strapi/strapi/admin';
import type { Conflict } from '../../conflicts/conflict.ts';
import { settleConflicts } from './ask.ts';
import { FormValues } from './FormValues.tsx';

/** The part of the content manager that is used here; Strapi does not export its type. */
interface ContentManager {
  injectComponent(view: string, place: string, component: { name: string; Component: unknown }): void;
}

export { keepDispatch } from './reload.ts';

/**
 * Wraps `fetch`, so that whoever would take back what a colleague has saved is asked first: docs/adr/0049. The request is
 * held meanwhile, and goes out again as the editor wants it.
 */
export function askAboutConflicts(app: Pick<StrapiApp, 'getPlugin'>): void {
  const send = window.fetch.bind(window);
  const ask: typeof fetch = async (input, init) => {
    const response = await send(input, init);
    const conflicts = response.status === 409 ? await conflictsIn(response) : undefined;
    if (!conflicts || input instanceof Request || !init) return response;
    const outcome = await settleConflicts(new URL(input, location.href), init, conflicts);
    // Somebody may have saved again meanwhile: then there is a new question.
    return 'again' in outcome ? ask(input, outcome.again) : outcome.refusal;
  };
  window.fetch = ask;
  const manager = app.getPlugin('content-manager') as unknown as ContentManager;
  manager.injectComponent('editView', 'right-links', { name: 'osiedle-values', Component: FormValues });
}

async function conflictsIn(response: Response): Promise<Conflict[] | undefined> {
  const body = (await response
    .clone()
    .json()
    .catch(() => undefined)) as { error?: { details?: { conflicts?: Conflict[] } } } | undefined;
  const conflicts = body?.error?.details?.conflicts;
  return conflicts && conflicts.length > 0 ? conflicts : undefined;
}
