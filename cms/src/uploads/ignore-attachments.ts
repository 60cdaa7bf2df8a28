import type { Factory, FileData, UploadService } from './accepted-files.ts';

/**
 * Takes along with a file what is said about it, and nothing else. Strapi would hang it on any entry that the sender names
 * (`ref`, `refId`, `field`), a published one included, past its rules and the journal. A file is shown by writing the entry.
 */
export function ignoreAttachments(factory: Factory<UploadService>): Factory<UploadService> {
  return (context) => {
    const service = factory(context);
    const about = ({ fileInfo }: FileData): FileData => ({ fileInfo });
    return {
      ...service,
      upload: ({ data, files }, options) => service.upload({ data: about(data), files }, options),
      replace: (id, { data, file }, options) => service.replace(id, { data: about(data), file }, options),
    };
  };
}
