import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { fieldOperationsGround } from './testing/ground.js';
import {
  ALL_NO,
  CHIEF,
  DUTY,
  FA1,
  PassBench,
  PLANNED,
  POLICE,
  SAME_DAY,
  SOC1,
  SOC2,
} from './testing/make-field-pass.js';

const ADMIN = 'administrator@soc-lund';
const ELSEWHERE = 'enhetschef@soc-hbg';
const SAVE = `mutation S($input: SaveChecklistTemplateInput!) {
  saveChecklistTemplate(input: $input) { type points version } }`;
const TEMPLATES = '{ checklistTemplates { type points version } }';
const CHECKLIST = `query C($input: FieldPassInput!) { fieldPass(input: $input) {
  readiness { line done missing { code who } }
  checklist { id text source tickedAt tickedByTitle removable agency { key } } } }`;

interface Template {
  readonly type: string;
  readonly points: readonly string[];
  readonly version: number | null;
}
interface Point {
  readonly id: string;
  readonly text: string;
  readonly source: string;
  readonly tickedAt: string | null;
  readonly tickedByTitle: string | null;
  readonly removable: boolean;
  readonly agency: { readonly key: string };
}

let portal: TestPortal;
let bench: PassBench;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  bench = await PassBench.open(portal);
});
afterAll(() => portal.close());

const as = (key: string, at = PLANNED) => portal.as(key, key.split('@')[1]?.toUpperCase(), at);
const save = async (key: string, input: Record<string, unknown>) =>
  (await as(key)).run<{ saveChecklistTemplate: Template[] }>(SAVE, {
    input: { clientMutationId: randomUUID(), type: 'STREET', points: [], ...input },
  });
const templates = async (key: string) =>
  (await (await as(key)).run<{ checklistTemplates: Template[] }>(TEMPLATES)).data
    ?.checklistTemplates ?? [];
const street = async (key: string) => (await templates(key)).find(({ type }) => type === 'STREET');
const checklist = async (key: string, id: string, at = SAME_DAY) => {
  const { data } = await (await as(key, at)).run<{
    fieldPass: {
      checklist: Point[];
      readiness: { line: string; done: boolean; missing: { code: string; who: string }[] }[];
    };
  }>(CHECKLIST, { input: { id } });
  return {
    points: data?.fieldPass.checklist ?? [],
    missing:
      data?.fieldPass.readiness
        .find(({ line }) => line === 'CHECKLIST')
        ?.missing.map(({ code, who }) => `${code} <- ${who}`) ?? [],
  };
};
const textsOf = async (key: string, id: string) =>
  (await checklist(key, id)).points.map(({ text }) => text);

describe('the template', () => {
  it.each<[string, string, Record<string, unknown>, string[]]>([
    ['a planner who is no manager', SOC1, {}, ['NOT_AVAILABLE']],
    ['a type there is not', CHIEF, { type: 'WALK' }, ['INVALID_CODE']],
    ['somebody’s number', CHIEF, { points: ['Ring 0701740605'] }, ['PERSONAL_DATA_NEVER_HERE']],
    ['a personal identity number', CHIEF, { points: ['19121212-1212'] }, ['PERSONAL_DATA_BLOCKED']],
    [
      'too many',
      CHIEF,
      { points: Array.from({ length: 21 }, (_, n) => `Punkt ${n}`) },
      ['TOO_MANY'],
    ],
    ['a version that never was', CHIEF, { expectedVersion: 3 }, ['CONFLICT']],
  ])('is refused: %s', async (_, key, input, codes) => {
    expect((await save(key, input)).codes).toEqual(codes);
  });

  it('is saved by the manager and the administrator, one after the other, and is the agency’s own', async () => {
    const points = ['Telefoner laddade', ' Kort med ', '', 'Kort med'];
    expect((await save(CHIEF, { points })).codes).toEqual([]);
    expect(await street(SOC1)).toEqual({
      type: 'STREET',
      points: ['Telefoner laddade', 'Kort med'],
      version: 1,
    });
    const again = { points: ['Telefoner laddade', 'Kort med', 'Kodord bestämt'] };
    expect((await save(ADMIN, again)).codes).toEqual(['CONFLICT']);
    expect((await save(ADMIN, { ...again, expectedVersion: 1 })).codes).toEqual([]);
    expect((await street(CHIEF))?.version).toBe(2);
    expect((await street(ELSEWHERE))?.points).toEqual([]);
    expect((await street(FA1))?.points).toEqual([]);
  });
});

describe('the points of a pass', () => {
  it('are copied when it is opened, and a later template changes nothing in it', async () => {
    const { id } = await bench.planned();
    await save(CHIEF, { points: ['Något helt annat'], expectedVersion: 2 });
    expect(await textsOf(SOC1, id)).toEqual(['Telefoner laddade', 'Kort med', 'Kodord bestämt']);
    await save(CHIEF, {
      points: ['Telefoner laddade', 'Kort med', 'Kodord bestämt'],
      expectedVersion: 3,
    });
  });

  it('follow the type while the plan is changed; those of this pass stay', async () => {
    // Later than the others, so that it is the last one.
    const later = {
      startsAt: atLocal('2022-05-27', '20:00').toISOString(),
      endsAt: atLocal('2022-05-28', '01:00').toISOString(),
    };
    const { id: passId, whenVersion } = await bench.planned(later);
    await bench.done(SOC1, 'addChecklistPoint', { passId, text: 'Bilen är bokad' }, PLANNED);
    const { siteId: _s, programmeId: _p, ...when } = bench.plan({ type: 'EVENT', ...later });
    await bench.done(
      SOC1,
      'changeWhenAndWhere',
      { passId, expectedVersion: whenVersion, ...when },
      PLANNED,
    );
    expect(await textsOf(SOC1, passId)).toEqual(['Bilen är bokad']);
  });

  it('come along when the last pass is copied', async () => {
    const copied = await bench.done(SOC1, 'copyLastPass', { ...bench.place }, PLANNED);
    expect(await textsOf(SOC1, copied.id)).toContain('Bilen är bokad');
    await bench.done(SOC1, 'addChecklistPoint', { passId: copied.id, text: 'Extra' }, PLANNED);
    const gone = await bench.send(SOC1, 'deleteUnsentPlan', { passId: copied.id }, PLANNED);
    expect(gone.codes).toEqual([]);
  });
});

describe('ticking', () => {
  let passId: string;
  beforeAll(async () => {
    passId = (await bench.sent({}, ['POL-LUND'])).id;
  });
  const first = async () => (await checklist(SOC1, passId)).points[0]?.id ?? '';
  const tick = async (key: string, ticked = true, pointId?: string) =>
    bench.send(
      key,
      'tickChecklistPoint',
      { passId, pointId: pointId ?? (await first()), ticked },
      SAME_DAY,
    );

  it('is refused to who does not plan, is elsewhere, or names another pass’s point', async () => {
    expect((await tick(DUTY)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await tick('socialsekreterare1@soc-hbg')).codes).toEqual(['NOT_AVAILABLE']);
    const other = await bench.planned();
    const [foreign] = (await checklist(SOC1, other.id)).points;
    expect((await tick(SOC1, true, foreign?.id)).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('keeps the line open until every point is ticked, by whoever is in the pass', async () => {
    const waits = 'CHECKLIST_POINTS_OPEN <- Socialtjänsten Lund';
    expect((await checklist(POLICE, passId)).missing).toContain(waits);
    for (const { id } of (await checklist(SOC1, passId)).points) {
      expect((await tick(id === (await first()) ? FA1 : SOC2, true, id)).codes).toEqual([]);
    }
    const { points, missing } = await checklist(POLICE, passId);
    expect(missing).not.toContain(waits);
    expect(points.map(({ tickedByTitle }) => tickedByTitle)).toEqual([
      'Fältarbetare 1',
      'Socialsekreterare 2',
      'Socialsekreterare 2',
    ]);
    expect(points.every(({ removable }) => !removable)).toBe(true);
  });

  it('ticked twice is ticked once, by the first; the owner takes another’s tick back', async () => {
    await tick(SOC1);
    expect((await checklist(SOC1, passId)).points[0]?.tickedByTitle).toBe('Fältarbetare 1');
    expect((await tick(SOC1, false)).codes).toEqual([]);
    expect((await checklist(SOC1, passId)).points[0]?.tickedAt).toBeNull();
    expect((await tick(FA1)).codes).toEqual([]);
    // Not the owner, and not its own tick.
    expect((await tick(POLICE, false)).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('a point is added and taken away by the owner alone', async () => {
    const add = (key: string, text: string) =>
      bench.send(key, 'addChecklistPoint', { passId, text }, SAME_DAY);
    expect((await add(FA1, 'Vår punkt')).codes).toEqual(['NOT_AVAILABLE']);
    expect((await add(SOC1, ' kort MED')).codes).toEqual(['POINT_THERE_ALREADY']);
    expect((await add(SOC1, 'Ring 0701740605')).codes).toEqual(['PERSONAL_DATA_NEVER_HERE']);
    expect((await add(SOC1, 'Ta med varma kläder')).codes).toEqual([]);
    const { points } = await checklist(SOC1, passId);
    const point = points.find(({ source }) => source === 'ADDED');
    expect(point).toMatchObject({ text: 'Ta med varma kläder', removable: true });
    const remove = (key: string) =>
      bench.send(key, 'removeChecklistPoint', { passId, pointId: point?.id }, SAME_DAY);
    expect((await remove(FA1)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await remove(SOC1)).codes).toEqual([]);
    expect((await remove(SOC1)).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('a condition of a go-ahead is a point of its employer, as long as the go-ahead is in force', async () => {
    await bench.done(FA1, 'savePassCheck', { passId, ...ALL_NO }, SAME_DAY);
    const conditions = ['Två mobiltelefoner i teamet'];
    await bench.done(FA1, 'giveGoAhead', { passId, conditions }, SAME_DAY);
    const { points, missing } = await checklist(SOC1, passId);
    const condition = points.find(({ source }) => source === 'GO_AHEAD');
    expect(condition).toMatchObject({
      text: conditions[0],
      agency: { key: 'FA-HBG' },
      removable: false,
    });
    expect(missing).toContain('CHECKLIST_POINTS_OPEN <- Socialtjänsten Lund');
    const removed = await bench.send(
      SOC1,
      'removeChecklistPoint',
      { passId, pointId: condition?.id },
      SAME_DAY,
    );
    expect(removed.codes).toEqual(['NOT_AVAILABLE']);
    await bench.done(FA1, 'refuseGoAhead', { passId }, SAME_DAY);
    expect(await textsOf(SOC1, passId)).not.toContain(conditions[0]);
  });

  it('ends when the pass begins', async () => {
    const started = await bench.started();
    const [point] = (await checklist(SOC1, started.id)).points;
    const late = await bench.send(
      SOC1,
      'tickChecklistPoint',
      { passId: started.id, pointId: point?.id, ticked: true },
      SAME_DAY,
    );
    expect(late.codes).toEqual(['STEP_NOT_POSSIBLE']);
  });
});
