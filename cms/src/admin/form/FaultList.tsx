import { Box, TextButton, Typography } from '@strapi/design-system';
import { unstable_useDocumentLayout as useDocumentLayout, useForm } from '@strapi/strapi/admin';
import { useEffect, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { formText } from '../messages/form.ts';
import { type EditLayout, faultLabel } from './fault-label.ts';
import { formFaults } from './faults.ts';
import { leadTo } from './lead-to.ts';

interface Props {
  /** The type of the document. */
  slug: string;
}

/** Lists below Save and Publish what the last refusal found, and leads to the first of it; a click leads to any other. */
export function FaultList({ slug }: Props) {
  const intl = useIntl();
  const errors = useForm<object>('FaultList', (form) => form.errors);
  const layout = useDocumentLayout(slug).edit as unknown as EditLayout;
  const faults = useMemo(
    () =>
      formFaults(
        errors,
        layout.layout.flat(2).map(({ name }) => name),
      ),
    [errors, layout],
  );
  const first = faults[0]?.path;
  useEffect(() => {
    if (first) void leadTo(first);
    // A second refusal leads there again, also where its faults are the same.
  }, [errors]);

  return (
    <>
      <span data-actions="" hidden />
      {faults.length > 0 && (
        <Box tag="section" width="100%" maxHeight="30vh" overflow="auto" aria-label={title(faults.length)}>
          <Typography tag="p" fontWeight="bold" textColor="danger700">
            {title(faults.length)}
          </Typography>
          <Box tag="ul">
            {faults.map(({ path, message }) => (
              <Box tag="li" key={path} paddingTop={1}>
                <FaultLink label={faultLabel(path, slug, layout)} path={path} />
                <Typography variant="pi" textColor="neutral800">
                  {typeof message === 'string' ? message : intl.formatMessage(message, message.values)}
                </Typography>
              </Box>
            ))}
          </Box>
        </Box>
      )}
    </>
  );
}

const title = (count: number) => formText('faults', { count });

function FaultLink({ label, path }: { label: string; path: string }) {
  return (
    <TextButton
      onClick={() => {
        void leadTo(path);
      }}
      style={{ textAlign: 'start' }}
    >
      {label}
    </TextButton>
  );
}
