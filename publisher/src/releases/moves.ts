import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** Where a build says what became of addresses that have moved or gone. */
export const movesFile = 'redirects.json';

const movesSchema = z.array(
  z.union([
    z.object({ from: oldPath(), to: z.union([sitePath(), webAddress()]), status: z.literal(301) }),
    z.object({ from: oldPath(), status: z.literal(410) }),
  ]),
);

/** Reads a build's list of moves. @throws when it is not as agreed */
export async function readMoves(file: string): Promise<z.infer<typeof movesSchema>> {
  try {
    return movesSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new Error(
      `The build's ${movesFile} is not as agreed: {from, to, status: 301} or {from, status: 410}.`,
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
