import { errors } from '@strapi/utils';

interface Context {
  req: NodeJS.ReadableStream;
  request: { length?: number };
  is(type: string): string | false | null;
}

const bytesPerMegabyte = 1024 * 1024;
/** No entry is larger in earnest: 2 MB are a thousand pages. */
const mostMegabytes = 2;
/** The same for Strapi's own reader, which measures what does not say how long it is. */
export const textLimit = `${mostMegabytes}mb`;

/** Refuses what is no file and too large, before it is read. What is still on its way is thrown away, as browsers need it. */
export default () =>
  async (context: Context, next: () => Promise<void>): Promise<void> => {
    if (context.is('multipart')) return next();
    if ((context.request.length ?? 0) > mostMegabytes * bytesPerMegabyte) throw refusal(context);
    try {
      await next();
    } catch (error) {
      if ((error as { type?: string }).type !== 'entity.too.large') throw error;
      throw refusal(context);
    }
  };

function refusal({ req }: Context): Error {
  req.resume();
  return new errors.PayloadTooLargeError(
    `To za dużo tekstu naraz: najwyżej ${mostMegabytes} MB. Podziel go na kilka wpisów.`,
  );
}
