import { isIP, isIPv6 } from 'node:net';

/**
 * The address that a request comes from: the one that the outermost of our own proxies saw. Each proxy appends the address
 * of its client to X-Forwarded-For, so that is the n-th from the right; what stands left of it, anybody can write.
 * @param remote the other end of the connection
 * @param proxies how many proxies stand before the CMS (PROXIES)
 */
export function clientAddress(remote: string, forwarded: string | undefined, proxies: number): string {
  const seen = proxies > 0 ? forwarded?.split(',').at(-proxies)?.trim() : undefined;
  return seen && isIP(seen) > 0 ? seen : remote;
}

/** What one holder of an address has for certain: an address of IPv4, or a network of 64 bits of IPv6. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped ?? !isIPv6(address)) return mapped ?? address;
  const [left = '', right] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
  const head = left ? left.split(':') : [];
  const tail = right ? right.split(':') : [];
  const zeros = right === undefined ? 0 : 8 - head.length - tail.length;
  const groups = [...head, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...tail];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
