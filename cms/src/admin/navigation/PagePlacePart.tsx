import { Button, Flex, Typography } from '@strapi/design-system';
import { defaultLocale, entryPath, isLocale, uidOf } from '@osiedle/shared';
import { useAuth, useFetchClient, useForm, useNotification, useQueryParams } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import { Link } from 'react-router-dom';
import type { PagePlace } from '../../navigation/page-place.ts';
import { Notice } from '../live/Notice.tsx';
import { navigationText } from '../messages/navigation.ts';
import { menuAtFirst, type LinkList } from './candidates.ts';
import type { StoredLink } from './NavigationRow.tsx';

interface PartProps {
  model: string;
  /** Undefined until a new page is saved. */
  documentId?: string;
}

const settingPath = `/content-manager/single-types/${uidOf('setting')}`;

/** Says beside the form of a page where visitors will find it, and puts it there. */
export function pagePlacePart({ model, documentId }: PartProps) {
  return model === uidOf('page') ? <Place documentId={documentId} /> : null;
}

function Place({ documentId }: { documentId: string | undefined }) {
  const { get, put } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const slug = useForm('Place', ({ values }) => (values as { slug?: string | null }).slug);
  const mayArrange = useAuth('Place', ({ permissions }) =>
    permissions.some(
      ({ action, subject }) =>
        action === 'plugin::content-manager.explorer.update' && subject === uidOf('setting'),
    ),
  );
  const [place, setPlace] = useState<PagePlace>();
  const [isBusy, setIsBusy] = useState(false);
  const read = useCallback(async (): Promise<void> => {
    const { data } = await get<PagePlace>(`/navigation/places?page=${documentId ?? 'new'}`);
    setPlace(data);
  }, [get, documentId]);
  useEffect(() => {
    read().catch(() => undefined);
  }, [read]);

  /** Puts the page into a list, or takes it out: a save of the settings like any other. */
  const change = async (list: LinkList, isWanted: boolean): Promise<void> => {
    const own = `osiedle:page/${documentId}`;
    setIsBusy(true);
    try {
      const { data } = await get<{ data: Partial<Record<LinkList, StoredLink[]>> }>(settingPath);
      const stored = data.data[list] ?? [];
      const before =
        stored.length > 0 || list === 'footer' ? stored : menuAtFirst().map((link) => ({ link }));
      const others = before.filter(({ link }) => link !== own);
      await put(settingPath, { [list]: isWanted ? [...others, { link: own }] : others });
      await read();
      toggleNotification({ type: 'success', message: navigationText('changed') });
    } catch (error) {
      toggleNotification({ type: 'danger', message: (error as Error).message });
    }
    setIsBusy(false);
  };

  if (!place) return null;
  const given = query.plugins?.i18n?.locale;
  const locale = isLocale(given) ? given : defaultLocale;
  const { isInMenu, isInFooter, isFooterChosen } = place;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Typography tag="p" variant="omega" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
        {slug
          ? navigationText('address', { name: entryPath('page', locale, slug) })
          : navigationText('noAddress')}
      </Typography>
      <Notice kind={isInMenu || isInFooter ? 'plain' : 'warning'}>
        {[isInMenu && navigationText('inMenu'), isInFooter && navigationText('inFooter')]
          .filter(Boolean)
          .join(' ') || navigationText('nowhere')}
      </Notice>
      {mayArrange && documentId && (
        <Flex gap={2} wrap="wrap">
          <Button
            size="S"
            variant="secondary"
            loading={isBusy}
            onClick={() => void change('menu', !isInMenu)}
          >
            {navigationText(isInMenu ? 'fromMenu' : 'toMenu')}
          </Button>
          {isFooterChosen && (
            <Button
              size="S"
              variant="secondary"
              loading={isBusy}
              onClick={() => void change('footer', !isInFooter)}
            >
              {navigationText(isInFooter ? 'fromFooter' : 'toFooter')}
            </Button>
          )}
        </Flex>
      )}
      {mayArrange && !documentId && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {navigationText('unsaved')}
        </Typography>
      )}
      {mayArrange && (
        <Link to={settingPath} style={{ color: 'inherit', fontSize: '1.2rem' }}>
          {navigationText('arrangeAll')}
        </Link>
      )}
    </Flex>
  );
}
