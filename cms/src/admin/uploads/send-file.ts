import { attemptTokenRefresh } from '@strapi/strapi/admin';
import { defaultLocale } from '@osiedle/shared';
import { tooLarge } from '../../uploads/size-limit.ts';
import { panelLanguage } from '../messages/format.ts';
import { uploadsText } from '../messages/uploads.ts';
import type { ChosenFile } from './chosen-file.ts';

/** Why a file was not stored, in one sentence for the editor. */
export class FileRefusal extends Error {}

interface Sending {
  token: string | null;
  signal: AbortSignal;
  /** Called with how much has been sent, from 0 to 1. */
  onProgress: (share: number) => void;
}

/**
 * Sends a file to the library. By `XMLHttpRequest`, since `fetch` does not say how much has been sent.
 * @throws FileRefusal unless it is stored
 */
export async function sendFile(file: File, { token, ...sending }: Sending): Promise<ChosenFile> {
  let answer = await send(file, { token, ...sending });
  if (answer.status === 401) {
    const renewed = await attemptTokenRefresh(token ?? undefined).catch(() => undefined);
    if (renewed && renewed !== token) answer = await send(file, { token: renewed, ...sending });
  }
  const { status, text } = answer;
  const body = parsed(text);
  const [stored] = Array.isArray(body) ? (body as ChosenFile[]) : [];
  if (status < 300 && stored) return stored;
  throw new FileRefusal(sentenceFor(status, body));
}

function send(file: File, { token, signal, onProgress }: Sending): Promise<{ status: number; text: string }> {
  const request = new XMLHttpRequest();
  const form = new FormData();
  form.append('files', file);
  return new Promise((resolve, reject) => {
    const cms = (window.strapi as unknown as { backendURL: string }).backendURL;
    request.open('POST', `${cms}/upload`);
    if (token) request.setRequestHeader('authorization', `Bearer ${token}`);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve({ status: request.status, text: request.responseText });
    request.onerror = () => reject(new FileRefusal(uploadsText('noLine')));
    request.onabort = () => reject(new DOMException('The upload was stopped.', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The CMS's own sentence where a rule has refused the file. */
function sentenceFor(status: number, body: unknown): string {
  if (status === 413) return tooLarge[panelLanguage() === defaultLocale ? 0 : 1];
  if (status === 401) return uploadsText('sessionOver');
  const { error } = (body ?? {}) as { error?: { message?: string } };
  return status === 400 && error?.message ? error.message : uploadsText('failed');
}
