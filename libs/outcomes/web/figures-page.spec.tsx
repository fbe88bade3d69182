import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import FiguresPage from './figures-page.js';
import { defined } from './testing.js';

function open(progress: object, viewer = demoViewer()) {
  const page = (
    <ViewerProvider viewer={viewer}>
      <FiguresPage />
    </ViewerProvider>
  );
  return renderPage(page, {
    path: '/uppfoljning/siffror',
    url: '/uppfoljning/siffror',
    answers: { FiguresPage: { progress } },
  });
}

describe('what the figures mean', () => {
  it('asks nothing for somebody who takes part nowhere', async () => {
    const { sent } = await open({}, demoViewer({ places: [] }));
    expect(screen.getByText(/inte med i något program/)).toBeTruthy();
    expect(sent).toEqual([]);
  });

  it('says why figures about people stand still, with examples', async () => {
    const closing = { asOf: null, next: '2022-06-30' };
    await open({ closing, figures: [], withoutRecords: [] });
    const card = within(await screen.findByRole('region', { name: 'Siffror om människor' }));
    expect(card.getByText('Siffror om människor visas från 30 juni.')).toBeTruthy();
    const questions = card.getAllByRole('heading', { level: 3 });
    expect(questions.map(({ textContent }) => textContent)).toEqual([
      'Varför avstämningsdagar?',
      'Varför visas inte en siffra som är stor?',
      'Varför står det minst, eller en tidigare dag?',
    ]);
  });

  it('stands along the chain from resources to impact', async () => {
    await open({
      closing: null,
      figures: [
        { definition: defined('K12', 'OUTPUTS') },
        { definition: defined('K10', 'RESOURCES') },
      ],
      withoutRecords: [defined('K25', 'IMPACT'), defined('K24', 'RESOURCES')],
    });
    const tables = await screen.findAllByRole('table');
    expect(
      tables.map(
        (table) => within(table).getByText(/^(R|P|E)/, { selector: 'caption' }).textContent,
      ),
    ).toEqual(['Resurser', 'Prestationer', 'Effekt']);
    const resources = within(tables[0] as HTMLElement)
      .getAllByRole('row')
      .slice(1);
    expect(resources.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Siffra K10 K10Det som räknas\./),
      expect.stringMatching(/^Siffra K24 K24.*Uppgift saknas i portalen$/),
    ]);
    const link = screen.getByRole('link', { name: 'Siffra K25' });
    expect(link.getAttribute('href')).toBe('/uppfoljning/K25');
  });
});
