import { defaultLocale } from '@osiedle/shared';
import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { maxFileBytes, tooLarge } from '../../uploads/size-limit.ts';
import { panelLanguage } from '../messages/format.ts';
import { uploadsText } from '../messages/uploads.ts';
import { FileRefusal, sendFile } from './send-file.ts';
import { shrinkPhoto } from './shrink.ts';
import { isAccepted, type FileKind, type ChosenFile } from './chosen-file.ts';

export interface Upload {
  /** The file on its way, and how much of it has been sent, from 0 to 1. */
  running: { file: string; share: number | undefined } | undefined;
  /** Why the last files were not stored, if they were not. */
  refusal: string;
  /** Sends files one after another. */
  start: (files: readonly File[]) => void;
  stop: () => void;
  /** Forgets the refusal. */
  forget: () => void;
}

const notAccepted = { picture: 'noPicture', document: 'noDocument', any: 'noPictureOrDocument' } as const;

/** Makes files ready, sends them, and hands over what is stored. What leaves the page stops its upload. */
export function useUpload(kind: FileKind, onStored: (file: ChosenFile) => void): Upload {
  const token = useAuth('useUpload', (state) => state.token);
  const [running, setRunning] = useState<Upload['running']>();
  const [refusal, setRefusal] = useState('');
  const stopper = useRef<AbortController>();
  useEffect(() => () => stopper.current?.abort(), []);

  const run = async (file: File, { signal }: AbortController): Promise<void> => {
    const { name } = file;
    const refuse = (why: string): void => setRefusal((before) => [before, why].filter(Boolean).join(' '));
    if (!isAccepted(kind, file)) return refuse(uploadsText(notAccepted[kind], { file: name }));
    setRunning({ file: name, share: undefined });
    try {
      const ready = await shrinkPhoto(file);
      if (ready.size > maxFileBytes)
        throw new FileRefusal(tooLarge[panelLanguage() === defaultLocale ? 0 : 1]);
      if (signal.aborted) return;
      const onProgress = (share: number) => setRunning({ file: name, share });
      onStored(await sendFile(ready, { token, signal, onProgress }));
    } catch (fault) {
      if (!signal.aborted) refuse(fault instanceof FileRefusal ? fault.message : uploadsText('failed'));
    } finally {
      if (!signal.aborted) setRunning(undefined);
    }
  };
  return {
    running,
    refusal,
    start: (files) => {
      stopper.current?.abort();
      const own = (stopper.current = new AbortController());
      setRefusal('');
      void (async () => {
        for (const file of files) if (!own.signal.aborted) await run(file, own);
      })();
    },
    stop: () => {
      stopper.current?.abort();
      setRunning(undefined);
    },
    forget: () => setRefusal(''),
  };
}
