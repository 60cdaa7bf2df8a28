import { acceptOnlyKnownTypes } from '../../uploads/accepted-files.ts';
import { nameByContentHash } from '../../uploads/content-hash.ts';
import { ignoreAttachments } from '../../uploads/ignore-attachments.ts';
import { replaceVariants } from '../../uploads/variants.ts';

interface Plugin {
  services: {
    upload: Parameters<typeof acceptOnlyKnownTypes>[0];
    provider: Parameters<typeof nameByContentHash>[0];
    'image-manipulation': Parameters<typeof replaceVariants>[0];
  };
}

/** Strapi's upload plugin as Osiedle uses it: accepted types, file names and picture sizes. */
export default (plugin: Plugin): Plugin => {
  const { services } = plugin;
  return {
    ...plugin,
    services: {
      ...services,
      upload: acceptOnlyKnownTypes(ignoreAttachments(services.upload)),
      provider: nameByContentHash(services.provider),
      'image-manipulation': replaceVariants(services['image-manipulation']),
    },
  };
};
