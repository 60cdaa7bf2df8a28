import { withBase, withoutBase } from '@osiedle/shared/base-path';
import { localeOfPath } from '@osiedle/shared/locale-paths';
import { answerFor, nothingAt, type ReleaseAnswer } from '../releases/answer.ts';
import type { Manifest } from '../releases/manifest.ts';
import type { RequestTarget } from './target.ts';

/**
 * The answer to a request of a site that lies below a base path. Outside of it the site has nothing but a way to its home
 * page, from the root of the host and from the base path without its slash.
 * @returns the path from the home page on, and the answer as it is sent
 */
export function answerBelow(
  base: string,
  release: Manifest,
  { path: asked, search }: RequestTarget,
): { path: string; answer: ReleaseAnswer } {
  const path = withoutBase(asked, base);
  if (path === undefined) {
    const isHome = asked === '/' || asked === base;
    const home: ReleaseAnswer = { status: 301, location: `${base}/${search}` };
    return { path: asked, answer: isHome ? home : nothingAt(release, 404, localeOfPath(asked)) };
  }
  const answer = answerFor(release, path, search);
  if (!('location' in answer)) return { path, answer };
  return { path, answer: { ...answer, location: withBase(answer.location, base) } };
}
