import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import { byMonogram } from './by-monogram.js';
import KpiPage from './kpi-page.js';
import ProgressPage from './progress-page.js';

const NOTHING = {
  shown: null,
  label: null,
  n: null,
  reason: null,
  numerator: null,
  denominator: null,
  measure: null,
  decimals: null,
  signed: null,
};
const shown = (value: number) => ({ ...NOTHING, shown: value });
const fewer = { ...NOTHING, label: 'fewerThan', n: 5 };
const hidden = { ...NOTHING, label: 'notShown', reason: 'protects' };

function figure(code: string, name: string, value: object, parts: readonly object[] = []) {
  return {
    definition: {
      code,
      form: code === 'K10' ? 'HOURS' : 'COUNT',
      name: { sv: name, en: name },
      unit: { sv: 'timmar', en: 'hours' },
    },
    value,
    parts,
  };
}

const hours = (key: string, value: object) => ({
  key: `${key}-id`,
  name: key,
  agency: { key },
  figure: value as typeof NOTHING,
});

function goal(more: object, progress: object) {
  return {
    standing: 'BEHIND',
    missing: 6,
    actual: shown(20),
    ...progress,
    goal: {
      id: 'g1',
      title: 'Fördjupning',
      kpi: 'K03',
      measure: 'VALUE',
      unit: 'medarbetare',
      target: 26,
      planToDate: 26,
      subject: null,
      ...more,
    },
  };
}

const nothing = { caveat: false, goals: [], figures: [] };

function openProgress(answer: unknown, url = '/uppfoljning', viewer = demoViewer()) {
  const page = (
    <ViewerProvider viewer={viewer}>
      <ProgressPage />
    </ViewerProvider>
  );
  return renderPage(page, {
    path: '/uppfoljning',
    url,
    answers: { ProgressPage: answer as object },
  });
}

const row = (name: RegExp) => screen.findByRole('row', { name });

describe('progress', () => {
  it('asks nothing for somebody who takes part nowhere', async () => {
    const { sent } = await openProgress({}, '/uppfoljning', demoViewer({ places: [] }));
    expect(screen.getByText(/inte med i något program/)).toBeTruthy();
    expect(sent).toEqual([]);
  });

  it('says that the figures cannot be had', async () => {
    await openProgress(refuse({ code: 'UNAVAILABLE' }));
    expect(await screen.findByText(/Portalen svarar inte just nu/)).toBeTruthy();
  });

  it('says where the goals will be, and no caveat without figures about persons', async () => {
    await openProgress({ progress: nothing });
    expect(await screen.findByText(/Här visas målen/)).toBeTruthy();
    expect(screen.queryByText(/inte faktisk omfattning/)).toBeNull();
  });

  it.each<[string, object, RegExp]>([
    ['behind', {}, /Efter plan.*6 saknas/],
    ['reached', { standing: 'REACHED', missing: 0, actual: shown(26) }, /26.*Nått/],
    [
      'without records',
      { standing: 'UNKNOWN', missing: 0, actual: null },
      /inget underlag i portalen.*Går inte att säga/,
    ],
  ])('says in words that a goal is %s', async (_, progress, words) => {
    await openProgress({ progress: { ...nothing, goals: [goal({}, progress)] } });
    expect((await row(/^Fördjupning/)).textContent).toMatch(words);
  });

  it('tells plan, outcome and goal of the bar also to those who do not see it', async () => {
    await openProgress({ progress: { ...nothing, goals: [goal({}, {})] } });
    const bar = await screen.findByRole('img');
    expect(bar.textContent).toMatch(/Fördjupning.*20.*26/);
  });

  it('draws no bar of a figure that a label stands in for', async () => {
    const small = { standing: 'UNKNOWN', missing: 0, actual: fewer };
    await openProgress({ progress: { ...nothing, goals: [goal({}, small)] } });
    expect(await screen.findByText('färre än 5')).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
  });

  it.each<[string, object, string, RegExp]>([
    ['a small figure', fewer, 'färre än 5', /Siffran är liten/],
    ['its neighbour', hidden, 'visas inte', /räkna sig fram/],
  ])('says why %s is not shown', async (_, value, label, reason) => {
    const figures = [figure('K14', 'Tackade ja', value)];
    const { user } = await openProgress({ progress: { ...nothing, caveat: true, figures } });
    expect(await screen.findByText(label)).toBeTruthy();
    expect(screen.getByText('Avser kända kontakter, inte faktisk omfattning.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Varför visas inte siffran?' }));
    expect((await screen.findByRole('dialog')).textContent).toMatch(reason);
    expect(
      screen.getByRole('link', { name: 'Visa underlag för Tackade ja', hidden: true }),
    ).toBeTruthy();
  });

  it('leads from each number to what it stands on, with the choice of place', async () => {
    const figures = [
      figure('K11', 'Kontaktförsök', shown(81)),
      figure('K10', 'Persontimmar i fält', shown(118.5), [
        hours('SOC-LUND', shown(43)),
        hours('POL-LUND', shown(35)),
        hours('SOC-HBG', shown(10)),
      ]),
    ];
    const { sent } = await openProgress(
      { progress: { ...nothing, figures } },
      '/uppfoljning?visa=ort',
    );
    const link = await screen.findByRole('link', { name: 'Kontaktförsök: 81, visa underlag' });
    expect(link.getAttribute('href')).toBe('/uppfoljning/K11?visa=ort');
    expect((await row(/^Persontimmar/)).textContent).toMatch(/118,5 timmar.*SOC 53 · POL 35$/);
    expect(sent[0]?.variables).toMatchObject({ programmeId: 'programme-1', siteId: 'site-1' });
  });

  it('tells the whole programme when no place is chosen', async () => {
    const { sent, user } = await openProgress({ progress: nothing });
    await user.click(await screen.findByRole('radio', { name: 'Lund' }));
    expect(sent.map(({ variables }) => variables['siteId'])).toEqual([null, 'site-1']);
  });
});

describe('agencies by monogram', () => {
  it.each<[string, object[], [string, number | null][]]>([
    ['nothing', [], []],
    [
      'a part that is not shown: none is added',
      [hours('SOC-LUND', hidden), hours('SOC-HBG', shown(10))],
      [
        ['SOC-LUND', null],
        ['SOC-HBG', 10],
      ],
    ],
    [
      'two of a kind',
      [hours('POL-LUND', shown(9)), hours('SOC-LUND', shown(8)), hours('SOC-HBG', shown(2))],
      [
        ['SOC', 10],
        ['POL', 9],
      ],
    ],
  ])('%s', (_, parts, expected) => {
    const told = byMonogram(parts as never).map(({ name, figure: { shown: n } }) => [name, n]);
    expect(told).toEqual(expected);
  });
});

const kpi = {
  caveat: true,
  definition: {
    code: 'K12',
    version: 1,
    form: 'COUNT',
    level: 'OUTPUT',
    source: 'FIELD_REPORT',
    subject: 'persons',
    countedOnce: true,
    name: { sv: 'Kontakter', en: 'Contacts' },
    definition: { sv: 'Samtal med någon.', en: 'Talks.' },
    unit: { sv: 'antal', en: 'number' },
  },
  figure: figure('K12', 'Kontakter', shown(42)),
  tables: [],
  records: [],
  elsewhere: [],
};

function openKpi(answer: unknown) {
  const page = (
    <ViewerProvider viewer={demoViewer()}>
      <KpiPage />
    </ViewerProvider>
  );
  return renderPage(page, {
    path: '/uppfoljning/$code',
    url: '/uppfoljning/K12',
    answers: { KpiPage: answer as object },
  });
}

const table = (more: object) => ({
  dimension: 'passType',
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
    expect(await screen.findByText('Portalen har inget underlag för siffran än.')).toBeTruthy();
    expect(screen.getByText('Samtal med någon.')).toBeTruthy();
    expect(screen.getByText('Låsta passredovisningar')).toBeTruthy();
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
    expect(items[1]).toMatch(/Underlag finns hos Socialtjänsten Lund 5 passredovisningar$/);
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
      'Totalt42',
    ]);
  });

  it('has no table where only the total may be told', async () => {
    await openKpi({ kpi: { ...kpi, tables: [table({ form: 'totalOnly' })] } });
    expect(await screen.findByText(/Därför visas bara summan/)).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('leads to the records one may see, with what the own report says', async () => {
    const record = {
      activityId: 'a1',
      kind: 'FIELD_OPERATION',
      number: 'FP-2022-002',
      title: 'Fältpass',
      startsAt: '2022-05-20T15:00:00.000Z',
      value: 9,
    };
    await openKpi({ kpi: { ...kpi, records: [record] } });
    const link = await screen.findByRole('link', { name: 'FP-2022-002 Fältpass' });
    expect(link.getAttribute('href')).toBe('/faltpass/FP-2022-002');
    expect((await row(/^FP-2022-002/)).textContent).toMatch(/2022-05-20, v. 20.*9$/);
  });
});
