import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import type { Language } from '@stad/platform/rules/language.js';
import { refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import KpiPage from './kpi-page.js';
import { fewer, figure, goal, shown } from './testing.js';

const kpi = {
  caveat: true,
  closing: { asOf: '2022-06-30', next: '2022-09-30' },
  definition: {
    code: 'K12',
    version: 1,
    validFrom: '2022-01-01',
    validTo: null,
    form: 'COUNT',
    level: 'OUTPUT',
    step: 'OUTPUTS',
    breakdowns: ['site', 'sex'],
    source: 'FIELD_REPORT',
    subject: 'persons',
    countedOnce: true,
    name: { sv: 'Kontakter', en: 'Contacts' },
    definition: { sv: 'Samtal med någon.', en: 'Talks.' },
    formula: { sv: 'Alla samtal läggs samman.', en: 'All talks are added up.' },
    doesNotSay: { sv: 'Hur många personer det är.', en: 'How many persons.' },
    unit: { sv: 'antal', en: 'number' },
  },
  figure: figure('K12', 'Kontakter', shown(42)),
  tables: [],
  records: [],
  elsewhere: [],
  goals: [],
};

const row = (name: RegExp) => screen.findByRole('row', { name });

function openKpi(answer: unknown, language: Language = 'sv') {
  const page = (
    <ViewerProvider viewer={demoViewer()}>
      <KpiPage />
    </ViewerProvider>
  );
  return renderPage(page, {
    path: '/uppfoljning/$code',
    url: '/uppfoljning/K12',
    answers: { KpiPage: answer as object },
    language,
  });
}

const table = (more: object) => ({
  dimension: 'passType',
  asOf: '2022-06-30',
  form: 'full',
  together: [],
  togetherValue: null,
  total: shown(42),
  cells: [
    { key: 'STREET', name: null, figure: shown(31) },
    { key: 'DIGITAL', name: null, figure: fewer },
    { key: 'EVENT', name: null, figure: fewer },
  ],
  ...more,
});

describe('a figure', () => {
  it('that does not exist is not available', async () => {
    await openKpi(refuse({ code: 'NOT_AVAILABLE' }));
    expect(await screen.findByText(/Sidan finns inte, eller så/)).toBeTruthy();
  });

  it('without records says so, with its definition', async () => {
    await openKpi({ kpi: { ...kpi, figure: null } });
    expect(await screen.findByText('Uppgift saknas i portalen')).toBeTruthy();
    expect(
      screen.getByText(/hämtas ur: Låsta passredovisningar.*inte att säga om den är noll/),
    ).toBeTruthy();
    expect(screen.queryByText('Du har inget eget underlag bakom siffran.')).toBeNull();
    expect(screen.getByText('Samtal med någon.')).toBeTruthy();
    expect(screen.getByText('Låsta passredovisningar')).toBeTruthy();
  });

  it('of nights on call says where the hours stand, with a number and without (K26)', async () => {
    const nights = { ...kpi.definition, code: 'K26', source: 'ON_CALL_COVERAGE' };
    await openKpi({ kpi: { ...kpi, caveat: false, definition: nights, figure: null } });
    await screen.findByText('Den räknas så snart ortens jourtimmar står under Kapacitet.');
    expect(screen.queryByText(/skrivs den in för hand/)).toBeNull();
  });

  it('says whose the records are that one does not see', async () => {
    const agency = {
      id: 'a2',
      key: 'POL-LUND',
      kind: 'POLICE',
      name: 'Polisen',
      shortName: 'Polisen Lund',
    };
    const other = { ...agency, id: 'a3', key: 'SOC-LUND', shortName: 'Socialtjänsten Lund' };
    const elsewhere = [
      { agency, records: null },
      { agency: other, records: 5 },
    ];
    await openKpi({ kpi: { ...kpi, elsewhere } });
    const items = (await screen.findAllByRole('listitem')).map(({ textContent }) => textContent);
    expect(items[0]).toMatch(/Underlag finns hos Polisen Lund$/);
    expect(items[1]).toMatch(/Underlag finns hos Socialtjänsten Lund5 passredovisningar$/);
    expect(screen.getByText('Du har inget eget underlag bakom siffran.')).toBeTruthy();
  });

  it('tells small groups together and hides what would give them away', async () => {
    const merged = table({
      form: 'merged',
      together: ['DIGITAL', 'EVENT'],
      togetherValue: shown(11),
    });
    await openKpi({ kpi: { ...kpi, tables: [merged] } });
    const rows = within(await screen.findByRole('table')).getAllByRole('row');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'GruppUtfall',
      'Gata31',
      'Nätet, Informationsbord tillsammans11',
    ]);
    expect(screen.getByRole('figure').textContent).toMatch(/Totalt 42\. Varför/);
  });

  it('says the closing day once, and beside a breakdown that stands at an earlier one', async () => {
    const tables = [table({}), table({ dimension: 'sex', asOf: '2022-03-31', cells: [] })];
    await openKpi({ kpi: { ...kpi, figure: { ...kpi.figure, asOf: '2022-06-30' }, tables } });
    expect(await screen.findByText(/: per 30 juni, nästa 30 september\.$/)).toBeTruthy();
    expect(screen.getAllByText(/per 30 juni/)).toHaveLength(1);
    expect(screen.getByText('Hela programmet · per 31 mars')).toBeTruthy();
  });

  it('says the closing day of an entered figure, of which the page says none', async () => {
    const entered = { ...figure('K15', 'Överlämningar', shown(7)), asOf: '2022-06-30' };
    await openKpi({ kpi: { ...kpi, closing: null, figure: entered } });
    expect(await screen.findByText('per 30 juni')).toBeTruthy();
  });

  it('has no table where only the total may be told', async () => {
    await openKpi({ kpi: { ...kpi, tables: [table({ form: 'totalOnly' })] } });
    expect(await screen.findByText(/Därför visas bara summan/)).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('speaks of no total where that is not shown either', async () => {
    const total = { ...shown(0), shown: null, label: 'fewerThan', n: 5 };
    await openKpi({ kpi: { ...kpi, tables: [table({ form: 'totalOnly', total })] } });
    expect(await screen.findByText(/^Summan visas inte som ett tal/)).toBeTruthy();
    expect(screen.queryByText(/visas bara summan/)).toBeNull();
  });

  const record = {
    activityId: 'a1',
    kind: 'FIELD_OPERATION',
    number: 'FP-2022-002',
    title: 'Fältpass',
    startsAt: '2022-05-20T15:00:00.000Z',
    value: 9,
  };

  it('names a record in the reader’s language', async () => {
    await openKpi({ kpi: { ...kpi, records: [record] } }, 'en');
    await screen.findByRole('link', { name: 'FP-2022-002 Field pass' });
  });

  it('leads to the records one may see, with what the own report says', async () => {
    await openKpi({ kpi: { ...kpi, records: [record] } });
    const link = await screen.findByRole('link', { name: 'FP-2022-002 Fältpass' });
    expect(link.getAttribute('href')).toBe('/faltpass/FP-2022-002');
    expect((await row(/^FP-2022-002/)).textContent).toMatch(/2022-05-20, v. 20.*9$/);
  });

  it('means what its version says: how it is worked out, and what it does not say', async () => {
    await openKpi({ kpi });
    const panel = within(await screen.findByRole('region', { name: 'Vad siffran betyder' }));
    for (const text of [
      'Samtal med någon.',
      'Alla samtal läggs samman.',
      'Hur många personer det är.',
      'Prestation',
      'Prestationer',
      '1, gäller från 2022-01-01',
    ]) {
      expect(panel.getByText(text)).toBeTruthy();
    }
    expect(panel.getByText(/^ort, kön/).textContent).toBe('ort, kön, högst två åt gången');
  });

  it('tells by which days an earlier version was in force, and that it is never broken down', async () => {
    const past = { ...kpi.definition, validTo: '2026-12-31', breakdowns: [], countedOnce: false };
    await openKpi({ kpi: { ...kpi, definition: past } });
    expect(await screen.findByText('1, gällde 2022-01-01–2026-12-31')).toBeTruthy();
    expect(screen.getByText('inget, bara summan')).toBeTruthy();
    expect(screen.queryByText(/I en enda redovisning/)).toBeNull();
  });

  it.each<[string, object, object, RegExp]>([
    ['all is missing to today', {}, {}, /Efter plan6 kvar till målet$/],
    [
      'some to today, more to the goal',
      { target: 40 },
      {},
      /Efter plan6 efter planen, 20 kvar till målet$/,
    ],
    ['on plan', { target: 40 }, { standing: 'ON_PLAN', missing: 0 }, /I fas20 kvar till målet$/],
    ['reached', {}, { standing: 'REACHED', missing: 0, actual: shown(26) }, /Nått$/],
    ['a goal that wants less', { target: 15 }, { missing: 5 }, /Efter plan5 för mycket$/],
    ['not shown', {}, { standing: 'UNKNOWN', missing: 0, actual: fewer }, /Går inte att säga$/],
    [
      'without records',
      {},
      { standing: 'UNKNOWN', missing: 0, actual: null },
      /Uppgift saknas i portalen.*Går inte att säga$/,
    ],
  ])('says how far its goals are: %s', async (_, of, progress, words) => {
    await openKpi({ kpi: { ...kpi, goals: [goal(of, progress)] } });
    const line = await row(/^Fördjupning/);
    expect(line.textContent).toMatch(words);
    expect(within(line).queryByRole('link')).toBeNull();
  });
});
