import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { translator } from '@stad/platform/web/i18n/words.js';
import { HELP_TOPICS } from '@stad/platform/web/navigation/help-topics.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import { KnownPages } from '../../known-pages.js';
import { pages } from '../../pages.js';
import { CHAPTERS, GUIDE_NAMES, GUIDES, guideFor } from './guide-names.js';
import GuidePage from './guide-page.js';
import HelpPage from './help-page.js';
import SheetPage from './sheet-page.js';
import { textsOf } from './texts.js';
import TopicPage from './topic-page.js';
import { words as topicWords } from './topics/words.generated.js';
import { TOPIC_OPENS } from './topics.js';

const namedPages = pages.filter(({ nav, found }) => nav || found).map(({ path }) => path);

describe('the guides', () => {
  it.each(GUIDE_NAMES)(
    '%s has its three first times and what to remember, in both languages',
    async (name) => {
      const { words } = await GUIDES[name].words();
      for (const language of ['sv', 'en'] as const) {
        const t = translator(words, language);
        for (const chapter of CHAPTERS) {
          expect(t.maybe(`${chapter}.title`)).toBeTruthy();
          expect(textsOf(t, chapter).length).toBeGreaterThanOrEqual(3);
        }
        expect(textsOf(t, 'keep').length).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it.each(GUIDE_NAMES)('%s leads to pages that have a name', (name) => {
    const paths = Object.values(GUIDES[name].opens).filter((path) => path !== null);
    expect(namedPages).toEqual(expect.arrayContaining(paths));
  });

  it.each([
    ['SOCIAL_WORKER', 'falt'],
    ['POLICE_LIAISON', 'falt'],
    ['NGO_MANAGER', 'chef'],
    ['SIGNATORY', 'projektledare'],
    ['LOG_REVIEWER', 'jurist'],
    ['AGENCY_ADMIN', 'administrator'],
    ['MUNICIPAL_SAFETY', 'kommun'],
  ])('%s reads %s', (role, name) => expect(guideFor([role])).toBe(name));
});

describe('what is hard', () => {
  it.each(HELP_TOPICS)('%s has a name and some sentences in both languages', (topic) => {
    for (const language of ['sv', 'en'] as const) {
      const t = translator(topicWords, language);
      expect(t.maybe(`${topic}.title`)).toBeTruthy();
      expect(textsOf(t, topic).length).toBeGreaterThanOrEqual(3);
    }
  });

  it('leads to pages that have a name', () => {
    const paths = Object.values(TOPIC_OPENS).filter((path) => path !== null);
    expect(namedPages).toEqual(expect.arrayContaining(paths));
  });

  it('is told beside it, or in a guide', () => {
    const sources = globSync('libs/**/web/**/*.tsx').map((file) => readFileSync(file, 'utf8'));
    const beside = new Set(
      sources.flatMap((text) =>
        [...text.matchAll(/\b(?:topic|help)="([\w-]+)"/g)].map(([, topic]) => topic),
      ),
    );
    const inGuides = new Set(GUIDE_NAMES.flatMap((name) => GUIDES[name].topics));
    expect(HELP_TOPICS.filter((one) => !beside.has(one) && !inGuides.has(one))).toEqual([]);
    expect(beside.size).toBeGreaterThan(10);
  });
});

describe('the pages', () => {
  it('show the own guide first, and say that it is', async () => {
    await renderPage(
      <ViewerProvider viewer={demoViewer({ roles: ['AGENCY_ADMIN'] })}>
        <HelpPage />
      </ViewerProvider>,
      { path: '/hjalp', url: '/hjalp' },
    );
    const guides = within(screen.getByRole('region', { name: 'Välj din roll' }));
    const [first] = guides.getAllByRole('listitem');
    expect(first?.textContent).toMatch(/^Administratör din del/);
  });

  it('are there for who has not signed in, and lead to nothing they may not open', async () => {
    await renderPage(
      <KnownPages value={pages}>
        <GuidePage />
      </KnownPages>,
      { path: '/hjalp/$guide', url: '/hjalp/kommun' },
    );
    await screen.findByRole('heading', { name: 'Din första gång' });
    expect(screen.getByRole('link', { name: 'Öppna Vem ringer jag nu?' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Öppna Seminarier' })).toBeNull();
  });

  it('say what a topic is, and where it is done', async () => {
    await renderPage(
      <ViewerProvider viewer={demoViewer({ permissions: ['pass:read'] })}>
        <KnownPages value={pages}>
          <TopicPage />
        </KnownPages>
      </ViewerProvider>,
      { path: '/hjalp/om/$topic', url: '/hjalp/om/klartecken' },
    );
    await screen.findByRole('heading', { name: 'Klartecken', level: 1 });
    expect(screen.getByRole('link', { name: 'Öppna Fältarbete' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Chef' })).toBeTruthy();
  });

  it.each([
    ['/hjalp/$guide', '/hjalp/ingen', <GuidePage key="g" />],
    ['/hjalp/om/$topic', '/hjalp/om/inget', <TopicPage key="t" />],
    ['/hjalp/$guide/lathund', '/hjalp/ingen/lathund', <SheetPage key="s" />],
  ])('%s is not there under another name', async (path, url, page) => {
    await renderPage(page, { path, url });
    await screen.findByRole('heading', { name: 'Sidan kan inte visas' });
  });

  it('print a sheet with the steps and whom one calls', async () => {
    await renderPage(<SheetPage />, { path: '/hjalp/$guide/lathund', url: '/hjalp/chef/lathund' });
    await screen.findByRole('heading', { name: 'Ditt första klartecken' });
    expect(screen.getByText('112')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Skriv ut' })).toBeTruthy();
  });
});
