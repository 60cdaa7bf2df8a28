import { Box, Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { getFetchClient } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import type { ListedLink } from '../../preview/routes.ts';
import { useFocusNearby } from '../dialog/focus-back.ts';
import { HelpLink } from '../help/HelpLink.tsx';
import { previewText } from '../messages/preview.ts';
import type { PreviewedEntry } from './shown-entry.ts';

export const shareTitleId = 'osiedle-share';
export const closeId = 'osiedle-share-close';

type Said = Parameters<typeof previewText>[0];

const linksPath = '/previews/links';
/** As many as the CMS allows an entry. */
const mostLinks = 20;

interface Props {
  entry: PreviewedEntry;
  close: () => void;
}

/** The links to a draft for people without an account: what they mean, and each with its end. */
export function ShareDialog({ entry, close }: Props) {
  const { uid, documentId, locale } = entry;
  const [links, setLinks] = useState<ListedLink[]>([]);
  const [said, say] = useState<Said>();
  // A second press does nothing meanwhile; a button that is off would lose the focus.
  const isBusy = useRef(false);

  useEffect(() => {
    const params = { uid, documentId, locale };
    getFetchClient()
      .get<{ links: ListedLink[] }>(linksPath, { params })
      .then(
        ({ data }) => setLinks(data.links),
        () => say('shareFailed'),
      );
  }, [uid, documentId, locale]);

  const attempt = async (work: () => Promise<Said>): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    say(await work().catch(() => 'shareFailed' as const));
    isBusy.current = false;
  };
  const copy = (address: string) =>
    navigator.clipboard.writeText(location.origin + address).then(
      () => 'copied' as const,
      () => 'notCopied' as const,
    );
  const create = async () => {
    const { data } = await getFetchClient().post<{ links: ListedLink[] }>(linksPath, entry);
    setLinks([...data.links, ...links]);
    return copy(data.links[0]?.address ?? '');
  };
  const revoke = async (key: string) => {
    await getFetchClient().post(`${linksPath}/revoke`, { key });
    setLinks(links.filter((link) => link.key !== key));
    return 'revoked' as const;
  };

  return (
    <Box background="neutral0" padding={6}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="h2" variant="beta" id={shareTitleId}>
          {previewText('shareTitle')}
        </Typography>
        <Typography tag="p" variant="omega" textColor="neutral800">
          {previewText('shareMeaning')} <HelpLink to="preview#share" about={previewText('shareTitle')} />
        </Typography>
        {links.map((link) => (
          <Link
            key={link.key}
            link={link}
            copy={() => void attempt(() => copy(link.address))}
            revoke={() => void attempt(() => revoke(link.key))}
          />
        ))}
        <Typography tag="p" variant="pi" textColor="neutral800" role="status">
          {said ? previewText(said) : links.length >= mostLinks ? previewText('tooMany') : ''}
        </Typography>
        <Flex justifyContent="flex-end" gap={2} wrap="wrap">
          <Button id={closeId} variant="tertiary" onClick={close}>
            {previewText('close')}
          </Button>
          <Button disabled={links.length >= mostLinks} onClick={() => void attempt(create)}>
            {previewText(links.length > 0 ? 'createAnother' : 'create')}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
}

interface LinkProps {
  link: ListedLink;
  copy: () => void;
  revoke: () => void;
}

function Link({ link: { key, address, until, by }, copy, revoke }: LinkProps) {
  const hint = by
    ? previewText('linkUntil', { since: until, name: by })
    : previewText('linkUntilUnnamed', { since: until });
  const element = useFocusNearby<HTMLDivElement>();
  return (
    <Field.Root ref={element} name={`link-${key}`} hint={hint}>
      <Field.Label>{previewText('link')}</Field.Label>
      <Flex gap={2} wrap="wrap">
        <Box flex="1 1 20rem">
          <TextInput
            readOnly
            value={location.origin + address}
            onFocus={({ target }) => {
              target.select();
            }}
            endAction={
              <Field.Action label={previewText('copy')} onClick={copy}>
                <Duplicate fill="neutral600" />
              </Field.Action>
            }
          />
        </Box>
        <Button variant="danger-light" onClick={revoke}>
          {previewText('revoke')}
        </Button>
      </Flex>
      <Field.Hint />
    </Field.Root>
  );
}
