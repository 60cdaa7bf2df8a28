import { Flex, Grid, Main } from '@strapi/design-system';
import { Layouts, Page, useAuth } from '@strapi/strapi/admin';
import { SiteStatus } from '../live/SiteStatus.tsx';
import { homeText } from '../messages/home.ts';
import { waitingText } from '../messages/waiting.ts';
import { SiteTop } from '../notice/index.ts';
import { LastPublished } from './LastPublished.tsx';
import { NewEntries } from './NewEntries.tsx';
import { HomeSection } from './HomeSection.tsx';
import { SiteOperations } from './SiteOperations.tsx';
import { Waiting } from './Waiting.tsx';

/** The panel's home page: what people come for, the state of the site, what waits for them, and what was done last. */
export function HomePage() {
  const user = useAuth('HomePage', (auth) => auth.user);
  const isAdministrator = user?.roles.some(({ code }) => code === 'strapi-super-admin') ?? false;
  const name = user?.firstname ?? user?.username ?? user?.email ?? '';
  return (
    <Layouts.Root>
      <Main>
        <Page.Title>{homeText('page')}</Page.Title>
        <Layouts.Header title={homeText('hello', { name })} />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={10}>
            <HomeSection title={homeText('new')}>
              <NewEntries />
            </HomeSection>
            <HomeSection title={homeText('site')}>
              <SiteStatus>{isAdministrator && ((look) => <SiteOperations {...look} />)}</SiteStatus>
              <SiteTop />
            </HomeSection>
            <Grid.Root gap={5}>
              <Grid.Item col={7} xs={12} alignItems="flex-start">
                <HomeSection title={waitingText('title')}>
                  <Waiting />
                </HomeSection>
              </Grid.Item>
              <Grid.Item col={5} xs={12} alignItems="flex-start">
                <HomeSection title={homeText('lastPublished')}>
                  <LastPublished />
                </HomeSection>
              </Grid.Item>
            </Grid.Root>
          </Flex>
        </Layouts.Content>
      </Main>
    </Layouts.Root>
  );
}
