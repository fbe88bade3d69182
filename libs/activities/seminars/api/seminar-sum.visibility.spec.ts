import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  expectAsCounted,
  expectMovesAlong,
  expectReadByNobody,
  itFollows,
  type KeptSum,
} from '@stad/activities/core/api/testing/kept-sum.js';
import { openOwner, untilOneWaits } from '@stad/platform/api/testing/owner-sessions.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { seenByStatistics } from '@stad/platform/api/testing/seen-by-statistics.js';
import { SUM_OF_SEMINARS } from './seminar-sum.functions.js';
import { seminarsGround } from './testing/ground.js';
import { SeminarRows } from './testing/make-seminar-rows.js';

/** One seminar of the pilot, changed step by step past every service: the row of its sum follows. */
let portal: TestPortal;
let seminar: SeminarRows;
const SUMS: KeptSum = { table: 'seminar_sum', counted: SUM_OF_SEMINARS };

beforeAll(async () => {
  portal = await TestPortal.open(seminarsGround);
  seminar = await SeminarRows.add(portal.owner);
});
afterAll(() => portal.close());

describe('the sum of a seminar', () => {
  itFollows(
    () => seminar.sum(),
    [
      ['is none before it was held', () => seminar.attended('Enhet 1', 12, 10), null],
      [
        'comes when it is held',
        () => seminar.enter('COMPLETED'),
        { registered: 12, present: 10, units: 1, answers: null },
      ],
      [
        'has no unit that has not told who came',
        () => seminar.attended('Enhet 2', 7, null),
        { registered: 12, present: 10, units: 1 },
      ],
      [
        'has it when it has',
        () =>
          seminar.change(
            `update seminar_attendance set present = 6 where activity_id = $1 and unit = 'Enhet 2'`,
          ),
        { registered: 19, present: 16, units: 2 },
      ],
      [
        'has a unit once, however it was written',
        () => seminar.attended('ENHET 2', 0, 0).then(() => seminar.attended('enhet 2', 2, 1)),
        { registered: 21, present: 17, units: 2 },
      ],
      [
        'has no unit of which nobody came',
        () => seminar.attended('Enhet 3', 3, 0),
        { registered: 24, units: 2 },
      ],
      [
        'has the organisation that was ticked at the door, and not the list as a unit',
        () => seminar.ticked('Hotell Lillån'),
        { present: 18, units: 3 },
      ],
      [
        'has it once, whoever else came of it',
        () => seminar.ticked('hotell lillån'),
        { present: 19, units: 3 },
      ],
      [
        'follows its name',
        () =>
          seminar.change(
            `update seminar_sign_up set organisation = 'Enhet 2' where activity_id = $1 and organisation = 'Hotell Lillån'`,
          ),
        { units: 3 },
      ],
      [
        'loses it when the tick is taken away',
        () =>
          seminar.change(
            `update seminar_sign_up set is_present = false where activity_id = $1 and organisation = 'hotell lillån'`,
          ),
        { units: 2 },
      ],
      [
        'loses it when the list goes',
        async () => {
          await seminar.change(
            'update seminar_sign_up set is_present = true where activity_id = $1',
          );
          expect(await seminar.sum()).toMatchObject([{ units: 3 }]);
          await seminar.change('delete from seminar_sign_up where activity_id = $1');
          await seminar.change(
            `delete from seminar_attendance where activity_id = $1 and (from_sign_up or unit in ('ENHET 2', 'enhet 2', 'Enhet 3'))`,
          );
        },
        { registered: 19, present: 16, units: 2 },
      ],
      [
        'loses a unit that is taken away',
        () =>
          seminar.change(
            `delete from seminar_attendance where activity_id = $1 and unit = 'Enhet 1'`,
          ),
        { registered: 7, present: 6, units: 1 },
      ],
      [
        'has nothing of four answers',
        () => seminar.evaluated(4),
        { answers: null, mean_before: null, satisfied: null },
      ],
      [
        'has nothing of what is typed until its organiser has closed it',
        () => seminar.evaluated(5),
        { answers: null, mean_after: null },
      ],
      ['comes with it', () => seminar.enter('EVALUATED'), { answers: 5, mean_after: 7 }],
      [
        'has what five say',
        () => seminar.evaluated(5),
        { answers: 5, mean_before: 4.5, mean_after: 7, satisfied: 4 },
      ],
      [
        'forgets it when they are four again',
        () => seminar.evaluated(4),
        { answers: null, mean_after: null },
      ],
      [
        'moves with the day',
        () => seminar.moveTo(14),
        { starts_at: new Date('2022-06-14T08:00:00Z') },
      ],
      [
        'is none of a draft',
        () => seminar.change(`update activity set lifecycle = 'DRAFT' where id = $1`),
        null,
      ],
      [
        'is there again when it is none',
        () => seminar.change(`update activity set lifecycle = 'FINALISED' where id = $1`),
        { registered: 7, present: 6 },
      ],
      ['goes when it turns out not to have been held', () => seminar.enter('CONFIRMED'), null],
    ],
  );

  it('waits for whoever changes another part of it at the same time', async () => {
    await seminar.enter('EVALUATED');
    const [one, other] = [await openOwner(), await openOwner()];
    await one.query('begin');
    await one.query(
      `update seminar_attendance set present = 5 where activity_id = '${seminar.id}'`,
    );
    const second = other.query(
      `update seminar_evaluation set answers = 9 where activity_id = '${seminar.id}'`,
    );
    await untilOneWaits(portal.owner);
    await one.query('commit');
    await second;
    expect(await seminar.sum()).toMatchObject([{ present: 5, answers: 9 }]);
    await Promise.all([one.end(), other.end()]);
  });

  it('keeps what was answered when the evaluation is disposed of, and only then', async () => {
    const remove = async (isDisposal: boolean) => {
      await portal.owner.query('begin');
      if (isDisposal) {
        await portal.owner.query('select app.begin_disposal()');
      }
      await seminar.change('delete from seminar_evaluation where activity_id = $1');
      const left = await seminar.sum();
      await portal.owner.query('rollback');
      return left;
    };
    expect(await remove(true)).toMatchObject([{ present: 5, answers: 9 }]);
    expect(await remove(false)).toMatchObject([{ present: 5, answers: null }]);
  });

  it('moves with the town and the programme', () => expectMovesAlong(portal, seminar.id, SUMS));

  it('is, of all seminars, what their five tables say', () => expectAsCounted(portal, SUMS));

  it('is added up with five answers or none, not with fewer, whoever wrote them', async () => {
    const seen = (answers: number | null) =>
      seenByStatistics(
        portal,
        () => seminar.change('update seminar_sum set answers = $2 where activity_id = $1', answers),
        'select answers from seminar_sum',
      );
    expect(await seen(5)).toContainEqual({ answers: 5 });
    expect(await seen(null)).toContainEqual({ answers: null });
    expect(await seen(4)).not.toContainEqual({ answers: 4 });
  });

  it('is read by nobody who is signed in', () => expectReadByNobody(portal, SUMS));
});
