import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import OnCallPage from './on-call-page.js';

const agency = {
  ...{ id: 'a1', key: 'SOC-LUND', kind: 'SOCIAL_SERVICES', name: '' },
  shortName: 'Socialtjänsten Lund',
};
const row = {
  ...{ id: 'h1', version: 3, weekdays: [1, 2, 3, 4, 5], from: '08:00', to: '16:30' },
  ...{ validFrom: '2022-01-01', validTo: null, redDays: 'CLOSED', eves: 'AS_USUAL' },
  siteIds: ['site-1'],
};
const contact = (more: object = {}) => ({
  ...{ id: 'c1', version: 2, label: 'Mottagningsenheten', phone: '040-628 04 10' },
  ...{ testedOn: null, siteIds: ['site-1'], changeable: true, coverage: [row] },
  ...more,
});
const none = { siteCoverage: { spans: [], gaps: [] } };

function open(
  contacts: readonly object[],
  answers: Answers = {},
  permissions: readonly string[] = [],
) {
  const page = (
    <ViewerProvider viewer={demoViewer({ permissions })}>
      <OnCallPage />
    </ViewerProvider>
  );
  return renderPage(page, {
    path: '/ring/jour',
    url: '/ring/jour?plats=lund&v=2022-20',
    answers: {
      CoverageWeek: none,
      OnCallPage: { contactFunctions: contacts },
      ...answers,
    } as never,
  });
}

describe('the on-call schedule', () => {
  it('shows a night on the day it begins, the towns it serves, and the gap after it', async () => {
    const served = { id: 'c1', label: 'Socialjouren Lund', siteIds: ['site-1'] };
    const night = { startsAt: '2022-05-20T14:00:00Z', endsAt: '2022-05-21T00:00:00Z' };
    const gap = { startsAt: '2022-05-21T00:00:00Z', endsAt: '2022-05-21T14:00:00Z' };
    await open([], {
      CoverageWeek: {
        siteCoverage: {
          spans: [{ ...night, contact: served, agency }],
          gaps: [{ ...gap, agency }],
        },
      },
    } as never);
    const answers = await screen.findByRole('row', { name: /Socialjouren Lund/ });
    expect(within(answers).getAllByRole('cell')[4]?.textContent).toBe('16\u2060–\u206002');
    const gaps = screen.getByRole('row', { name: /Ingen svarar/ });
    expect(within(gaps).getAllByRole('cell')[5]?.textContent).toBe('02\u2060–\u206016');
  });

  it('lets nobody change the hours of others', async () => {
    await open([contact({ changeable: false })]);
    expect(await screen.findByText(/Ingen har lagt in sina tider/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Ändra tider/ })).toBeNull();
  });

  it('leads those who may to the functions, and to a first one', async () => {
    await open([contact({ changeable: false })], {}, ['contact:change', 'contact:create']);
    await screen.findByText(/Din organisation har ingen funktion att ringa här än/);
    const add = screen.getByRole('link', { name: 'Lägg till en funktion' });
    const all = screen.getByRole('link', { name: 'Funktioner att ringa' });
    for (const link of [add, all]) expect(link.getAttribute('href')).toBe('/ring/funktioner');
  });

  it('leads nobody else there', async () => {
    await open([]);
    await screen.findByText(/Ingen har lagt in sina tider/);
    expect(screen.queryByText(/ingen funktion att ringa här än/)).toBeNull();
    expect(screen.queryByRole('link', { name: /funktion/i })).toBeNull();
  });

  it('adds hours with what is usual on red days', async () => {
    const { user, sent } = await open([contact({ coverage: [] })], {
      SetOnCallCoverage: { setOnCallCoverage: { id: 'c1' } },
    } as never);
    await user.click(await screen.findByRole('button', { name: 'Lägg till tider' }));
    await user.click(screen.getByRole('checkbox', { name: 'lördag' }));
    await user.click(screen.getByRole('checkbox', { name: 'söndag' }));
    await user.type(screen.getByLabelText('Från'), '8');
    await user.type(screen.getByLabelText('Till'), '16');
    await user.click(screen.getByRole('button', { name: 'Spara tiderna' }));
    expect(sent.find(({ name }) => name === 'SetOnCallCoverage')?.variables).toMatchObject({
      input: {
        contactFunctionId: 'c1',
        weekdays: [6, 7],
        from: '08:00',
        to: '16:00',
        validFrom: '2022-05-20',
        validTo: null,
        redDays: null,
        eves: 'AS_USUAL',
        siteIds: ['site-1'],
      },
    });
  });

  it('changes and removes hours by their version', async () => {
    const { user, sent } = await open([contact()], {
      RemoveOnCallCoverage: { removeOnCallCoverage: { id: 'c1' } },
    } as never);
    expect(await screen.findByText(/stängt på helgdagar/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ändra tider för Mottagningsenheten' }));
    await user.click(await screen.findByRole('button', { name: 'Ta bort tiderna' }));
    expect(sent.find(({ name }) => name === 'RemoveOnCallCoverage')?.variables).toMatchObject({
      input: { coverageId: 'h1', expectedVersion: 3 },
    });
  });

  it('copies the week shown to the next, or says why not', async () => {
    const { user, sent } = await open([contact()], {
      CopyOnCallWeek: () => refuse({ code: 'WEEK_ALREADY_COPIED', field: 'toMonday' }),
    } as never);
    await user.click(await screen.findByRole('button', { name: 'Kopiera vecka 20 till vecka 21' }));
    expect(await screen.findByText('Den veckan har redan samma tider.')).toBeTruthy();
    expect(sent.find(({ name }) => name === 'CopyOnCallWeek')?.variables).toMatchObject({
      input: { contactFunctionId: 'c1', fromMonday: '2022-05-16', toMonday: '2022-05-23' },
    });
  });

  it('notes that the number was tried', async () => {
    const { user, sent } = await open([contact()], {
      MarkContactTested: { markContactTested: { id: 'c1' } },
    } as never);
    await user.click(
      await screen.findByRole('button', { name: 'Notera att numret är provat i dag' }),
    );
    expect(sent.find(({ name }) => name === 'MarkContactTested')?.variables).toMatchObject({
      input: { contactFunctionId: 'c1', expectedVersion: 2 },
    });
  });
});
