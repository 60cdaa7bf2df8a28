import type { FocalPoint } from '@osiedle/shared';

/** A file of the library, as Strapi sends it and its form holds it. */
export interface ChosenFile {
  id: number;
  documentId: string;
  name: string;
  /** What it shows, for those who cannot see it. */
  alternativeText?: string | null;
  url: string;
  mime: string;
  width?: number | null;
  height?: number | null;
  formats?: Record<string, { url: string }> | null;
  focalPoint?: FocalPoint | null;
}

/** What a field takes; a text takes any. */
export type FileKind = 'picture' | 'document' | 'any';

const pictures =
  'image/jpeg,image/png,image/webp,image/avif,image/gif,image/heic,image/heif,.jpg,.jpeg,.png,.webp,.avif,.gif,.heic,.heif,.hif';
const documents = 'application/pdf,.pdf';

/** The endings and types that the browser's dialog offers. */
export const accepted: Record<FileKind, string> = {
  picture: pictures,
  document: documents,
  any: `${pictures},${documents}`,
};

/** Whether a field takes a file, by its type or ending; the CMS looks inside. */
export function isAccepted(kind: FileKind, { name, type }: { name: string; type: string }): boolean {
  const ending = /\.[^.]+$/.exec(name.toLowerCase())?.[0] ?? name;
  return accepted[kind].split(',').some((one) => one === type || one === ending);
}

/** The address of a file's smallest size. */
export function previewOf({ url, formats }: ChosenFile): string {
  const cms = (window.strapi as unknown as { backendURL: string }).backendURL;
  return new URL(formats?.['thumbnail']?.url ?? url, cms).href;
}
