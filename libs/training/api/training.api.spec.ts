import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitingOf } from '@stad/identity/api/testing/waiting-of.js';
import { DOORS, EARLIER, HELD_ON, TrainingStage } from './testing/training-stage.js';

const POLICE = 'samverkanspolis1@pol-lund';
const POLICE_2 = 'samverkanspolis2@pol-lund';
const POLICE_CHIEF = 'polisledning@pol-lund';
const SOCIAL_CHIEF = 'enhetschef@soc-lund';
const LEAD = 'projektledare@fa-hbg';
const NETWORK = 'handlaggare@ks-lund';

let stage: TrainingStage;
let courseId: string;
let seminarId: string;
let police: string;
beforeAll(async () => {
  stage = await TrainingStage.open();
  courseId = await stage.course();
  seminarId = await stage.session(courseId);
  police = await stage.membership(POLICE);
});
afterAll(() => stage.close());

const give = (key: string, bookingId: string) =>
  stage.send(key, 'giveQualification', 'GiveQualificationInput', { bookingId }, DOORS);
const wait = (key: string, bookingId: string, reason: string) =>
  stage.send(
    ...([key, 'waitWithQualification', 'WaitWithQualificationInput'] as const),
    { bookingId, reason },
    DOORS,
  );
const undecidedOf = async (key: string) => (await stage.overview(key, DOORS))?.waiting ?? [];
const counted = async (key: string) => {
  const caller = await stage.as(key, DOORS);
  return (await waitingOf(stage.portal, caller, 'TRAINING_TO_DECIDE')).rows[0]?.n ?? 0;
};
const inDepth = async (key: string) =>
  (await stage.overview(key))?.own.needs.find(({ kind }) => kind === 'IN_DEPTH');

describe('a course', () => {
  it.each([
    ['a manager’s colleague of another town', 'socialsekreterare1@soc-hbg', ['NOT_AVAILABLE']],
    ['the network', NETWORK, ['NOT_AVAILABLE']],
    ['a registrar', 'registrator@soc-lund', ['NOT_AVAILABLE']],
  ])('is not written by %s', async (_, key, codes) => {
    const input = { siteId: stage.place.siteId, name: 'Kurs', level: 'BASIC', kind: 'IN_DEPTH' };
    const answer = await stage.send(
      ...([key, 'saveTrainingCourse', 'SaveTrainingCourseInput'] as const),
      { ...input, neededBy: [] },
      EARLIER,
      '{ id }',
    );
    expect(answer.codes).toEqual(codes);
  });

  it('says what it goes through, to those who may book it, and names nobody', async () => {
    const send = (topics: readonly string[] | null, more: object = {}) =>
      stage.send(
        ...([
          'socialsekreterare1@soc-lund',
          'saveTrainingCourse',
          'SaveTrainingCourseInput',
        ] as const),
        {
          ...{ siteId: stage.place.siteId, name: 'Samtal', level: 'BASIC', kind: 'IN_DEPTH' },
          ...{ neededBy: [], topics, ...more },
        },
        EARLIER,
        '{ id topics version }',
      );
    const made = await send(['Bemötande', 'Tecken']);
    expect(made.is).toMatchObject({ topics: ['Bemötande', 'Tecken'], version: 1 });
    const { id: changed } = made.is as { id: string };
    const fewer = await send(['Tecken'], { courseId: changed, expectedVersion: 1 });
    expect(fewer.is).toMatchObject({ topics: ['Tecken'], version: 2 });
    const unsaid = await send(null, { courseId: changed, expectedVersion: 2 });
    expect(unsaid.is).toMatchObject({ topics: ['Tecken'], version: 3 });
    const refused = [
      [['850709-9805'], 'INVALID_FUNCTION_NAME'],
      [['Ring 070-123 45 67'], 'INVALID_FUNCTION_NAME'],
      [Array.from({ length: 11 }, (_, at) => `Moment ${at}`), 'TOPICS_WRONG'],
    ] as const;
    for (const [topics, code] of refused) {
      const { problems } = await send(topics);
      expect(problems.map((problem) => [problem.code, problem.field?.split('.')[0]])).toEqual([
        [code, 'topics'],
      ]);
    }
  });

  it('is held at an own in-depth seminar, and at one course alone', async () => {
    const hold = (key: string, id: string) =>
      stage.send(
        ...([key, 'holdTraining', 'HoldTrainingInput'] as const),
        { courseId, seminarId: id },
        EARLIER,
        '{ id }',
      );
    expect((await hold(POLICE, seminarId)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await hold('socialsekreterare1@soc-lund', seminarId)).codes).toEqual([
      'SEMINAR_HAS_COURSE',
    ]);
  });
});

describe('a seat', () => {
  it.each([
    ['a colleague for another', POLICE_2],
    ['the manager of another agency', SOCIAL_CHIEF],
    ['the project lead', LEAD],
    ['the network', NETWORK],
  ])('is not booked by %s', async (_, key) => {
    expect((await stage.book(key, seminarId, police)).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('is one’s own, once, and counts for the organiser as any other', async () => {
    expect((await stage.book(POLICE, seminarId, police)).codes).toEqual([]);
    expect((await stage.book(POLICE, seminarId, police)).codes).toEqual(['ALREADY_BOOKED']);
    const list = await stage.bench.list(await stage.as('socialsekreterare1@soc-lund'), seminarId);
    expect(list.signUps).toEqual([
      expect.objectContaining({
        ...{ organisation: 'Polisen Lund', functionTitle: 'Samverkanspolis 1', state: 'SEAT' },
      }),
    ]);
    expect((await inDepth(POLICE))?.booking).toMatchObject({ seat: 'SEAT' });
    expect((await stage.overview(POLICE))?.open[0]?.seatsLeft).toBe(9);
  });

  it('is booked by the own manager, cancelled and booked anew', async () => {
    const second = await stage.membership(POLICE_2);
    const booked = await stage.book(POLICE_CHIEF, seminarId, second);
    expect(booked.codes).toEqual([]);
    const cancel = (key: string) =>
      stage.send(key, 'cancelTrainingBooking', 'CancelTrainingBookingInput', {
        bookingId: booked.is,
      });
    expect((await cancel(SOCIAL_CHIEF)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await cancel(POLICE)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await cancel(POLICE_2)).codes).toEqual([]);
    expect((await inDepth(POLICE_2))?.booking).toBeNull();
    const again = await stage.book(POLICE_2, seminarId, second);
    expect([again.codes, again.is]).toEqual([[], booked.is]);
    expect((await inDepth(POLICE_2))?.booking).toMatchObject({ seat: 'SEAT' });
  });

  it('is the one that somebody has taken by the link before', async () => {
    const key = 'socialsekreterare2@soc-lund';
    const open = await stage.bench.key(await stage.as('socialsekreterare1@soc-lund'), seminarId);
    await stage.bench.ask(open, `${key}.example`, EARLIER);
    expect((await stage.book(key, seminarId, await stage.membership(key))).codes).toEqual([]);
    const { signUps } = await stage.bench.list(
      await stage.as('socialsekreterare1@soc-lund'),
      seminarId,
    );
    expect(signUps.map(({ functionTitle }) => functionTitle).sort()).toEqual([
      ...['Samverkanspolis 1', 'Samverkanspolis 2', 'Socialsekreterare 2'],
    ]);
  });

  it('is a place in the queue where none is left', async () => {
    const full = await stage.session(courseId, 1);
    expect((await stage.book(POLICE, full, police)).codes).toEqual([]);
    expect((await stage.book(POLICE_2, full, await stage.membership(POLICE_2))).codes).toEqual([]);
    const { rows } = await stage.portal.owner.query(
      `select seat from training_booking where activity_id = $1 order by seat`,
      [full],
    );
    expect(rows.map(({ seat }) => seat)).toEqual(['QUEUED', 'SEAT']);
  });
});

describe('who was there', () => {
  it('waits for nobody before the organiser has ticked, and then for the own manager alone', async () => {
    expect(await undecidedOf(POLICE_CHIEF)).toEqual([]);
    expect(await counted(POLICE_CHIEF)).toBe(0);
    expect(await stage.tick(seminarId, 'Samverkanspolis 1')).toBe('');
    expect(await undecidedOf(POLICE_CHIEF)).toEqual([
      {
        ...{ id: expect.any(String), functionTitle: 'Samverkanspolis 1', unit: 'Kommunpolis' },
        ...{ courseName: 'Fördjupning', kind: 'IN_DEPTH', heldOn: HELD_ON },
        ...{ validTo: '2024-04-27', reason: null, isOneself: false },
      },
    ]);
    for (const key of [SOCIAL_CHIEF, LEAD, POLICE, 'verksamhetschef@fa-hbg']) {
      expect(await undecidedOf(key)).toEqual([]);
    }
    expect(await stage.overview(NETWORK)).toBeUndefined();
    expect(
      await Promise.all([POLICE_CHIEF, SOCIAL_CHIEF, POLICE, LEAD, NETWORK].map(counted)),
    ).toEqual([1, 0, 0, 0, 0]);
  });

  it('is given nothing by anybody else', async () => {
    const [waiting] = await undecidedOf(POLICE_CHIEF);
    const id = waiting?.id ?? '';
    for (const key of [SOCIAL_CHIEF, LEAD, POLICE, NETWORK, 'vakthavande-befal@pol-lund']) {
      expect([key, (await give(key, id)).codes]).toEqual([key, ['NOT_AVAILABLE']]);
      expect([key, (await wait(key, id, 'PART_ATTENDED')).codes]).toEqual([key, ['NOT_AVAILABLE']]);
    }
  });

  it('waits with a reason, by code, and is given later, once', async () => {
    const [waiting] = await undecidedOf(POLICE_CHIEF);
    const id = waiting?.id ?? '';
    expect((await wait(POLICE_CHIEF, id, 'BECAUSE')).codes).toEqual(['INVALID_CODE']);
    expect((await wait(POLICE_CHIEF, id, 'PART_ATTENDED')).codes).toEqual([]);
    expect((await undecidedOf(POLICE_CHIEF))[0]).toMatchObject({ reason: 'PART_ATTENDED' });
    // It is decided for now: nobody is asked again on the front page.
    expect(await counted(POLICE_CHIEF)).toBe(0);
    expect(await stage.qualification(POLICE)).toBeNull();
    expect((await give(POLICE_CHIEF, id)).codes).toEqual([]);
    expect(await undecidedOf(POLICE_CHIEF)).toEqual([]);
    expect((await give(POLICE_CHIEF, id)).codes).toEqual(['ALREADY_GIVEN']);
    expect(await stage.qualification(POLICE)).toBe('2024-04-27');
  });

  it('is told by the qualification what the rest of the register says, when one was a mistake', async () => {
    const find = async () =>
      (await stage.overview(POLICE_CHIEF))?.records.find(({ who }) => who === 'Samverkanspolis 1');
    const record = await find();
    const remove = (key: string) =>
      stage.send(key, 'removeTraining', 'RemoveTrainingInput', { recordId: record?.id ?? '' });
    expect((await remove(SOCIAL_CHIEF)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await remove(POLICE)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await remove(POLICE_CHIEF)).codes).toEqual([]);
    expect(await stage.qualification(POLICE)).toBeUndefined();
    expect(await find()).toBeUndefined();
  });

  it('waits for another manager, when it is oneself', async () => {
    const before = await counted(POLICE_CHIEF);
    await stage.book(POLICE_CHIEF, seminarId, await stage.membership(POLICE_CHIEF));
    expect(await stage.tick(seminarId, 'Polisledning')).toBe('');
    expect((await undecidedOf(POLICE_CHIEF)).some(({ isOneself }) => isOneself)).toBe(true);
    expect(await counted(POLICE_CHIEF)).toBe(before);
  });
});

describe('what was gone through elsewhere', () => {
  const register = (key: string, input: object) =>
    stage.send(
      ...([key, 'registerTraining', 'RegisterTrainingInput'] as const),
      {
        ...{ courseId, heldOn: HELD_ON, source: 'EXTERNAL' },
        ...{ membershipIds: [], staffNumbers: [], ...input },
      },
      DOORS,
    );
  const unitOf = async (name: string) =>
    (await stage.overview(POLICE_CHIEF))?.units.find((unit) => unit.name === name)?.id ?? '';

  it.each<[string, string, object, string[]]>([
    ['a colleague', POLICE_2, { staffNumbers: [1] }, ['NOT_AVAILABLE']],
    ['the project lead', LEAD, { staffNumbers: [1] }, ['NOT_AVAILABLE']],
    ['of nobody', POLICE_CHIEF, {}, ['NOBODY_CHOSEN']],
    ['of numbers of no unit', POLICE_CHIEF, { staffNumbers: [1] }, ['STAFF_UNIT_MISSING']],
    [
      'on a day to come',
      POLICE_CHIEF,
      { heldOn: '2022-05-01', staffNumbers: [0] },
      [...['HELD_IN_FUTURE', 'STAFF_UNIT_MISSING', 'STAFF_NUMBERS_WRONG']],
    ],
    ['from nowhere', POLICE_CHIEF, { source: 'RUMOUR' }, ['INVALID_CODE', 'NOBODY_CHOSEN']],
  ])('is not registered by %s', async (_, key, input, codes) => {
    expect((await register(key, input)).problems.map(({ code }) => code)).toEqual(codes);
  });

  it('is not registered of somebody else’s staff, nor of oneself', async () => {
    const chief = await stage.membership(POLICE_CHIEF);
    expect((await register(SOCIAL_CHIEF, { membershipIds: [police] })).codes).toEqual([
      'NOT_AVAILABLE',
    ]);
    expect((await register(POLICE_CHIEF, { membershipIds: [chief] })).codes).toEqual([
      'OWN_QUALIFICATION',
    ]);
    const unitId = await unitOf('Kommunpolis');
    expect((await register(SOCIAL_CHIEF, { unitId, staffNumbers: [1] })).codes).toEqual([
      'NOT_AVAILABLE',
    ]);
  });

  it('is registered by the own manager, with accounts and without, once', async () => {
    const unitId = await unitOf('Yttre verksamhet');
    const input = { unitId, membershipIds: [police], staffNumbers: [1, 2, 3] };
    expect((await register(POLICE_CHIEF, input)).codes).toEqual([]);
    expect((await register(POLICE_CHIEF, input)).codes).toEqual(['ALREADY_GIVEN']);
    expect(await stage.qualification(POLICE)).toBe('2024-04-27');
    const names = (await stage.overview(POLICE_CHIEF))?.records.map(({ who }) => who).sort();
    expect(names).toEqual([
      'Samverkanspolis 1',
      ...[1, 2, 3].map((number) => `Yttre verksamhet ${number}`),
    ]);
    expect((await stage.overview(SOCIAL_CHIEF))?.records).toEqual([]);
  });

  it('has a target for each unit, which its own manager enters', async () => {
    const unitId = await unitOf('Kommunpolis');
    const set = (key: string, staff: number) =>
      stage.send(key, 'setTrainingTarget', 'SetTrainingTargetInput', {
        ...{ siteId: stage.place.siteId, unitId, staff, from: '2022-04-01' },
      });
    expect((await set(SOCIAL_CHIEF, 4)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await set(LEAD, 4)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await set(POLICE_CHIEF, 0)).codes).toEqual(['STAFF_WRONG']);
    expect((await set(POLICE_CHIEF, 5)).codes).toEqual([]);
    expect((await set(POLICE_CHIEF, 4)).codes).toEqual([]);
    const own = (await stage.overview(POLICE_CHIEF))?.units.find(({ id }) => id === unitId);
    expect(own).toMatchObject({ staff: 4, isSmall: true });
    expect((await stage.overview(POLICE))?.units).toEqual([]);
  });
});

describe('what is seen', () => {
  it('is oneself, and by the own manager the own staff', async () => {
    const own = await stage.overview('socialsekreterare2@soc-lund');
    expect(own).toMatchObject({ decides: false, staff: [], waiting: [], units: [], records: [] });
    expect(own?.own.functionTitle).toBe('Socialsekreterare 2');
    const chief = await stage.overview(SOCIAL_CHIEF);
    const titles = chief?.staff.map(({ functionTitle }) => functionTitle) ?? [];
    expect(titles).toContain('Socialsekreterare 1');
    expect(titles).not.toContain('Samverkanspolis 1');
    expect(titles).not.toContain('Registrator');
    expect(await stage.overview('dataskyddsombud@soc-lund')).toBeUndefined();
  });

  it('takes the same number of statements however many they are', async () => {
    // The front page asks a manager: one statement, in a transaction of its own.
    const front = await waitingOf(stage.portal, await stage.as(POLICE_CHIEF), 'TRAINING_TO_DECIDE');
    expect(front.statements).toBe(2);
    const asked = async (key: string) => {
      const caller = await stage.as(key);
      const query = `query O($siteId: ID!) { trainingOverview(siteId: $siteId) {
        staff { needs { kind booking { id } next { id } } } waiting { id } } }`;
      return (await caller.run(query, { siteId: stage.place.siteId })).statements;
    };
    expect(await asked(SOCIAL_CHIEF)).toBe(await asked(POLICE_CHIEF));
  });
});
