import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

const mostBytes = 72;
/** A tenth of what somebody who has stolen the database tries in a day, and far more than log-in lets through in a year. */
const fewGuesses = 1e9;

/**
 * Whether a password has the form that log-in wants: 12 characters or more, no more bytes than bcrypt reads, and the letters
 * and the digit that Strapi demands.
 */
export function hasPasswordForm(text: string): boolean {
  return (
    /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d).{12,}$/su.test(text) &&
    new TextEncoder().encode(text).length <= mostBytes
  );
}

/** What is wrong with a password: its form, or that it is one of those that are tried first. */
export async function passwordFault(text: string): Promise<'form' | 'common' | undefined> {
  if (!hasPasswordForm(text)) return 'form';
  const { guesses } = (await (guesser ??= loadGuesser())).check(text);
  return guesses < fewGuesses ? 'common' : undefined;
}

/** For whoever sets the first administrator's. */
export const commonPassword =
  'ADMIN_PASSWORD is one of those that are tried first: give some words that do not belong together, with a capital and a digit.';

let guesser: Promise<ZxcvbnFactory> | undefined;

/** Loads the lists, which take 25 MB of memory and a third of a second, when a password is set. */
async function loadGuesser(): Promise<ZxcvbnFactory> {
  const [core, common, polish] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-pl'),
  ]);
  return new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...polish.dictionary, own: ['osiedle', 'osiedla', 'redakcja'] },
    graphs: common.adjacencyGraphs,
  });
}
