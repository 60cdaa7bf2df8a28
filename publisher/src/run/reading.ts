import type { News } from './content.ts';
import { refusalOf, type Refusal } from './guard.ts';
import type { Run } from './history.ts';
import { Sharded } from '../releases/sharded.ts';
import type { Publication } from './run.ts';

/** Thrown where a release may not go live before somebody confirms it. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}

/** As much of a long list as anybody reads. */
const told = 50;

/** @throws Refused where content would vanish that nobody has withdrawn */
export async function readNews({ run, content, releases, confirmed, signal }: Publication): Promise<News> {
  const compare = run.triggers.includes('compare');
  const news = await content.update(releases.current?.cursor ?? 0, { compare, signal });
  const { changes, cursor, entries } = news;
  run.cursor = cursor;
  run.changeCount = changes.length;
  run.changes = changes.slice(-told).reverse();
  const refusal = refusalOf(releases.current?.entries ?? Sharded.of(), entries, changes);
  if (refusal && !refusal.vanished.every((key) => confirmed.has(key))) throw new Refused(refusal);
  return news;
}

/** A hook or a look at the journal may find that nothing on the site is concerned: a draft was saved, a file uploaded. */
export function isWorthRendering({ triggers }: Run, { changes, defects, reread }: News): boolean {
  const asked = triggers.some((trigger) => !isHint(trigger) && trigger !== 'compare');
  return asked || reread || defects.length > 0 || changes.some(({ key }) => key !== undefined);
}

/** What only says that there may be new rows. */
export function isHint(trigger: string): boolean {
  return /^(hook|poll)\b/.test(trigger);
}
