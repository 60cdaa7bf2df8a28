import { Box, Flex, Main, SearchForm, Searchbar, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { BinnedItem } from '../../bin/binned.ts';
import { HelpLink } from '../help/HelpLink.tsx';
import { binText, type BinMessageKey } from '../messages/bin.ts';
import { BinnedRow } from './BinnedRow.tsx';
import { useBin } from './use-bin.ts';

/** More than one sees at a glance. */
const manyItems = 10;

/** What was deleted and can come back. */
export function BinPage() {
  const bin = useBin();
  const [search, setSearch] = useState('');
  const { list } = bin;
  const items = list && list !== 'failed' ? list.items : [];
  const found = items.filter(({ title }) => includes(title, search));
  return (
    <Main>
      <Page.Title>{binText('title')}</Page.Title>
      <Layouts.Header
        title={binText('title')}
        primaryAction={<HelpLink to="history#bin" about={binText('title')} />}
        subtitle={list && list !== 'failed' ? binText('lead', { count: list.days }) : ''}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {!list && <Sentence word="loading" />}
          {list === 'failed' && <Sentence word="failed" />}
          {list && list !== 'failed' && items.length === 0 && <Sentence word="empty" />}
          {items.length > manyItems && (
            <SearchForm>
              <Searchbar
                name="bin"
                value={search}
                onChange={(event) => setSearch(event.target.value)}
                onClear={() => setSearch('')}
                clearLabel={binText('search')}
              >
                {binText('search')}
              </Searchbar>
            </SearchForm>
          )}
          {items.length > 0 && found.length === 0 && <Sentence word="noneFound" />}
          {found.length > 0 && (
            <Box background="neutral0" hasRadius shadow="tableShadow">
              <Flex tag="ul" direction="column" alignItems="stretch">
                {found.map((item: BinnedItem) => (
                  <BinnedRow key={item.id} item={item} bin={bin} />
                ))}
              </Flex>
            </Box>
          )}
        </Flex>
      </Layouts.Content>
    </Main>
  );
}

/** Without capitals and diacritics, as the lists search. */
function includes(text: string, part: string): boolean {
  const plain = (one: string) =>
    one.toLowerCase().replaceAll('ł', 'l').normalize('NFD').replace(/\p{M}/gu, '');
  return plain(text).includes(plain(part.trim()));
}

function Sentence({ word }: { word: BinMessageKey }) {
  return (
    <Typography tag="p" variant="omega" textColor="neutral800" role="status">
      {binText(word)}
    </Typography>
  );
}
