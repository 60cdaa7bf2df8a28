import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultLocale, secondLocale } from '../../shared/src/index.ts';
import type { Cms } from './cms.ts';
import { setLeaflet } from './leaflet.ts';
import type { PictureName } from './pictures/index.ts';
import { renderPicture } from './pictures/render.ts';
import { shown } from './pictures/shown.ts';
import type { Progress, SampleContent } from './types.ts';

/** Ids of the CMS's files, by the name under which they were uploaded. */
export type Files = ReadonlyMap<string, number>;

/** The name under which the media library keeps a drawing. */
export const pictureFile = (name: PictureName): string => `${name}.png`;

interface Upload {
  name: string;
  mime: string;
  alternative?: string;
  make: () => Promise<Buffer>;
}

/** Makes and uploads the pictures and documents of the sample content, but for those that are there already. */
export async function uploadFiles(cms: Cms, content: SampleContent, progress: Progress): Promise<Files> {
  const uploads = [...pictureUploads(content), ...leafletUploads(content)];
  const ids = new Map<string, number>();
  const folder = await mkdtemp(join(tmpdir(), 'osiedle-seed-'));
  try {
    for (const [index, upload] of uploads.entries()) {
      progress('Pictures and documents', index + 1, uploads.length);
      const known = await cms.db.query('plugin::upload.file').findOne({ where: { name: upload.name } });
      ids.set(upload.name, known?.id ?? (await send(cms, folder, upload)));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return ids;
}

async function send(cms: Cms, folder: string, { name, mime, alternative, make }: Upload): Promise<number> {
  const bytes = await make();
  const filepath = join(folder, name);
  await writeFile(filepath, bytes);
  const [file] = await cms
    .plugin('upload')
    .service('upload')
    .upload({
      data: { fileInfo: { name, alternativeText: alternative } },
      files: { filepath, originalFilename: name, mimetype: mime, size: bytes.length },
    });
  if (!file) throw new Error(`The CMS took the file ${name} but did not say where it put it.`);
  return file.id;
}

/** Every drawing that some document shows. */
function pictureUploads(content: SampleContent): Upload[] {
  const names = new Set<PictureName>();
  JSON.stringify(content, (key, value: unknown) => {
    if (key === 'picture') names.add(value as PictureName);
    return value;
  });
  return [...names].map((picture) => ({
    name: pictureFile(picture),
    mime: 'image/png',
    alternative: shown(picture).altDefault ?? '',
    make: () => renderPicture(picture),
  }));
}

/** Documents to download, set from the text of their own page. */
function leafletUploads(content: SampleContent): Upload[] {
  return content.document.flatMap((entry) =>
    [
      { locale: defaultLocale, text: entry.default } as const,
      { locale: secondLocale, text: entry.second } as const,
    ].flatMap(({ locale, text }) =>
      text?.file
        ? [
            {
              name: text.file.fileName,
              mime: 'application/pdf',
              make: () =>
                setLeaflet({ title: text.title, subject: text.summary, markdown: text.body }, locale),
            },
          ]
        : [],
    ),
  );
}
