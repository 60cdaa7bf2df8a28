import { tokenAccount } from '../saving/token-account.ts';
import { eraseAllTexts, tidyTexts } from './store.ts';

/** The name of an account in kept texts. The e-mail is part of it, since another CMS at this address has other ids. */
export const accountName = ({ id, email }: { id: number; email?: string | undefined }): string =>
  `${id} ${email ?? ''}`;

/** Whether somebody has signed out since the panel last knew who it is. */
let isSignedOut = false;
const tabs = new BroadcastChannel('osiedle-kept');
tabs.addEventListener('message', () => {
  isSignedOut = true;
});

/** Whether texts of an account may be written to the device: it has this browser's session, be it over or not. */
export const mayKeep = (account: string): boolean =>
  !isSignedOut && tokenAccount() === account.split(' ', 1)[0];

/** Call when the CMS has said who is signed in. */
export async function meet(account: string): Promise<void> {
  isSignedOut = false;
  await soon(tidyTexts(account));
}

/** Call before and after signing out: between them, another tab may have kept something. */
export async function signOut(): Promise<void> {
  isSignedOut = true;
  tabs.postMessage('signed out');
  await soon(eraseAllTexts());
}

/** Nobody waits longer than this for a browser whose database does not answer, in milliseconds. */
const patienceMs = 2000;
const soon = (work: Promise<void>): Promise<void> =>
  Promise.race([work, new Promise<void>((resolve) => setTimeout(resolve, patienceMs))]);
