import { getFetchClient } from '@strapi/strapi/admin';
import type { Target, TargetsByAddress } from '../../../targets/target.ts';

/** How long an answer stands, in milliseconds: somebody may give an entry another title. */
const keepMs = 60_000;
/** Questions of one moment become one request. */
const gatherMs = 20;

interface Asked {
  at: number;
  answer: Promise<Target | undefined>;
}

const known = new Map<string, Asked>();
let waiting: { locale: string; address: string; answer: (target: Target | undefined) => void }[] = [];

/** The target of an address on the site; undefined where it leads nowhere on it, or the CMS does not answer. */
export function findTarget(address: string, locale = ''): Promise<Target | undefined> {
  const key = `${locale} ${address}`;
  const before = known.get(key);
  if (before && Date.now() - before.at < keepMs) return before.answer;
  const answer = new Promise<Target | undefined>((resolve) => {
    if (waiting.length === 0) setTimeout(() => void ask(), gatherMs);
    waiting.push({ locale, address, answer: resolve });
  });
  known.set(key, { at: Date.now(), answer });
  return answer;
}

/** The targets of those addresses that lead to something on the site. */
export async function findTargets(
  addresses: readonly string[],
  locale?: string,
): Promise<Map<string, Target>> {
  const found = await Promise.all(
    addresses.map(async (one) => [one, await findTarget(one, locale)] as const),
  );
  return new Map(found.flatMap(([address, target]) => (target ? [[address, target] as const] : [])));
}

/** The CMS reads so many addresses at a time. */
const mostAddresses = 200;

async function ask(): Promise<void> {
  const asked = waiting;
  waiting = [];
  for (const [locale, some] of Map.groupBy(asked, (one) => one.locale))
    for (let start = 0; start < some.length; start += mostAddresses)
      await askOf(locale, some.slice(start, start + mostAddresses));
}

async function askOf(locale: string, some: typeof waiting): Promise<void> {
  const addresses = some.map(({ address }) => address);
  const targets = await getFetchClient()
    .post<TargetsByAddress>('/targets/read', { addresses, locale })
    .then(({ data }) => data)
    .catch(() => undefined);
  for (const { address, answer } of some) {
    // What could not be asked is asked again next time.
    if (!targets) known.delete(`${locale} ${address}`);
    answer(targets?.[address]);
  }
}
