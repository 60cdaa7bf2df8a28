import { addressFor } from './routes.ts';
import { mayRead, previewSubjectOf } from './subject.ts';

interface Asked {
  documentId?: string;
  locale?: string | null;
  status?: string;
}

/**
 * The address that Strapi's full-screen preview frames. Strapi asks it for everybody who is signed in, whatever they may
 * read, and so this asks for the rights.
 * @returns undefined for types and people without a preview
 */
export async function fullScreenAddress(
  uid: string,
  { documentId, locale, status }: Asked,
): Promise<string | undefined> {
  const subject = previewSubjectOf({ uid, documentId, locale });
  const state = strapi.requestContext.get()?.state as
    | { user?: { id: number }; userAbility?: unknown }
    | undefined;
  if (!subject || !state?.user || !(await mayRead(strapi, state.userAbility, subject))) return undefined;
  return addressFor(subject, state.user.id, status === 'published');
}
