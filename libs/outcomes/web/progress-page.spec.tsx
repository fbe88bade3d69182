import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { refuse } from '@stad/platform/web/testing/answers.js';
import { screen, within } from '@testing-library/react';
import { openProgress } from './testing/open-progress.js';
import { atLeast, fewer, figure, goal, hidden, hours, nested, nothing, shown } from './testing.js';

const row = (name: RegExp) => screen.findByRole('row', { name });
/** A goal with its large number, as it is read. */
const keyNumber = async (title: string) =>
  (await screen.findByText(title)).closest('li') as HTMLElement;

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
    ['behind', {}, /Efter plan.*6 kvar till målet/],
    ['reached', { standing: 'REACHED', missing: 0, actual: shown(26) }, /26.*Nått/],
    [
      'without records',
      { standing: 'UNKNOWN', missing: 0, actual: null },
      /Uppgift saknas i portalen.*Går inte att säga/,
    ],
  ])('says in words that a goal is %s', async (_, progress, words) => {
    await openProgress({ progress: { ...nothing, goals: [goal({}, progress)] } });
    expect((await keyNumber('Fördjupning')).textContent).toMatch(words);
  });

  it('says plan, outcome and goal in the unit of the goal, a share as what it counts', async () => {
    const share = { ...shown(0), shown: null, numerator: 5, denominator: 6, decimals: 0 };
    const about = { title: 'Samtal efter passet', unit: 'fältpass', target: 6, planToDate: 4 };
    const goals = [goal(about, { standing: 'AHEAD', missing: 0, actual: share })];
    await openProgress({ progress: { ...nothing, goals } });
    const told = await keyNumber('Samtal efter passet');
    expect(told.textContent).toMatch(/^5Samtal efter passet.*av 6 fältpass · plan till i dag 4/);
    expect(within(told).getByRole('link').getAttribute('aria-label')).toMatch(/5 fältpass/);
  });

  it('judges what is over by its goal: no plan to date, and not behind it', async () => {
    const done = { standing: 'NOT_REACHED', missing: 6, isOver: true };
    await openProgress({ progress: { ...nothing, goals: [goal({}, done)] } });
    const told = await keyNumber('Fördjupning');
    expect(told.textContent).toMatch(/av 26 medarbetare.*Inte nått6 kvar till målet$/);
    expect(told.textContent).not.toMatch(/plan/i);
  });

  it('shows a goal on whom one meets without target, plan, bar and judgement', async () => {
    const bare = { title: 'Kontakter', kpi: 'K12', target: null, planToDate: null };
    const row = goal(bare, { standing: 'NO_TARGET', missing: 0, actual: shown(42) });
    await openProgress({ progress: { ...nothing, goals: [row] } });
    const told = await keyNumber('Kontakter');
    expect(told.textContent).toBe('42KontakterMäts inte mot ett mål');
    expect(screen.queryByRole('img')).toBeNull();
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
        hours('SOC', shown(53)),
        hours('POL', shown(35)),
      ]),
    ];
    const { sent } = await openProgress(
      { progress: { ...nothing, figures } },
      '/uppfoljning?visa=ort',
    );
    const link = await screen.findByRole('link', { name: 'Kontaktförsök: 81, visa underlag' });
    expect(link.getAttribute('href')).toBe('/uppfoljning/K11?visa=ort');
    expect((await row(/^Persontimmar/)).textContent).toMatch(/SOC 53 · POL 35118,5 timmar$/);
    expect(sent[0]?.variables).toMatchObject({ programmeId: 'programme-1', siteId: 'site-1' });
  });

  it('tells the whole programme when no place is chosen', async () => {
    const { sent, user } = await openProgress({ progress: nothing });
    await user.click(await screen.findByRole('radio', { name: 'Lund' }));
    const asked = sent.filter(({ name }) => name === 'ProgressPage');
    expect(asked.map(({ variables }) => variables['siteId'])).toEqual([null, 'site-1']);
  });
});

describe('figures about people', () => {
  const between = { asOf: '2022-06-30', next: '2022-09-30' };
  const contacts = (value: object, asOf: string | null) => ({
    ...figure('K12', 'Kontakter', value),
    asOf,
  });
  const open = (closing: object | null, more: object) =>
    openProgress({ progress: { ...nothing, caveat: true, closing, ...more } });

  it.each([
    ['between two', between, 'Siffror om människor: per 30 juni, nästa 30 september.'],
    [
      'before the first',
      { asOf: null, next: '2022-06-30' },
      'Siffror om människor visas från 30 juni.',
    ],
    [
      'after the last, of another year than this',
      { asOf: '2021-09-30', next: null },
      'Siffror om människor: per 30 september 2021, den sista avstämningen.',
    ],
  ])('stand as of a closing day, said once: %s', async (_, closing, text) => {
    await open(closing, { figures: [contacts(shown(16), closing.asOf)] });
    expect(await screen.findByText(text)).toBeTruthy();
    expect(screen.getAllByText(/per 30|visas från/)).toHaveLength(1);
    const why = screen.getByRole('link', { name: 'Varför avstämningsdagar?' });
    expect(why.getAttribute('href')).toBe('/uppfoljning/siffror');
  });

  it('say their own day where it is an earlier one, and none where nothing is shown', async () => {
    const figures = [
      contacts(atLeast, '2022-03-31'),
      { ...figure('K13', 'Samtal om stöd', nested), asOf: '2022-03-31' },
      { ...figure('K13A', 'Med tolk', fewer), asOf: '2022-03-31' },
    ];
    const { user } = await open(between, { figures });
    expect((await row(/^Med tolk/)).textContent).toMatch(/färre än 5.*per 31 mars/);
    expect(screen.getAllByText('per 31 mars')).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Varför visas inte den nya siffran?' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/Så många är det minst/)).toBeTruthy();
    expect(dialog.getByRole('link').getAttribute('href')).toBe('/uppfoljning/siffror');
  });

  it('are said with their day in a goal of the same place, and never of today', async () => {
    const about = { kpi: 'K12', title: 'Kontakter, 30', target: 30, planToDate: 20 };
    const progress = { missing: 4, actual: shown(16) };
    const goals = [
      goal(about, progress),
      goal({ ...about, id: 'g2', title: 'Kontakter i Lund', siteId: 'site-1' }, progress),
    ];
    await open(between, { goals, figures: [contacts(shown(16), '2022-06-30')] });
    const whole = await keyNumber('Kontakter, 30');
    expect(whole.textContent).toMatch(/^16.*per 30 juni.*4 efter planen, 14 kvar till målet$/);
    const inLund = await keyNumber('Kontakter i Lund');
    // One text of the gap, with no day of its own: what stands before it has said which.
    expect(inLund.textContent).toMatch(/4 efter planen, 14 kvar till målet$/);
    expect(inLund.textContent).not.toMatch(/per 30 juni/);
    for (const each of [whole, inLund]) expect(each.textContent).not.toMatch(/planen i dag/);
  });

  it('are nothing that one could do something about today', async () => {
    const step = (kpi: string) => ({
      kind: 'TO_PLAN',
      missing: 2,
      goal: goal({ id: kpi, kpi, title: 'Målet' }, {}).goal,
    });
    const { unmount } = await open(between, { nearest: [step('K12'), step('K09')] });
    expect(await screen.findByRole('link', { name: '2 fältpass efter planen' })).toBeTruthy();
    expect(screen.queryByText(/^Målet: 2/)).toBeNull();
    unmount();
    await open(between, { nearest: [step('K12')] });
    await screen.findByText(/Här visas målen/);
    expect(screen.queryByText('Närmast att göra')).toBeNull();
  });
});

describe('the nearest things to do', () => {
  const step = (kind: string, missing: number, more: object = {}) => ({
    kind,
    missing,
    goal: { ...goal({ kpi: 'K09', title: 'Fältpass, 12 på ett år', ...more }, {}).goal },
  });
  const open = (steps: object[], permissions: string[] = []) =>
    openProgress(
      { progress: { ...nothing, nearest: steps } },
      '/uppfoljning?visa=ort',
      demoViewer({ permissions }),
    );

  it('are no card when there are none', async () => {
    await open([]);
    await screen.findByText(/Här visas målen/);
    expect(screen.queryByText('Närmast att göra')).toBeNull();
  });

  it.each<[string, object, string, string]>([
    ['behind the plan', step('TO_PLAN', 2), '2 fältpass efter planen', '/planering'],
    [
      'behind the plan, of participants',
      step('TO_PLAN', 3, { kpi: 'K01', measure: 'VALUE' }),
      '3 deltagare efter planen',
      '/seminarier',
    ],
    [
      'behind the plan, of an agency’s staff',
      step('TO_PLAN', 1, { kpi: 'K03', subject: { shortName: 'Polisen Lund' } }),
      '1 utbildad medarbetare efter planen hos Polisen Lund',
      '/uppfoljning/K03?visa=ort',
    ],
    [
      'behind the plan, without words of its own',
      step('TO_PLAN', 1.5, { kpi: 'K10', unit: 'timmar', title: 'Tid' }),
      'Tid: 1,5 timmar efter planen',
      '/uppfoljning/K10?visa=ort',
    ],
    [
      'to the goal',
      step('TO_TARGET', 1, { kpi: 'K01', measure: 'ACTIVITIES' }),
      'Håll 1 seminarium till',
      '/seminarier',
    ],
    [
      'of a figure without words of its own',
      step('TO_TARGET', 1.5, { kpi: 'K10', unit: 'timmar', title: 'Tid' }),
      'Tid: 1,5 timmar till',
      '/uppfoljning/K10?visa=ort',
    ],
    [
      'without a figure, for one who may not enter it',
      step('ENTER', 0, { kpi: 'K07', title: 'Aktörer' }),
      'Skriv in siffran för Aktörer',
      '/uppfoljning/K07?visa=ort',
    ],
  ])('lead to where it is done: %s', async (_, told, text, address) => {
    await open([told], ['activity:read']);
    const link = await screen.findByRole('link', { name: text });
    expect(link.getAttribute('href')).toBe(address);
  });
});

describe('what the page leads to', () => {
  it('names figures without records, and never as nought', async () => {
    const missing = { code: 'K15', source: 'HANDOVER', name: { sv: 'Överlämningar', en: '' } };
    await openProgress({ progress: { ...nothing, withoutRecords: [missing] } });
    const card = within(await screen.findByRole('region', { name: 'Uppgift saknas i portalen' }));
    const link = card.getByRole('link', { name: 'Överlämningar' });
    expect(link.getAttribute('href')).toBe('/uppfoljning/K15');
    expect(card.getByText(/betyder inte att de är noll/)).toBeTruthy();
  });

  it.each([
    ['the project leader of a running programme', ['goal:set'], 'ACTIVE', true],
    ['nobody in a finished one', ['goal:set'], 'REPORTING', false],
    ['nobody without the right', [], 'ACTIVE', false],
  ])('lets %s change the goals', async (_, permissions, state, may) => {
    const [place] = demoViewer().places;
    const programme = { ...place?.programme, state };
    const viewer = demoViewer({ permissions, places: [{ ...place, programme }] as never });
    await openProgress({ progress: nothing }, '/uppfoljning', viewer);
    await screen.findByText(/Här visas målen/);
    expect(screen.queryByRole('link', { name: 'Ändra målen' }) !== null).toBe(may);
  });
});
