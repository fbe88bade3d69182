import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonKey } from '@stad/identity/rules/demo/types.js';
import {
  publishedAs,
  READ_FIGURE,
  type ReadFigure,
} from '@stad/outcomes/api/testing/published-as.js';
import { callerFor } from '@stad/platform/api/serving/caller.js';
import { drawn } from '@stad/platform/api/testing/drawn.js';
import { addDays, atLocal, isoWeek, localDate, mondayOf } from '@stad/platform/rules/time.js';
import { LoadedDemo } from './demo-stage.js';

/** Knowledge that reaches people (field.md 11.4, 11.6, 11.9), read through the API as people of the demo. */
const DAYS = [
  ['a Monday that ends a month', '2026-11-30'],
  ['a Sunday on which the clock is changed', '2026-10-25'],
] as const;

/** The lead and a manager of the core group, the police, and who is only in the network. */
const EVERYBODY: readonly PersonKey[] = [
  ...(['projektledare@fa-hbg', 'enhetschef@soc-lund'] as const),
  ...(['samverkanspolis1@pol-lund', 'handlaggare@ks-lund'] as const),
];
const CORE = EVERYBODY.slice(0, 3);

describe.each(drawn('days the demo is loaded on', DAYS, ([, day]) => day))('on %s', (_, today) => {
  let demo: LoadedDemo;
  let siteId: string;
  const programmes = new Map<string, string>();
  beforeAll(async () => {
    demo = await LoadedDemo.on(today);
    siteId = await demo.idOf('site', 'lund');
    for (const key of ['2022', 'lopande']) {
      programmes.set(key, await demo.idOf('programme', key));
    }
  });
  afterAll(() => demo?.close());

  const noon = atLocal(today, '12:00');
  /** The day of the field begins at four. */
  const HOURS = [
    atLocal(today, '04:00'),
    atLocal(today, '23:59'),
    atLocal(addDays(today, 1), '03:59'),
  ];

  async function read<Data>(who: PersonKey, query: string, variables: object, now = noon) {
    const caller = await demo.as(who, now);
    const { data, problems } = await caller.run<Data>(query, { ...variables });
    expect(problems).toEqual([]);
    return data as Data;
  }

  it.each<[string, PersonKey]>([
    ['lund', 'enhetschef@soc-lund'],
    ['helsingborg', 'socialsekreterare1@soc-hbg'],
  ])('what %s has in the portal is none of its gaps', async (town, who) => {
    const query = 'query G($siteId: ID!) { actorGaps(siteId: $siteId) { kind level } }';
    const variables = { siteId: await demo.idOf('site', town) };
    interface Gaps {
      readonly actorGaps: readonly { readonly kind: string; readonly level: string }[];
    }
    const { actorGaps } = await read<Gaps>(who, query, variables);
    const missing = actorGaps.filter(({ level }) => level === 'MISSING').map(({ kind }) => kind);
    const there = ['POLICE', 'SOCIAL_SERVICES', 'FIELD_NGO'];
    expect(missing.filter((kind) => there.includes(kind))).toEqual([]);
  });

  async function list<Row>(
    who: PersonKey,
    programme: '2022' | 'lopande',
    type: string,
    fields: string,
  ): Promise<readonly (Row & { readonly startsAt: string })[]> {
    const input = { siteId, programmeId: programmes.get(programme), kind: type.toUpperCase() };
    const { activities } = await read<{ activities: { rows: (Row & { startsAt: string })[] } }>(
      who,
      `query L($input: ActivitiesInput!) { activities(input: $input) { rows {
         id title startsAt ... on ${type} { ${fields} } } } }`,
      { input },
    );
    return activities.rows;
  }

  describe('the pilot of 2022', () => {
    interface Held {
      readonly title: string;
      readonly details: { state: string; registered: number; present: number };
      readonly evaluationRounds: { kind: string; answers: number; mean: number; means: number[] }[];
    }
    const HELD = `details { state registered present } evaluationRounds { kind answers mean means }`;

    it.each(EVERYBODY)('held SEM-1–4, and %s reads what came of each', async (who) => {
      const seminars = await list<Held>(who, '2022', 'Seminar', HELD);
      const said = seminars.map(({ startsAt, details, evaluationRounds: rounds }) => [
        localDate(new Date(startsAt)),
        `${details.registered}/${details.present}`,
        rounds.map(({ kind, answers, means, mean }) => [
          ...[kind, answers, means.length, mean.toFixed(1)],
        ]),
        details.state,
      ]);
      const rounds = (answers: number, before: string, after: string) => [
        ['BEFORE', answers, 10, before],
        ['AFTER', answers, 10, after],
      ];
      expect(said.sort()).toEqual([
        ['2022-04-28', '34/29', rounds(26, '5.1', '7.6'), 'EVALUATED'],
        ['2022-05-12', '22/20', rounds(19, '5.8', '8.3'), 'EVALUATED'],
        ['2022-06-02', '18/17', rounds(16, '6.2', '8.4'), 'EVALUATED'],
        ['2022-08-19', '41/36', rounds(30, '4.6', '6.9'), 'EVALUATED'],
      ]);
    });

    it('adds up to 115, 102 and 91 answers before and after, 2.38 apart', async () => {
      const seminars = await list<Held>('projektledare@fa-hbg', '2022', 'Seminar', HELD);
      const sum = (of: (seminar: Held) => number) =>
        seminars.reduce((all, seminar) => all + of(seminar), 0);
      expect(sum(({ details }) => details.registered)).toBe(115);
      expect(sum(({ details }) => details.present)).toBe(102);
      const round = (seminar: Held, kind: string) =>
        seminar.evaluationRounds.find((each) => each.kind === kind) ?? { answers: 0, mean: 0 };
      const [before = 0, after = 0] = ['BEFORE', 'AFTER'].map((kind) => {
        expect(sum((seminar) => round(seminar, kind).answers)).toBe(91);
        return sum((seminar) => round(seminar, kind).answers * round(seminar, kind).mean) / 91;
      });
      expect([before.toFixed(2), after.toFixed(2)]).toEqual(['5.27', '7.66']);
      expect((after - before).toFixed(2)).toBe('2.38');
    });

    it.each(EVERYBODY)('%s reads the figures of it, K05 and K06 without a value', async (who) => {
      const KPI = `query K($code: Code!, $programmeId: ID!) { kpi(code: $code, programmeId: $programmeId) {
        figure { ...Read } } } ${READ_FIGURE}`;
      const said: Record<string, string | null> = {};
      for (const code of ['K01', 'K02', 'K03', 'K04', 'K05', 'K06']) {
        const variables = { code, programmeId: programmes.get('2022') };
        const { kpi } = await read<{ kpi: { figure: ReadFigure | null } }>(who, KPI, variables);
        said[code] = kpi.figure && publishedAs(kpi.figure);
      }
      expect(said).toEqual({
        ...{ K01: '102', K02: '23', K03: '20 av 26 (77 %); 12 av 18 (67 %)', K04: '+2,38' },
        ...{ K05: 'visas inte', K06: null },
      });
    });

    it.each([
      ['enhetschef@soc-lund', 20, 26],
      ['polisledning@pol-lund', 12, 18],
    ] as const)(
      'the register of %s covers %i of %i, by unit and number',
      async (who, trained, of) => {
        const { trainingOverview: found } = await read<{
          trainingOverview: {
            units: { name: string; trained: number; staff: number }[];
            records: { who: string; kind: string; heldOn: string }[];
          };
        }>(
          who,
          `query O($siteId: ID!) { trainingOverview(siteId: $siteId) {
           units { name trained staff } records { who kind heldOn } } }`,
          { siteId },
        );
        const sum = (of: 'trained' | 'staff') =>
          found.units.reduce((all, unit) => all + unit[of], 0);
        expect([sum('trained'), sum('staff')]).toEqual([trained, of]);
        const records = found.records.filter(({ kind }) => kind === 'IN_DEPTH');
        expect(new Set(records.map((each) => each.who)).size).toBe(trained);
        const units = found.units.map(({ name }) => name);
        const numbers = records.filter((each) =>
          units.some((unit) => new RegExp(`^${unit} \\d+$`).test(each.who)),
        );
        // Those without an account; the others are functions.
        expect(new Set(numbers.map((each) => each.who)).size).toBeGreaterThan(trained / 2);
        expect(records.every(({ heldOn }) => ['2022-05-12', '2022-06-02'].includes(heldOn))).toBe(
          true,
        );
      },
    );

    it.each(CORE)('ACT-01 had nine who came, %s reads', async (who) => {
      const fields = 'meetingDetails { state ring } participants { attended }';
      const [meeting, ...more] = await list<{
        meetingDetails: object;
        participants: { attended: boolean }[];
      }>(who, '2022', 'Meeting', fields);
      expect(more).toEqual([]);
      expect(localDate(new Date(meeting?.startsAt ?? 0))).toBe('2022-04-06');
      expect(meeting?.meetingDetails).toEqual({ state: 'EVALUATED', ring: 'CORE' });
      expect(meeting?.participants.map(({ attended }) => attended)).toEqual(Array(9).fill(true));
    });

    it.each(EVERYBODY)('ALM-1 had sixty who listened, %s reads', async (who) => {
      const fields = `disseminationDetails { state audience audienceHow leads } mediaItems { id } leads { id }`;
      const [stage, ...more] = await list<{
        disseminationDetails: object;
        mediaItems: object[];
        leads: object[];
      }>(who, '2022', 'Dissemination', fields);
      expect(more).toEqual([]);
      expect(localDate(new Date(stage?.startsAt ?? 0))).toBe('2022-07-05');
      expect(stage?.disseminationDetails).toEqual({
        ...{ state: 'COMPLETED', audience: 60, audienceHow: 'COUNTED', leads: 7 },
      });
      expect(stage?.mediaItems.length).toBe(2);
      // Who does not read which is told how many (ADR 0049).
      const reads = CORE.includes(who);
      if (reads) expect(stage?.leads.length).toBe(7);
      else expect(stage?.leads.length).toBeLessThan(7);
    });
  });

  describe('the running programme', () => {
    const nextMonday = addDays(mondayOf(isoWeek(today)), 7);
    const isNextWeek = (date: string) =>
      mondayOf(isoWeek(localDate(new Date(date)))) === nextMonday;

    it.each(EVERYBODY)('has 14 of 20 signed up, and one full house, %s reads', async (who) => {
      const seminars = await list<{
        title: string;
        details: { capacity: number; registered: number; placesLeft: number };
      }>(who, 'lopande', 'Seminar', 'details { capacity registered placesLeft }');
      const full = seminars.filter(({ details }) => details.placesLeft === 0);
      expect(full.map(({ details }) => details)).toEqual([
        { capacity: 24, registered: 24, placesLeft: 0 },
      ]);
      const inDepth = seminars.find(({ details }) => details.capacity === 20);
      expect(inDepth?.details).toMatchObject({ registered: 14, placesLeft: 6 });
      expect(isNextWeek(inDepth?.startsAt ?? '')).toBe(true);
    });

    it('has a waiting list of three, whose organiser alone reads who', async () => {
      const [full] = (
        await list<{ id: string; details: { placesLeft: number } }>(
          ...(['projektledare@fa-hbg', 'lopande', 'Seminar', 'details { placesLeft }'] as const),
        )
      ).filter(({ details }) => details.placesLeft === 0);
      const LIST = `query L($id: ID!) { seminarList(seminarId: $id) { link signUps { state place } } }`;
      interface Listed {
        seminarList: { link: string; signUps: { state: string; place: number | null }[] };
      }
      const { seminarList: found } = await read<Listed>('projektledare@fa-hbg', LIST, {
        id: full?.id,
      });
      const waiting = found.signUps.filter(({ state }) => state === 'QUEUED');
      expect(waiting.map(({ place }) => place).sort()).toEqual([1, 2, 3]);
      expect(found.signUps.filter(({ state }) => state === 'SEAT')).toHaveLength(24);
      const police = await demo.as('samverkanspolis1@pol-lund', noon);
      expect((await police.run(LIST, { id: full?.id })).codes).toEqual(['NOT_AVAILABLE']);
      const guest = callerFor(demo.server, { kind: 'visitor' }, noon);
      const { data } = await guest.run<{ signUpPage: object }>(
        'query P($key: Secret!) { signUpPage(key: $key) { isOpen isFull waiting } }',
        { key: found.link.split('#')[1] },
      );
      expect(data?.signUpPage).toEqual({ isOpen: true, isFull: true, waiting: 3 });
    });

    it('has a prevention next week, its own agency’s until it is confirmed', async () => {
      const preventions = (who: PersonKey) =>
        list<{ preventionDetails: object }>(
          ...([who, 'lopande', 'Prevention', 'preventionDetails { state target }'] as const),
        );
      const [own, ...more] = await preventions('enhetschef@soc-lund');
      expect(own?.preventionDetails).toEqual({ state: 'PLANNED', target: 'HOTEL_PROPERTY' });
      expect([isNextWeek(own?.startsAt ?? ''), more]).toEqual([true, []]);
      expect(await preventions('samverkanspolis1@pol-lund')).toEqual([]);
    });

    it.each(CORE)('has a core meeting next week, to which %s is asked', async (who) => {
      const meetings = await list<{ meetingDetails: { state: string; ring: string } }>(
        ...([who, 'lopande', 'Meeting', 'meetingDetails { state ring }'] as const),
      );
      const planned = meetings.filter(({ startsAt }) => isNextWeek(startsAt));
      expect(planned.map(({ meetingDetails }) => meetingDetails)).toEqual([
        { state: 'PLANNED', ring: 'CORE' },
      ]);
    });

    it('has its agenda from what is open, as its chief reads it', async () => {
      const meetings = await list<{ points: { sourceKind: string | null }[] }>(
        ...(['enhetschef@soc-lund', 'lopande', 'Meeting', 'points { sourceKind }'] as const),
      );
      const [planned] = meetings.filter(({ startsAt }) => isNextWeek(startsAt));
      expect(planned?.points.some(({ sourceKind }) => sourceKind)).toBe(true);
    });

    it('hides the core meeting from the network', async () => {
      const fields = 'meetingDetails { ring }';
      expect(await list('handlaggare@ks-lund', 'lopande', 'Meeting', fields)).toEqual([]);
    });

    it.each(HOURS.map((now) => [now.toISOString(), now] as const))(
      'has a task that is late, two due within the week and one offered, at %s',
      async (_at, now) => {
        const { tasks } = await read<{
          tasks: { rows: { verb: string; dueOn: string; state: string; late: boolean }[] };
        }>(
          'enhetschef@soc-lund',
          'query T($input: TasksInput!) { tasks(input: $input) { rows { verb dueOn state late } } }',
          { input: { siteId } },
          now,
        );
        const late = tasks.rows.filter((task) => task.late);
        expect(late.map(({ verb }) => verb)).toEqual(['TEST']);
        const end = addDays(localDate(now), 7);
        const soon = tasks.rows.filter(
          ({ late, state, dueOn }) => !late && state === 'OPEN' && dueOn <= end,
        );
        expect(soon.map(({ verb }) => verb)).toEqual(['PREPARE', 'UPDATE']);
        expect(tasks.rows.filter(({ state }) => state === 'OFFERED')).toHaveLength(1);
        const { taskOffers } = await read<{ taskOffers: { from: object }[] }>(
          ...(['polisledning@pol-lund', '{ taskOffers { from { key } } }', {}, now] as const),
        );
        expect(taskOffers).toEqual([{ from: { key: 'SOC-LUND' } }]);
      },
    );
  });
});
