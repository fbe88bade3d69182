/** @jest-environment node */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { openDevice } from '@stad/platform/web/device/device-database.js';
import { forgetNight } from '@stad/platform/web/device/night-boxes.js';
import type { Operation } from '@stad/platform/web/graphql/operation.js';
import type { FieldScreenFragment } from '../field/field.generated.js';
import {
  keepCounts,
  keepNightPack,
  keptNightAnswer,
  openSheet,
  type PlanPart,
  planGoesAt,
  readOpenPart,
  readPlan,
  settlePack,
} from './night-pack.js';
import 'fake-indexeddb/auto';

/** A browser that keeps one word. */
const kept = new Map<string, string>();
Object.assign(globalThis, {
  localStorage: {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  },
});

const HOUR = 3_600_000;
const endsIn = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();
const passOf = (changes: object = {}) =>
  ({
    ...{ id: 'pass-1', number: 'FP-2026-014', state: 'ACTIVE', startsAt: endsIn(-3) },
    ...{ endsAt: endsIn(2), safety: { checkInMinutes: 45 }, phone: { isReady: true } },
    ...changes,
  }) as unknown as FieldScreenFragment;
const one = (label: string, classification: string) => ({
  ...{ id: label, label, classification, phone: '040-628 04 10', deputyId: 'd1' },
  ...{ tonight: { from: '20:00' }, hours: [] },
});
const SHEET = {
  ...{ at: '2026-12-01T20:00:00Z', isPublic: false, sites: [], holidays: [] },
  site: { id: 's1', key: 'lund', name: 'Lund' },
  routineSteps: [{ n: 1 }],
  functions: [one('Socialjouren', 'P0'), one('Passledarens nummer', 'P2')],
} as unknown as PlanPart['callSheet'];

function plan(pass = passOf()): PlanPart {
  const briefing = { id: pass.id, aim: 'Möta människor' } as unknown as PlanPart['briefing'];
  const viewer = demoViewer();
  return { at: '2026-12-01T21:40:00.000Z', viewer, pass, callSheet: SHEET, briefing };
}

const asked = (name: string, input?: object) =>
  keptNightAnswer(
    { name, kind: 'query', id: '' } as Operation<unknown, unknown>,
    input ? { input } : {},
  );

beforeEach(async () => {
  kept.set('stad.ready', '');
  await forgetNight();
});

describe('the night pack', () => {
  it('has an open part with public numbers alone, and nothing of tonight, a deputy or the routine', () => {
    const { functions, routineSteps, isPublic } = openSheet(SHEET);
    expect(functions).toMatchObject([{ label: 'Socialjouren', tonight: null, deputyId: null }]);
    expect({ routineSteps, isPublic }).toEqual({ routineSteps: [], isPublic: true });
  });

  it('lies on the disk with nothing of it in clear', async () => {
    await keepNightPack(plan());
    const disk = JSON.stringify(await (await openDevice()).getAll('sealed'));
    expect(disk).not.toMatch(/Lund|Socialjouren|Möta|FP-2026/);
    expect(kept.get('stad.ready')).toBe('');
  });

  it.each<[string, object | undefined, boolean]>([
    ['Viewer', undefined, true],
    ['FieldPassNow', undefined, true],
    ['FieldPassChosen', { number: 'FP-2026-014' }, true],
    ['FieldPassChosen', { number: 'FP-2026-015' }, false],
    ['CallSheet', undefined, true],
    ['BriefingPage', { id: 'pass-1' }, true],
    ['BriefingPage', { id: 'pass-2' }, false],
    ['Activities', undefined, false],
  ])('answers %s %j: %s', async (name, input, isAnswered) => {
    await keepNightPack(plan());
    expect((await asked(name, input)) !== null).toBe(isAnswered);
  });

  it('says when the server gave what it answers', async () => {
    await keepNightPack(plan());
    expect((await asked('FieldPassNow'))?.at).toBe('2026-12-01T21:40:00.000Z');
  });

  it('goes by itself a day after the planned end', async () => {
    const over = passOf({ endsAt: endsIn(-25) });
    expect(planGoesAt(over.endsAt).getTime()).toBeLessThan(Date.now());
    await keepNightPack(plan(over));
    expect(await asked('FieldPassNow')).toBeNull();
    expect(await asked('CallSheet')).toBeNull();
    expect(await (await openDevice()).getAll('sealed')).toEqual([]);
    expect(kept.has('stad.ready')).toBe(false);
  });
});

describe('counts that arrived', () => {
  it('are what a page shows that is begun anew without a network', async () => {
    await keepNightPack(plan());
    await keepCounts('pass-1', { contacts: 7 });
    await keepCounts('pass-2', { contacts: 9 });
    const answer = (await asked('FieldPassNow'))?.data as { fieldPassNow: FieldScreenFragment };
    expect(answer.fieldPassNow.fieldCounts).toEqual([{ counter: 'contacts', n: 7 }]);
  });
});

describe('what is left in the phone when the server says', () => {
  const other = { ...demoViewer(), membershipId: 'somebody-else' };
  it.each<[string, Parameters<typeof settlePack>[0], { plan: boolean; open: boolean }]>([
    ['that the same person is here', { viewer: demoViewer() }, { plan: true, open: true }],
    ['that the pass is out', { viewer: demoViewer(), pass: passOf() }, { plan: true, open: true }],
    ['that nobody is signed in', { viewer: null }, { plan: false, open: true }],
    ['that somebody else is', { viewer: other }, { plan: false, open: true }],
    [
      'that all are back, while the phone still sends',
      { viewer: demoViewer(), pass: passOf({ state: 'RETURNED' }) },
      { plan: true, open: true },
    ],
    [
      'that all are back and the field session is over',
      {
        viewer: demoViewer(),
        pass: passOf({ state: 'RETURNED', phone: { isReady: false } }),
      },
      { plan: false, open: false },
    ],
    [
      'that the pass is closed',
      { viewer: demoViewer(), pass: passOf({ state: 'CLOSED' }) },
      { plan: false, open: false },
    ],
    [
      'that one is out on another',
      { viewer: demoViewer(), pass: passOf({ id: 'pass-2' }) },
      { plan: false, open: true },
    ],
    [
      'that last night’s has not been reported',
      { viewer: demoViewer(), pass: passOf({ id: 'pass-0', state: 'RETURNED' }) },
      { plan: true, open: true },
    ],
    [
      'that there is no pass any more',
      { viewer: demoViewer(), pass: null },
      { plan: false, open: true },
    ],
  ])('%s', async (_, now, left) => {
    await keepNightPack(plan());
    await settlePack(now);
    const [isPlan, isOpen] = [(await readPlan()) !== null, (await readOpenPart()) !== null];
    expect({ plan: isPlan, open: isOpen }).toEqual(left);
  });
});
