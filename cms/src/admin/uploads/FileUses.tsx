import { Box, Typography } from '@strapi/design-system';
import { useAuth, useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { UsesReport } from '../../uses/report.ts';
import { UsesList } from '../deleting/UsesList.tsx';
import { uploadsText } from '../messages/uploads.ts';
import type { ChosenFile } from './chosen-file.ts';
import { FocalPointButton } from './FocalPointButton.tsx';

/** The focal point of a file of the library, and which entries use it, in its dialog; for those who may replace and delete it. */
export function FileUses({ asset }: { asset: ChosenFile }) {
  const { id } = asset;
  const { get } = useFetchClient();
  const [uses, setUses] = useState<UsesReport>();
  const mayAsk = useAuth('FileUses', ({ permissions }) => permissions).some(
    ({ action }) => action === 'plugin::upload.assets.update',
  );
  useEffect(() => {
    if (!mayAsk) return undefined;
    const stop = new AbortController();
    get<UsesReport>(`/uses/files/${id}`, { signal: stop.signal }).then(
      ({ data }) => setUses(data),
      () => undefined,
    );
    return () => stop.abort();
  }, [get, id, mayAsk]);
  if (!uses) return null;
  return (
    <Box paddingTop={4} paddingLeft={5} paddingRight={5} aria-live="polite">
      <Box paddingBottom={4}>
        <FocalPointButton key={id} file={asset} />
      </Box>
      <Typography tag="h3" variant="beta" fontWeight="semiBold">
        {uploadsText('usedBy')}
      </Typography>
      {uses.count === 0 ? (
        <Typography tag="p" textColor="neutral600">
          {uploadsText('unused')}
        </Typography>
      ) : (
        <UsesList uses={uses} />
      )}
    </Box>
  );
}
