import { z } from 'zod';

/** The file in which the site lists addresses that have moved or gone. */
export const movesPath = '/redirects.json';

const movesSchema = z.array(
  z.union([
    z.object({ from: oldPath(), to: z.union([sitePath(), webAddress()]), status: z.literal(301) }),
    z.object({ from: oldPath(), status: z.literal(410) }),
  ]),
);

export type Move = z.infer<typeof movesSchema>[number];

/** Reads the site's list of moves. @throws when it does not match the schema */
export function readMoves(text: string): Move[] {
  try {
    return movesSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(
      `The site's list of moves is not as agreed: {from, to, status: 301} or {from, status: 410}.`,
      { cause },
    );
  }
}

/** A path on this site; `//host` would lead away from it. */
function sitePath(): z.ZodString {
  return z.string().regex(/^\/(?!\/)[^\\\p{Cc}]*$/u);
}

/** A path on this site, decoded, since the server looks up decoded paths; its query, which the server looks up raw, is kept. */
function oldPath(): z.ZodType<string> {
  return sitePath().transform((address, context) => {
    const [path = ''] = address.split('?', 1);
    try {
      return decodeURIComponent(path) + address.slice(path.length);
    } catch {
      context.addIssue({ code: 'custom', message: `${address} is not well escaped` });
      return z.NEVER;
    }
  });
}

/** An address on another site. */
function webAddress(): z.ZodType<string> {
  return z.url({ protocol: /^https?$/ });
}
