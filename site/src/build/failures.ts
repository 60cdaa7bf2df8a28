import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, PrerenderResult } from 'astro';
import { explainFailure, type FailureExplanation } from '../content/blame.ts';
import type { ContentSource } from '../content/environment.ts';
import { documentName } from '../content/documents/parse-document.ts';
import { readSource } from '../content/reader.ts';
import { checkAnswer } from './answer.ts';

/** The pages that could not be rendered, by their addresses on the site, and why. */
export type Failures = Map<string, FailureExplanation>;

/** The file in which a build with `goOn` lists the missing pages. */
const failuresFile = 'failures.json';

/**
 * Renders every page that can be rendered, even if others fail.
 * @param failed receives the pages that fail
 * @param options.goOn lists them in a file, for programs that keep their old bytes; otherwise the build fails with that
 * list
 * @param options.source the source of the content, from which the list takes the names of documents
 */
export function failures(
  failed: Failures,
  { goOn, source }: { goOn: boolean; source: ContentSource },
): AstroIntegration {
  return {
    name: 'osiedle:failures',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => catching(usual, failed));
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (failed.size === 0) return;
        const names = await namesOf(failed, source);
        const list = [...failed].map(([path, { message }]) => `${path}${names.get(path) ?? ''}: ${message}`);
        if (!goOn)
          throw new Error(
            `${failed.size} pages could not be rendered. Mend their entries or templates:\n${list.join('\n')}`,
          );
        logger.error(`These pages are missing:\n${list.join('\n')}`);
        const pages = [...failed].map(([path, failure]) => ({ path, ...failure }));
        await writeFile(fileURLToPath(new URL(failuresFile, dir)), JSON.stringify(pages));
      },
    },
  };
}

/**
 * The names of the documents that failed pages belong to or that caused the failures, for people. The pages themselves
 * were rendered elsewhere.
 */
async function namesOf(failed: Failures, source: ContentSource): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const content = await readSource(source).catch(() => undefined);
  if (!content) return names;
  const owners = new Map([...content.entries()].flatMap(([key, paths]) => paths.map((path) => [path, key])));
  for (const [path, { entry }] of failed) {
    const held = content.store.held(owners.get(path) ?? entry ?? '');
    if (held) names.set(path, ` (${documentName(held.type, held.document)})`);
  }
  return names;
}

function catching(usual: AstroPrerenderer, failed: Failures): AstroPrerenderer {
  return {
    ...usual,
    render: async (request, options) => {
      const path = decodeURI(new URL(request.url).pathname);
      try {
        return await whole(path, await usual.render(request, options));
      } catch (error) {
        failed.set(path, explainFailure(error));
        // Astro writes no file for an answer without a body.
        return new Response(null);
      }
    },
  };
}

/**
 * Reads the whole body of a response, since a template may fail after the first bytes.
 * @throws if it is not the requested page
 */
async function whole(path: string, result: Response | PrerenderResult): Promise<Response | PrerenderResult> {
  if (!(result instanceof Response)) return { ...result, response: await read(path, result.response) };
  return read(path, result);
}

async function read(path: string, response: Response): Promise<Response> {
  const { status, headers } = response;
  // Astro itself writes a page for a redirect.
  if (status >= 300 && status < 400) return response;
  const body = Buffer.from(await response.arrayBuffer());
  checkAnswer(path, { status, type: headers.get('content-type'), body });
  return new Response(body, response);
}
