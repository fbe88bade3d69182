import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { waitingOf } from '@stad/identity/api/testing/waiting-of.js';
import { addDays } from '@stad/platform/rules/time.js';
import { EDITOR, LEAD, LINK, MEMBER, ShelfStage, WORKER } from './testing/shelf-stage.js';

let stage: ShelfStage;
beforeAll(async () => {
  stage = await ShelfStage.open();
});
beforeEach(async () => {
  await stage.portal.owner.query(
    'delete from shelf_file; delete from shelf_version; delete from shelf_item',
  );
});
afterAll(() => stage.portal.close());

const SHEET = { kind: 'SHEET', actorKind: 'HOTEL' };

describe('Refused', () => {
  it.each<[string, string, object, string[]]>([
    ['whoever only reads', MEMBER, {}, ['NOT_AVAILABLE']],
    ['a role without a shelf', 'registrator@soc-lund', {}, ['NOT_AVAILABLE']],
    ['a kind nobody knows', EDITOR, { kind: 'FILM' }, ['INVALID_CODE']],
    ['what is one organisation’s own', EDITOR, { classification: 'P3' }, ['INVALID_CODE']],
    ['a sheet for nobody', EDITOR, { kind: 'SHEET' }, ['SHEET_FOR_WHOM']],
    ['a day of review that is over', EDITOR, { reviewOn: '2022-05-16' }, ['REVIEW_DAY_WRONG']],
    ['a link in the clear', EDITOR, { url: 'http://stad.example' }, ['INVALID_HTTPS_URL']],
    [
      'a personal number',
      EDITOR,
      { title: 'Fråga efter 19121212-1212' },
      ['PERSONAL_DATA_BLOCKED'],
    ],
  ])('%s', async (_who, key, more, expected) => {
    expect((await stage.add(more, key)).codes).toEqual(expected);
  });

  it('a town one has no part in', async () => {
    const { codes } = await stage.add({ siteId: stage.elsewhere }, WORKER);
    expect(codes).toEqual(['NOT_AVAILABLE']);
  });

  it('another organisation, which reads it and changes nothing', async () => {
    const { id, version } = await stage.added();
    expect((await stage.read(WORKER, id))?.nextSteps).toEqual([]);
    const named = { shelfItemId: id };
    for (const [name, input] of [
      ['changeShelfItem', { ...stage.fields(), ...named, expectedVersion: version }],
      ['publishShelfLink', { ...named, number: 2, url: LINK }],
      ['classifyShelfItem', { ...named, expectedVersion: version, classification: 'P2' }],
      ['reviewShelfItem', { ...named, reviewOn: '2023-05-16' }],
      ['withdrawShelfItem', { ...named, reason: 'WRONG' }],
      ['clearShelfFiles', named],
      ['discardShelfItem', named],
    ] as const) {
      expect([name, (await stage.send(WORKER, name, input)).codes]).toEqual([
        name,
        ['NOT_AVAILABLE'],
      ]);
    }
  });
});

describe('What is open to everybody', () => {
  const REFUSED = ['OPENING_NOT_YOURS'];
  const publish = (key: string, shelfItemId: string, number: number) =>
    stage.send(key, 'publishShelfLink', { shelfItemId, number, url: LINK });

  it.each([EDITOR, WORKER])(
    'is not published at once by %s, who may write its draft',
    async (key) => {
      expect((await stage.add({ classification: 'P0' }, key)).codes).toEqual(REFUSED);
      const draft = await stage.added({ classification: 'P0', url: null }, key);
      expect(draft.nextSteps.map(({ step }) => step)).toEqual(['edit', 'classify', 'discard']);
      expect((await publish(key, draft.id, 1)).codes).toEqual(REFUSED);
      expect((await stage.read(key, draft.id))?.state).toBe('DRAFT');
    },
  );

  it('is published by the lead, and so is its next version', async () => {
    const { id } = await stage.added({ classification: 'P0', url: null });
    expect((await publish(LEAD, id, 1)).item).toMatchObject({ state: 'PUBLISHED', latest: 1 });
    expect((await publish(EDITOR, id, 2)).codes).toEqual(REFUSED);
    expect((await publish(LEAD, id, 2)).item).toMatchObject({ latest: 2 });
  });

  it('is published by the manager', async () => {
    const { id } = await stage.added({ classification: 'P0', url: null }, WORKER);
    expect((await publish('enhetschef@soc-lund', id, 1)).item).toMatchObject({ latest: 1 });
  });

  it('had fewer readers a moment ago: who was slower hears it', async () => {
    const { id } = await stage.added({ classification: 'P1' });
    const opened = {
      shelfItemId: id,
      expectedVersion: 1,
      classification: 'P0',
      reason: 'PUBLISHED',
    };
    const [one, other] = await Promise.all([
      stage.send(LEAD, 'classifyShelfItem', opened),
      publish(EDITOR, id, 2),
    ]);
    const isSecond = one.item?.latest === 2 || other.codes.length === 0;
    const now = await stage.read(LEAD, id);
    expect(now?.latest).toBe(isSecond ? 2 : 1);
    expect((await publish(EDITOR, id, (now?.latest ?? 0) + 1)).codes).toEqual(
      one.codes.length === 0 ? REFUSED : [],
    );
  });
});

describe('A draft', () => {
  it('has no version, and is its owner’s alone until it has one', async () => {
    const { id, state, current } = await stage.added({ url: null });
    expect([state, current]).toEqual(['DRAFT', null]);
    expect(await stage.read(WORKER, id)).toBeUndefined();
    expect((await stage.list(WORKER)).rows).toEqual([]);
    const { item } = await stage.send(EDITOR, 'publishShelfLink', {
      ...{ shelfItemId: id, number: 1, url: LINK },
    });
    expect(item).toMatchObject({ state: 'PUBLISHED', latest: 1, current: { url: LINK } });
    expect((await stage.list(WORKER)).rows).toEqual([expect.objectContaining({ id })]);
  });

  it('is thrown away; what others have read is not', async () => {
    const [draft, read] = [await stage.added({ url: null }), await stage.added()];
    const discard = async (shelfItemId: string) =>
      (await stage.send(EDITOR, 'discardShelfItem', { shelfItemId })).codes;
    expect([await discard(draft.id), await discard(read.id)]).toEqual([[], ['STEP_NOT_POSSIBLE']]);
    expect(await stage.read(EDITOR, draft.id)).toBeUndefined();
  });
});

describe('A sheet', () => {
  it('is one for each kind of actor and language: the next is its next version', async () => {
    await stage.added(SHEET);
    const { problems } = await stage.add(SHEET);
    expect(problems).toEqual([{ code: 'SHEET_EXISTS', field: 'actorKind' }]);
    expect((await stage.add({ ...SHEET, language: 'en' })).codes).toEqual([]);
    expect((await stage.add({ ...SHEET, actorKind: 'LANDLORD' })).codes).toEqual([]);
    // Another organisation has its own.
    expect((await stage.add(SHEET, WORKER)).codes).toEqual([]);
    // All towns of the organisation are also this one.
    expect((await stage.add({ ...SHEET, allSites: true })).codes).toEqual(['SHEET_EXISTS']);
  });

  it('is not made by changing another into it, and may follow one that was withdrawn', async () => {
    const first = await stage.added(SHEET);
    const card = await stage.added();
    const change = { ...stage.fields(SHEET), shelfItemId: card.id, expectedVersion: 1 };
    expect((await stage.send(EDITOR, 'changeShelfItem', change)).codes).toEqual(['SHEET_EXISTS']);
    const off = { shelfItemId: first.id, reason: 'REPLACED' };
    expect((await stage.send(EDITOR, 'withdrawShelfItem', off)).codes).toEqual([]);
    expect((await stage.send(EDITOR, 'changeShelfItem', change)).codes).toEqual([]);
  });

  it('is one also where two add it at the same time', async () => {
    const both = await Promise.all([stage.add(SHEET), stage.add(SHEET, LEAD)]);
    const codes = both.map((each) => each.codes.join()).sort();
    expect(codes[0]).toBe('');
    expect(['SHEET_EXISTS', 'CONFLICT']).toContain(codes[1]);
  });
});

describe('Its versions', () => {
  it('readers get the newest, and only its owner reads those before', async () => {
    const { id } = await stage.added();
    const next = { shelfItemId: id, number: 2, url: `${LINK}/2` };
    expect((await stage.send(EDITOR, 'publishShelfLink', next)).codes).toEqual([]);
    expect((await stage.read(WORKER, id))?.versions).toMatchObject([{ number: 2 }]);
    expect((await stage.read(WORKER, id))?.current).toMatchObject({ url: `${LINK}/2` });
    expect((await stage.read(LEAD, id))?.versions).toMatchObject([{ number: 2 }, { number: 1 }]);
  });

  it('of two who publish at once one is told', async () => {
    const { id } = await stage.added();
    const next = { shelfItemId: id, number: 2, url: LINK };
    const both = await Promise.all(
      [EDITOR, LEAD].map((key) => stage.send(key, 'publishShelfLink', next)),
    );
    expect(both.map(({ codes }) => codes.join()).sort()).toEqual(['', 'CONFLICT']);
    expect((await stage.read(LEAD, id))?.latest).toBe(2);
  });

  it('and of two who change what it is, too', async () => {
    const { id } = await stage.added();
    const change = { shelfItemId: id, expectedVersion: 1 };
    const one = { ...stage.fields({ title: 'Ett' }), ...change };
    const other = { ...stage.fields({ title: 'Två' }), ...change };
    expect((await stage.send(EDITOR, 'changeShelfItem', one)).item?.title).toBe('Ett');
    expect((await stage.send(LEAD, 'changeShelfItem', other)).codes).toEqual(['CONFLICT']);
  });
});

describe('Who reads it', () => {
  it('follows its class and the ring', async () => {
    const ids = {
      P0: (await stage.added({ classification: 'P0' }, LEAD)).id,
      P1: (await stage.added({ classification: 'P1' })).id,
      P2: (await stage.added({ classification: 'P2' })).id,
    };
    const seen = async (key: string) =>
      Promise.all(Object.values(ids).map(async (id) => (await stage.read(key, id)) !== undefined));
    expect(await seen(WORKER)).toEqual([true, true, true]);
    expect(await seen(MEMBER)).toEqual([true, true, false]);
    expect(await seen('socialsekreterare1@soc-b')).toEqual([true, false, false]);
    expect((await stage.list(MEMBER)).total).toBe(2);
  });

  it('is opened with a reason by a manager or the lead, and closed by any keeper', async () => {
    const { id } = await stage.added({ classification: 'P1' });
    const to = (classification: string, expectedVersion: number, reason?: string) => ({
      ...{ shelfItemId: id, expectedVersion, classification, reason },
    });
    const send = (key: string, input: object) => stage.send(key, 'classifyShelfItem', input);
    expect((await send(EDITOR, to('P0', 1, 'PUBLISHED'))).codes).toEqual([
      'CLASS_NOT_YOURS_TO_LOWER',
    ]);
    expect((await send(LEAD, to('P0', 1))).codes).toEqual(['CLASS_REASON_MISSING']);
    expect((await send(LEAD, to('P0', 1, 'PUBLISHED'))).item).toMatchObject({
      ...{ classification: 'P0', version: 2 },
      opened: { on: '2022-05-16', reason: 'PUBLISHED', functionTitle: 'Projektledare' },
    });
    expect((await send(EDITOR, to('P2', 1))).codes).toEqual(['CONFLICT']);
    expect((await send(EDITOR, to('P2', 2))).item).toMatchObject({ classification: 'P2' });
  });
});

describe('Its review', () => {
  const waits = async (key: string, now: Date) => {
    const caller = await stage.as(key, now);
    const { rows } = await waitingOf(stage.portal, caller, 'SHELF_REVIEW');
    return rows.map(({ title }) => title);
  };

  // The Swedish day: the last minute of the one before in summer time, and the first of its own.
  it.each([
    ['2022-10-30', '2022-10-29T21:59:00Z', '2022-10-29T22:01:00Z'],
    ['2022-05-31', '2022-05-30T21:59:00Z', '2022-05-30T22:01:00Z'],
    ['2023-03-01', '2023-02-28T22:59:00Z', '2023-02-28T23:01:00Z'],
  ])('waits from the first minute of %s', async (reviewOn, before, after) => {
    await stage.added({ title: 'Guiden', reviewOn });
    expect(await waits(LEAD, new Date(before))).toEqual([]);
    expect(await waits(LEAD, new Date(after))).toEqual(['Guiden']);
    expect(await waits(EDITOR, new Date(after))).toEqual(['Guiden']);
  });

  it('waits for its owner, never for another or for who only reads', async () => {
    await stage.added({ reviewOn: '2022-06-01' });
    const later = new Date('2022-06-02T10:00:00Z');
    expect(await waits('enhetschef@soc-lund', later)).toEqual([]);
    expect(await waits(MEMBER, later)).toEqual([]);
  });

  it('is done today, and says when the next is', async () => {
    const { id } = await stage.added({ reviewOn: '2022-06-01' });
    const later = new Date('2022-06-02T10:00:00Z');
    const review = (reviewOn: string) =>
      stage.send(LEAD, 'reviewShelfItem', { shelfItemId: id, reviewOn }, later);
    expect((await review('2022-06-02')).codes).toEqual(['REVIEW_DAY_WRONG']);
    expect((await review('2023-06-02')).item).toMatchObject({
      reviewOn: '2023-06-02',
      reviewed: { on: '2022-06-02', functionTitle: 'Projektledare' },
    });
    expect(await waits(LEAD, later)).toEqual([]);
  });
});

describe('Off the shelf', () => {
  it('nobody else reads it, and its owner reads why', async () => {
    const { id } = await stage.added({ classification: 'P0' }, LEAD);
    const off = (reason: string) =>
      stage.send(EDITOR, 'withdrawShelfItem', { shelfItemId: id, reason });
    expect((await off('BORED')).codes).toEqual(['INVALID_CODE']);
    expect((await off('OUTDATED')).codes).toEqual([]);
    expect(await stage.read(WORKER, id)).toBeUndefined();
    expect(await stage.read(EDITOR, id)).toMatchObject({
      state: 'WITHDRAWN',
      withdrawn: { on: '2022-05-16', reason: 'OUTDATED', functionTitle: 'Metodredaktör' },
      versions: [{ number: 1 }],
      nextSteps: [],
    });
    expect((await stage.list(EDITOR)).rows).toEqual([]);
    expect((await stage.list(EDITOR, { view: 'WITHDRAWN' })).rows).toHaveLength(1);
    expect((await stage.list(WORKER, { view: 'WITHDRAWN' })).rows).toEqual([]);
    const next = { shelfItemId: id, number: 2, url: LINK };
    expect((await stage.send(EDITOR, 'publishShelfLink', next)).codes).toEqual([
      'STEP_NOT_POSSIBLE',
    ]);
  });
});

describe('The list', () => {
  it('is narrowed, searched and sorted by its heads', async () => {
    await stage.added({ title: 'Ö sist', language: 'en', reviewOn: '2023-01-01' });
    await stage.added({ title: 'aldrig stor', kind: 'GUIDE', reviewOn: '2023-03-01' });
    await stage.added({ ...SHEET, title: 'Blad om hotell', reviewOn: '2023-02-01' });
    const titles = async (more: object) =>
      (await stage.list(WORKER, more)).rows.map(({ title }) => title);
    expect(await titles({})).toEqual(['aldrig stor', 'Blad om hotell', 'Ö sist']);
    expect(await titles({ sort: 'TITLE_DESC' })).toEqual([
      'Ö sist',
      'Blad om hotell',
      'aldrig stor',
    ]);
    expect(await titles({ sort: 'REVIEW_ON' })).toEqual([
      'Ö sist',
      'Blad om hotell',
      'aldrig stor',
    ]);
    expect(await titles({ search: 'HOTELL' })).toEqual(['Blad om hotell']);
    expect(await titles({ search: '%' })).toEqual([]);
    expect(await titles({ kind: 'GUIDE' })).toEqual(['aldrig stor']);
    expect(await titles({ language: 'en' })).toEqual(['Ö sist']);
    expect(await titles({ actorKind: 'HOTEL' })).toEqual(['Blad om hotell']);
    expect(await titles({ informationClass: 'P2' })).toEqual([]);
    expect(await titles({ view: 'DUE' })).toEqual([]);
    const due = await stage.list(EDITOR, { view: 'DUE' }, new Date('2023-02-15T10:00:00Z'));
    expect(due.rows.map(({ title }) => title)).toEqual(['Blad om hotell', 'Ö sist']);
    expect((await stage.list(WORKER, { search: '19121212-1212' })).codes).toEqual([
      'INVALID_SEARCH_TEXT',
    ]);
  });

  it.each(['TITLE', 'KIND_DESC', 'LANGUAGE', 'REVIEW_ON_DESC'])(
    'goes on from a place by %s, each once, also where all are equal',
    async (sort) => {
      for (let n = 0; n < 7; n += 1) await stage.added({ title: 'Samma' });
      const found: string[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<ShelfStage['list']>> = await stage.list(WORKER, {
          ...{ sort, first: 3, after },
        });
        found.push(...page.rows.map(({ id }) => id));
        after = page.endCursor;
      } while (after);
      expect([found.length, new Set(found).size]).toEqual([7, 7]);
    },
  );

  it('of 5 000 asks as much as one of two, and counts to 500', async () => {
    await stage.added();
    await stage.added();
    const few = await stage.list(WORKER, { first: 50 });
    await stage.portal.owner.query(
      `with item as (
         insert into shelf_item (agency_id, site_ids, title, kind, language, classification, licence, responsible,
             state, latest, review_on)
           select a.id, array[$1::uuid], 'Material ' || n, 'CARD', 'sv', 'P1', 'CC0', 'Funktionen', 'PUBLISHED', 1,
             date '2023-01-01' + n % 300
           from agency a, generate_series(1, 5000) n where a.key = 'FA-HBG' returning id, agency_id)
       insert into shelf_version (item_id, agency_id, number, url, published_at, function_title)
         select id, agency_id, 1, 'https://stad.example', now(), 'Funktionen' from item`,
      [stage.siteId],
    );
    const many = await stage.list(WORKER, { first: 50 });
    expect([many.total, many.rows.length]).toEqual([500, 50]);
    expect(many.statements).toBe(few.statements);
    expect(many.statements).toBeLessThanOrEqual(12);
  });
});

describe('Days', () => {
  it('are the Swedish ones of the act', async () => {
    const late = new Date('2022-05-31T22:30:00Z');
    const { id } = await stage.added({ reviewOn: addDays('2022-06-01', 1) }, EDITOR, late);
    const { item } = await stage.send(
      ...([EDITOR, 'withdrawShelfItem', { shelfItemId: id, reason: 'WRONG' }, late] as const),
    );
    expect(item).toMatchObject({ withdrawn: { on: '2022-06-01' } });
  });
});
