import { acceptOnlyKnownContent } from '../../uploads/content.ts';
import { addressByContent } from '../../uploads/address.ts';
import { unattached } from '../../uploads/unattached.ts';
import { withOwnVariants } from '../../uploads/variants.ts';

interface Plugin {
  services: {
    upload: Parameters<typeof acceptOnlyKnownContent>[0];
    provider: Parameters<typeof addressByContent>[0];
    'image-manipulation': Parameters<typeof withOwnVariants>[0];
  };
}

/** Strapi's upload plugin as Osiedle uses it: what may come in, where it lies, and in which sizes. */
export default (plugin: Plugin): Plugin => {
  const { services } = plugin;
  return {
    ...plugin,
    services: {
      ...services,
      upload: acceptOnlyKnownContent(unattached(services.upload)),
      provider: addressByContent(services.provider),
      'image-manipulation': withOwnVariants(services['image-manipulation']),
    },
  };
};
