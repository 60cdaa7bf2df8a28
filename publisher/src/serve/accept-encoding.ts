import { codings, type Coding } from '../blobs/encodings.ts';

type Accepted = readonly (Coding | 'identity')[];

/** Browsers send the same few headers; somebody who sends ever new ones must not fill the memory. */
const seen = new Map<string, Accepted>();
const mostSeen = 100;

/**
 * The codings that a client accepts of those that we have, the one it likes best first, ours where it does not care
 * (RFC 9110, 12.5.3). What cannot be understood is passed over.
 * @param header `Accept-Encoding`; absent, only the plain bytes are sure to be read
 */
export function acceptedCodings(header = ''): Accepted {
  let accepted = seen.get(header);
  if (!accepted) {
    accepted = parse(header);
    if (seen.size >= mostSeen) seen.clear();
    seen.set(header, accepted);
  }
  return accepted;
}

function parse(header: string): Accepted {
  const weights = parseWeights(header);
  const others = weights.get('*');
  return [...codings, 'identity' as const]
    .map((coding) => ({
      coding,
      weight: weights.get(coding) ?? others ?? (coding === 'identity' ? least : 0),
    }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ coding }) => coding);
}

/** Plain bytes are always good enough unless refused, and never better than what was asked for. */
const least = 0.0001;

/** RFC 9110, 12.4.2: from 0 to 1, with at most three digits. */
const element = /^([\w!#$%&'*+.^`|~-]+)[ \t]*(?:;[ \t]*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?))?$/i;

function parseWeights(header: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of header.split(',')) {
    const [, coding, weight = '1'] = element.exec(part.trim()) ?? [];
    // RFC 9110, 8.4.1.3: an older name of the same.
    if (coding) weights.set(coding.toLowerCase().replace(/^x-gzip$/, 'gzip'), Number(weight));
  }
  return weights;
}
