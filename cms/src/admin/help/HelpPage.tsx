import { Box, Flex, Main, Searchbar, SearchForm, Typography } from '@strapi/design-system';
import { defaultLocale } from '@osiedle/shared';
import { Page } from '@strapi/strapi/admin';
import { useEffect, useState, type MouseEvent } from 'react';
import { Link, useLocation, useNavigate, useParams } from 'react-router-dom';
import { panelLanguage } from '../messages/format.ts';
import { helpText } from '../messages/help.ts';
import type { Chapter } from './handbook.ts';
import { Article, Contents } from './look.ts';
import { searchHandbook } from './search.ts';

/** From this width on, in pixels, the contents stand beside the text. */
const wideFrom = 1080;

/** The handbook, a chapter a page. */
export default function HelpPage() {
  const chapters = useHandbook();
  const [query, setQuery] = useState('');
  const { '*': asked = '' } = useParams();
  const { hash, pathname } = useLocation();
  const navigate = useNavigate();
  const chapter = chapters && (asked ? chapters.find(({ name }) => name === asked) : chapters[0]);

  // The text is there only after the browser has looked for the place.
  useEffect(() => {
    if (!chapter) return;
    const heading = document.getElementById(hash ? hash.slice(1) : 'help-title');
    // On a narrow screen the contents stand above the text.
    if (hash || (asked && window.innerWidth < wideFrom)) heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  }, [chapter, hash, asked]);

  if (!chapters) return <Page.Loading />;
  const base = pathname.slice(0, pathname.length - asked.length).replace(/\/$/, '');
  const found = searchHandbook(chapters, query);
  const follow = (event: MouseEvent): void => {
    const link = (event.target as Element).closest('a[data-chapter]');
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    navigate(`${base}/${link.getAttribute('href') ?? ''}`);
  };
  return (
    <Main labelledBy="help-title">
      <Page.Title>{helpText('title')}</Page.Title>
      <Flex alignItems="flex-start" gap={6} wrap="wrap" padding={{ initial: 4, medium: 8 }}>
        <Contents aria-label={helpText('chapters')}>
          <SearchForm onSubmit={(event: { preventDefault(): void }) => event.preventDefault()}>
            <Searchbar
              name="query"
              value={query}
              onChange={(event) => setQuery(event.target.value)}
              onClear={() => setQuery('')}
              clearLabel={helpText('chapters')}
              placeholder={helpText('search')}
            >
              {helpText('search')}
            </Searchbar>
          </SearchForm>
          <Typography tag="p" variant="pi" textColor="neutral600" role="status" paddingTop={2}>
            {query.trim() && helpText('found', { count: found.length })}
          </Typography>
          <ul>
            {query.trim()
              ? found.map(({ to, title, chapter: within }) => (
                  <li key={to}>
                    <Link to={`${base}/${to}`}>{title}</Link>
                    {title !== within && (
                      <Typography tag="p" variant="pi" textColor="neutral600">
                        {within}
                      </Typography>
                    )}
                  </li>
                ))
              : chapters.map(({ name, title }) => (
                  <li key={name}>
                    <Link to={`${base}/${name}`} aria-current={name === chapter?.name ? 'page' : undefined}>
                      {title}
                    </Link>
                  </li>
                ))}
          </ul>
        </Contents>
        <Article onClick={follow}>
          <h1 id="help-title" tabIndex={-1}>
            {chapter?.title ?? helpText('missing')}
          </h1>
          {chapter?.sections.map(({ id, title, html }) => (
            <Box key={id} tag="section" aria-labelledby={id || undefined}>
              {id && (
                <h2 id={id} tabIndex={-1}>
                  {title}
                </h2>
              )}
              <div dangerouslySetInnerHTML={{ __html: html }} />
            </Box>
          ))}
        </Article>
      </Flex>
    </Main>
  );
}

/** The chapters in the panel's language. @returns undefined until they are loaded */
function useHandbook(): Chapter[] | undefined {
  const [chapters, setChapters] = useState<Chapter[]>();
  const language = panelLanguage();
  useEffect(() => {
    const loading =
      language === defaultLocale ? import('osiedle-handbook/default') : import('osiedle-handbook/second');
    void loading.then((loaded) => setChapters(loaded.default as Chapter[]));
  }, [language]);
  return chapters;
}
