import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, waitFor, within } from '@testing-library/react';
import CapacityPage from './capacity-page.js';

const AGENCY = {
  id: 'a1',
  key: 'SOC-LUND',
  kind: 'SOCIAL_SERVICES',
  name: 'Lund',
  shortName: 'Lund',
};
const HOURS = {
  ...{ id: 'c1', version: 3, kind: 'ON_CALL_HOURS', amount: 70, agency: AGENCY },
  ...{ from: '2022-05-16', to: null, hasEnded: false, changeable: true },
  ...{ contactFunctionId: 'f1', contactLabel: 'Socialjouren Lund' },
  ...{ before: { covered: 0, of: 45 }, since: { covered: 138, of: 138 } },
  lately: [] as readonly object[],
};
const POSTS = {
  ...{ ...HOURS, id: 'c2', kind: 'POST', amount: 2, from: '2021-01-01', contactLabel: null },
  ...{ contactFunctionId: null, before: null, since: null },
};
const EVENINGS = {
  ...{ ...HOURS, id: 'c3', amount: 42, from: '2022-01-01', to: '2022-05-15', hasEnded: true },
  ...{ before: null, since: { covered: 0, of: 45 } },
};

const page = (permissions: readonly string[], capacities: readonly object[]) =>
  renderPage(
    <ViewerProvider viewer={demoViewer({ permissions })}>
      <CapacityPage />
    </ViewerProvider>,
    {
      path: '/kapacitet',
      url: '/kapacitet',
      answers: {
        CapacityPage: { capacities },
        CapacityFunctions: {
          contactFunctions: [
            {
              ...{ id: 'f1', label: 'Socialjouren Lund', kind: 'SOCIAL_ON_CALL' },
              agency: { id: demoViewer({}).agency.id },
            },
          ],
        },
        SaveCapacity: { saveCapacity: { id: 'c1' } },
      },
    },
  );

describe('capacity', () => {
  it('shows what nights the hours covered, before and since; what has ended stays', async () => {
    await page(['capacity:read', 'figure:read'], [HOURS, POSTS, EVENINGS]);
    await screen.findByText('Före 16 maj 0 av 45 nätter, sedan dess 138 av 138');
    await screen.findByText('70 jourtimmar i veckan');
    await screen.findByText('2 tjänster');
    await screen.findByText('Räknas inte i nätter');
    const ended = screen.getByRole('table', { name: /Avslutad kapacitet, 1 rad/ });
    within(ended).getByText('0 av 45 nätter');
    expect(screen.getByRole('link', { name: /K26/ }).getAttribute('href')).toBe('/uppfoljning/K26');
    expect(screen.queryByRole('button', { name: 'Lägg till kapacitet' })).toBeNull();
  });

  it.each([
    [[], 'Alla 8 nätter var täckta 18–02.'],
    [[1, 2], '6 av 8 nätter var täckta 18–02. Utan jour: 2 maj och 3 maj.'],
    [[0, 1, 2, 3, 4, 5], '2 av 8 nätter var täckta 18–02.'],
  ])('draws the last nights and says of %j that they were not covered', async (gaps, sentence) => {
    const lately = Array.from({ length: 8 }, (_, at) => ({
      date: `2022-05-${String(at + 1).padStart(2, '0')}`,
      isCovered: !gaps.includes(at),
    }));
    await page(['capacity:read'], [{ ...HOURS, lately }, POSTS]);
    await screen.findByText(sentence);
    const table = screen.getByRole('table', { name: 'Nätter med jour, Socialjouren Lund' });
    // Sunday 1 May ends a week.
    expect(within(table).getAllByRole('row').length).toBe(3);
    expect(document.querySelectorAll('.nights__strip .chart__before').length).toBe(gaps.length);
  });

  it('says what will be there', async () => {
    await page(['capacity:read'], []);
    await screen.findByText('Ingen kapacitet är inskriven som gäller nu.');
  });

  it('is added with a number that people write, and ended by a last day', async () => {
    const { user, sent } = await page(['capacity:read', 'capacity:keep'], [HOURS]);
    await user.click(await screen.findByRole('button', { name: 'Lägg till kapacitet' }));
    await user.click(screen.getByRole('button', { name: 'Spara kapaciteten' }));
    await user.type(screen.getByLabelText('Hur många?'), '37,5');
    await user.selectOptions(screen.getByLabelText(/^Funktion/), 'Socialjouren Lund');
    await user.click(screen.getByRole('button', { name: 'Spara kapaciteten' }));
    await waitFor(() =>
      expect(sent.find(({ name }) => name === 'SaveCapacity')).toMatchObject({
        variables: {
          input: { kind: 'ON_CALL_HOURS', amount: 37.5, to: null, contactFunctionId: 'f1' },
        },
      }),
    );
    await user.click(
      await screen.findByRole('button', { name: 'Ändra 70 jourtimmar i veckan från 16 maj 2022' }),
    );
    await user.type(screen.getByLabelText(/^Till och med/), '2022-06-30');
    await user.click(screen.getByRole('button', { name: 'Spara kapaciteten' }));
    await waitFor(() =>
      expect(sent.filter(({ name }) => name === 'SaveCapacity').at(-1)).toMatchObject({
        variables: { input: { capacityId: 'c1', expectedVersion: 3, to: '2022-06-30' } },
      }),
    );
  });
});
