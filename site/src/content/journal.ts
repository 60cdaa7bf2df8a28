import {
  journalMaxPageSize,
  journalPage,
  journalPath,
  withdrawals,
  withdrawalsPath,
  type JournalPage,
  type Withdrawals,
} from '@osiedle/shared';
import { cmsAddress, getJson, type CmsAccess } from './http.ts';

/**
 * Reads the rows of the CMS's journal after a given one, oldest first, up to the limit.
 * @throws if the CMS cannot be reached or does not answer with rows; names the address and the remedy
 */
export async function readRows(
  access: CmsAccess,
  after: number,
  limit = journalMaxPageSize,
): Promise<JournalPage> {
  const url = cmsAddress(access, journalPath.slice(1));
  url.searchParams.set('after', String(after));
  url.searchParams.set('limit', String(limit));
  const result = journalPage.safeParse(await getJson(access, url));
  if (!result.success) throw otherVersion(url, 'rows of the journal', result.error);
  const wrong = result.data.data.find(({ id }, index, rows) => id <= (rows[index - 1]?.id ?? after));
  if (wrong)
    throw new Error(`${url.href} answered with row ${wrong.id} out of order. Look into the log of the CMS.`);
  return result.data;
}

/**
 * Reads when something of each type was last withdrawn, in each language.
 * @throws if the CMS cannot be reached or answers otherwise; names the address and the remedy
 */
export async function readWithdrawals(access: CmsAccess): Promise<Withdrawals['data']> {
  const url = cmsAddress(access, withdrawalsPath.slice(1));
  const result = withdrawals.safeParse(await getJson(access, url));
  if (!result.success) throw otherVersion(url, 'the last withdrawals', result.error);
  return result.data.data;
}

function otherVersion(url: URL, expected: string, cause: Error): Error {
  return new Error(
    `${url.href} did not answer with ${expected}. Check that the CMS is of the same version as the site.`,
    { cause },
  );
}
