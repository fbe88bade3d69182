import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CHIEF, LEAD, TownPageStage } from './testing/town-page-stage.js';

/** Who opens the page, who shows a number there, and what hinders either. */
let stage: TownPageStage;
beforeAll(async () => {
  stage = await TownPageStage.open();
});
afterAll(() => stage.close());

const COMMAND = 'polisledning@pol-lund';
const WORKER = 'socialsekreterare1@soc-lund';

describe('The page of a town', () => {
  it('is closed and empty before anybody has begun it', async () => {
    const { page } = await stage.read(stage.lead);
    expect(page).toMatchObject({ id: null, isOpen: false, version: 0, isMine: true, numbers: [] });
    expect((await stage.read(stage.chief)).page).toMatchObject({ isMine: false });
  });

  it('is opened, written and taken down by its lead', async () => {
    const opened = await stage.save({ introSv: '  Välkommen att ringa.  ' });
    expect(opened.page).toMatchObject({
      isOpen: true,
      introSv: 'Välkommen att ringa.',
      version: 1,
    });
    const { page } = await stage.save({ isOpen: false });
    expect(page).toMatchObject({ isOpen: false, introSv: '', version: 2 });
  });

  it('is saved by one at a time, also the first time', async () => {
    const helsingborg = stage.site('helsingborg');
    const first = { siteId: helsingborg, expectedVersion: 0 };
    const both = await Promise.all([
      stage.save({ ...first, introSv: 'Den ena' }),
      stage.save({ ...first, introSv: 'Den andra' }),
    ]);
    expect(both.map(({ codes }) => codes.join()).sort()).toEqual(['', 'CONFLICT']);
    const late = await stage.save({
      siteId: helsingborg,
      expectedVersion: 0,
      introSv: 'Den tredje',
    });
    expect(late.codes).toEqual(['CONFLICT']);
    const later = await stage.save({ siteId: helsingborg, expectedVersion: 7 });
    expect(later.codes).toEqual(['CONFLICT']);
    const { page } = await stage.read(stage.lead, 'helsingborg');
    expect(['Den ena', 'Den andra']).toContain(page?.introSv);
    expect(page?.version).toBe(1);
  });

  it.each<[string, () => Promise<{ codes: readonly string[] }>, string[]]>([
    ['a manager', () => stage.save({}, stage.chief), ['NOT_AVAILABLE']],
    [
      'a visitor',
      () =>
        stage.act(stage.portal.visitor(), 'saveTownPage', {
          ...{ isOpen: true, introSv: '', introEn: '', introEasy: '', expectedVersion: 0 },
        }),
      ['UNAUTHENTICATED'],
    ],
    [
      'a town that there is not',
      () => stage.save({ siteId: '00000000-0000-4000-8000-000000000000', expectedVersion: 0 }),
      ['NOT_AVAILABLE'],
    ],
    [
      'a personal number',
      () => stage.save({ introEn: 'Ask for 19121212-1212' }),
      ['PERSONAL_DATA_BLOCKED'],
    ],
    ['a speech', () => stage.save({ introSv: 'Ring oss. '.repeat(41) }), ['TEXT_TOO_LONG']],
  ])('is not saved: %s', async (_, act, codes) => {
    expect((await act()).codes).toEqual(codes);
  });

  it('is not another agency’s to keep, whatever role they have there', async () => {
    await stage.save();
    const roles = ['PROJECT_LEAD'];
    const other = stage.portal.caller({ ...(stage.chief.viewer as object), roles } as never);
    expect((await stage.save({}, other)).codes).toEqual(['NOT_AVAILABLE']);
  });
});

describe('A number on it', () => {
  it('stands there by the act of its own agency, under one heading, until that takes it away', async () => {
    const id = await stage.contact({ label: 'Mottagningen' });
    expect((await stage.read(stage.lead)).page?.numbers).toEqual([]);
    expect((await stage.show(id)).page?.numbers).toMatchObject([
      { part: 'TOWN', label: 'Mottagningen' },
    ]);
    expect((await stage.show(id, 'RELATIVES')).page?.numbers).toMatchObject([
      { part: 'RELATIVES', label: 'Mottagningen' },
    ]);
    expect((await stage.hide(id)).page?.numbers).toEqual([]);
    // Done already.
    expect((await stage.hide(id)).codes).toEqual([]);
  });

  it('leaves as it is no longer for everybody, has no phone, or is ended', async () => {
    const { owner } = stage.portal;
    const id = await stage.contact();
    await stage.show(id);
    for (const [without, back] of [
      [`classification = 'P1'`, `classification = 'P0'`],
      ['work_phone = null', `work_phone = '040-628 04 10'`],
    ]) {
      await owner.query(`update contact_function set ${without} where id = $1`, [id]);
      expect((await stage.read(stage.lead)).page?.numbers).toEqual([]);
      await owner.query(`update contact_function set ${back} where id = $1`, [id]);
      expect((await stage.read(stage.lead)).page?.numbers).toHaveLength(1);
    }
    await owner.query(
      'update contact_function set ended_on = app.today(), work_phone = null, mailbox = null where id = $1',
      [id],
    );
    expect((await stage.read(stage.lead)).page?.numbers).toEqual([]);
  });

  it.each<[string, () => Promise<{ codes: readonly string[] }>, string[]]>([
    [
      'that only the town may know',
      async () => stage.show(await stage.contact({ classification: 'P1' })),
      ['CONTACT_NOT_OPEN'],
    ],
    [
      'that nobody can call',
      async () => stage.show(await stage.contact({ phone: null })),
      ['CONTACT_WITHOUT_PHONE'],
    ],
    [
      'under no heading',
      async () => stage.show(await stage.contact(), 'SOMEWHERE'),
      ['INVALID_CODE'],
    ],
    [
      'of another agency',
      async () => stage.show(await stage.contact(), 'TOWN', await stage.portal.as(COMMAND)),
      ['NOT_AVAILABLE'],
    ],
    [
      'by the lead',
      async () => stage.show(await stage.contact(), 'TOWN', stage.lead),
      ['NOT_AVAILABLE'],
    ],
    [
      'by whoever is no manager',
      async () => stage.show(await stage.contact(), 'TOWN', await stage.portal.as(WORKER)),
      ['NOT_AVAILABLE'],
    ],
    [
      'of another agency, taken away',
      async () => stage.hide(await stage.contact(), await stage.portal.as(COMMAND)),
      ['NOT_AVAILABLE'],
    ],
  ])('is refused: %s', async (_, act, codes) => {
    expect((await act()).codes).toEqual(codes);
  });

  it('is chosen among the own functions of the town, each with what hinders it', async () => {
    const labels = { open: 'A öppen', town: 'B ortens', silent: 'C utan nummer' };
    await stage.contact({ label: labels.open });
    await stage.contact({ label: labels.town, classification: 'P1' });
    await stage.contact({ label: labels.silent, phone: null });
    const { page } = await stage.read(stage.chief);
    const chosen = page?.choices.filter(({ label }) => Object.values(labels).includes(label));
    expect(chosen?.map(({ hindrance }) => hindrance)).toEqual([
      ...[null, 'CONTACT_NOT_OPEN', 'CONTACT_WITHOUT_PHONE'],
    ]);
    expect((await stage.read(stage.lead)).page?.choices).toEqual([]);
    expect((await stage.read(await stage.portal.as(COMMAND))).page?.choices).toEqual([]);
  });
});

describe('What it costs', () => {
  it('no root field asks more than twelve times', async () => {
    const id = await stage.contact();
    const all = [
      await stage.read(await stage.portal.as(LEAD)),
      await stage.read(await stage.portal.as(CHIEF)),
      await stage.save(),
      await stage.show(id),
      await stage.hide(id),
    ];
    for (const { statements, codes } of all) {
      expect(codes).toEqual([]);
      expect(statements).toBeLessThanOrEqual(12);
    }
  });
});
