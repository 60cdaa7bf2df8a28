import { z } from 'zod';

/** What a site says of addresses that have moved or gone. */
const movesSchema = z.array(
  z.union([
    z.object({ from: oldPath(), to: z.union([sitePath(), webAddress()]), status: z.literal(301) }),
    z.object({ from: oldPath(), status: z.literal(410) }),
  ]),
);

export type Move = z.infer<typeof movesSchema>[number];

/** Reads a site's list of moves. @throws when it is not as agreed */
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

/** The same, as the server looks addresses up: unescaped. */
function oldPath(): z.ZodType<string> {
  return sitePath().transform((path, context) => {
    try {
      return decodeURIComponent(path);
    } catch {
      context.addIssue({ code: 'custom', message: `${path} is not well escaped` });
      return z.NEVER;
    }
  });
}

/** Somebody else's site. */
function webAddress(): z.ZodType<string> {
  return z.url({ protocol: /^https?$/ });
}
