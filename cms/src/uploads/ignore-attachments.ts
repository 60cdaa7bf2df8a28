import type { Factory, FileData, UploadService } from './accepted-files.ts';

/**
 * Ignores the upload parameters that attach a file to an entry (`ref`, `refId`, `field`). Strapi would attach it to any
 * entry, even a published one, without rules and journal. An entry shows a file once the entry itself is written.
 */
export function ignoreAttachments(factory: Factory<UploadService>): Factory<UploadService> {
  return (context) => {
    const service = factory(context);
    const about = ({ fileInfo }: FileData): FileData => (fileInfo ? { fileInfo } : {});
    return {
      ...service,
      upload: ({ data, files }, options) => service.upload({ data: about(data), files }, options),
      replace: (id, { data, file }, options) => service.replace(id, { data: about(data), file }, options),
    };
  };
}
