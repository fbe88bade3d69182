import { describe, expect, it } from '@jest/globals';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen } from '@testing-library/react';
import { callSheet, sheetFunction, weekly } from '../testing.js';
import CallCardPage from './call-card-page.js';

function open(sheet: Answers['CallSheet']) {
  const page = (
    <ViewerProvider viewer={null}>
      <CallCardPage />
    </ViewerProvider>
  );
  return renderPage(page, {
    path: '/ring/kort',
    url: '/ring/kort?plats=lund',
    answers: { CallSheet: sheet as never },
  });
}

describe('the card to print', () => {
  it('has the national numbers when nothing can be fetched', async () => {
    await open(() => refuse({ code: 'INTERNAL' }));
    expect(await screen.findByText(/Kunde inte hämta/)).toBeTruthy();
    expect(screen.getByText('112')).toBeTruthy();
  });

  it('has public functions alone, whoever prints it', async () => {
    await open(
      callSheet([
        sheetFunction({ hours: [weekly([1, 2, 3, 4, 5, 6, 7], '16:00', '02:00')] }),
        sheetFunction({ id: 'c2', label: 'Samordnaren', classification: 'P1' }),
        sheetFunction({ id: 'c3', label: 'Befälet', classification: 'P2' }),
        sheetFunction({ id: 'c4', label: 'Utan nummer', phone: null }),
      ]),
    );
    const rows = await screen.findAllByRole('row');
    expect(rows).toHaveLength(2);
    expect(rows[1]?.textContent?.replaceAll('\u2060', '')).toBe(
      'Socialjouren Lund040-628 04 11mån–sön 16–02',
    );
  });

  it('has the on-call service beside the reception, though it is closed when it is printed', async () => {
    const hours = [weekly([1, 2, 3, 4, 5, 6, 7], '00:00', '00:00')];
    await open(
      callSheet([
        sheetFunction({ id: 'c2', label: 'Stödlinjen', kind: 'NGO_SUPPORT', hours }),
        sheetFunction({ id: 'c3', label: 'Socialjouren', kind: 'SOCIAL_ON_CALL', hours: [] }),
        sheetFunction({ id: 'c4', label: 'Mottagningen', kind: 'RECEPTION', hours }),
      ]),
    );
    const names = (await screen.findAllByRole('rowheader')).map((cell) => cell.textContent);
    expect(names).toEqual(['Mottagningen', 'Socialjouren', 'Stödlinjen']);
  });

  it('says until when it may be trusted', async () => {
    await open(callSheet([sheetFunction()]));
    expect(await screen.findByText(/Utskrivet 20 maj 2022.*efter 27 maj 2022/)).toBeTruthy();
  });

  it('says so when no function is public', async () => {
    await open(callSheet([]));
    expect(await screen.findByText(/Ingen funktion på orten/)).toBeTruthy();
  });
});
