/** Services that put their own address around that of a link, and the parameter in which the link stands. */
const wrappers: [host: RegExp, path: RegExp, parameter: string][] = [
  [/\.safelinks\.protection\.outlook\.com$/, /^\//, 'url'],
  [/^statics\.teams\.cdn\.office\.net$/, /safelinks/i, 'url'],
  [/^(?:www\.)?google\.[a-z.]+$/, /^\/url$/, 'q'],
  [/^(?:www\.)?google\.[a-z.]+$/, /^\/url$/, 'url'],
  [/^l\.(?:facebook|instagram|messenger)\.com$/, /^\/l\.php$/, 'u'],
  [/^urldefense\.(?:proofpoint\.)?com$/, /^\/v2\//, 'u'],
];

/** What a link of a pasted text becomes. */
export type PastedLink =
  | { href: string }
  | { lost: 'localLinks' | 'innerLinks' }
  | { footnote: true }
  | { nothing: true };

/** Reads the address of a link as a program has put it on the clipboard. */
export function pastedLink(written: string): PastedLink {
  const address = written.trim();
  if (/^osiedle:|^\/(?![\\/])/i.test(address)) return { href: address };
  if (/^(?:#|about:blank#|file:[^#]*#)(?:_ftn|_edn|sdfootnote|sdendnote|ftnt|cite_)/i.test(address))
    return { footnote: true };
  if (/^(?:file:|[a-z]:[\\/]|\\\\)/i.test(address)) return { lost: 'localLinks' };
  if (/^(?:#|about:blank#)/i.test(address))
    return address.length > 1 ? { lost: 'innerLinks' } : { nothing: true };
  if (/^(?:mailto|tel):/i.test(address)) return { href: unspaced(address) };
  const url = URL.parse(unwrapped(address));
  return url && /^https?:$/.test(url.protocol) ? { href: unspaced(url.href) } : { nothing: true };
}

function unwrapped(address: string, times = 3): string {
  const url = URL.parse(address);
  if (!url || times === 0) return address;
  for (const [host, path, parameter] of wrappers) {
    const inner = url.searchParams.get(parameter);
    if (inner && host.test(url.hostname) && path.test(url.pathname))
      return unwrapped(plain(url, inner), times - 1);
  }
  return address;
}

/** Proofpoint writes signs in its own way. */
function plain({ hostname }: URL, inner: string): string {
  if (!hostname.startsWith('urldefense')) return inner;
  const encoded = inner.replaceAll('_', '/').replace(/-([0-9A-F]{2})/g, '%$1');
  try {
    return decodeURIComponent(encoded);
  } catch {
    return inner;
  }
}

/** Spaces and brackets would end an address in Markdown. */
function unspaced(address: string): string {
  return address.replace(
    /[\s()<>]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
