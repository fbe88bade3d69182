import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { addDays } from '@stad/platform/rules/time.js';
import {
  closingDays,
  fromToday,
  today,
  type UnderWay,
  underWay,
} from '@stad/programme/api/testing/closing-stage.js';
import { reportsGround } from './testing/ground.js';
import { does, frozenReport } from './testing/report-stage.js';

const CREATE = `mutation M($input: CreateReportInput!) {
  createReport(input: $input) { id periodFrom periodTo } }`;

let portal: TestPortal;
let lead: Caller;
let own: UnderWay;
let others: UnderWay;
let round = 0;
const after = new Date('2022-12-01T08:00:00Z');
beforeAll(async () => {
  portal = await TestPortal.open(reportsGround);
});
afterAll(() => portal.close());
beforeEach(async () => {
  round += 1;
  own = await underWay(portal, `pagar-${round}`);
  others = await underWay(portal, `annans-${round}`, 'SOC-LUND');
  lead = await portal.as('projektledare@fa-hbg');
});

const report = (periodFrom: string, periodTo: string, programmeId = own.id) => ({
  clientMutationId: crypto.randomUUID(),
  ...{ programmeId, siteId: null, kind: 'STATUS_REPORT', title: 'Lägesrapport' },
  ...{ periodFrom, periodTo, dueOn: fromToday(250) },
});
const create = (periodFrom: string, periodTo: string, programmeId?: string) =>
  lead.run(CREATE, { input: report(periodFrom, periodTo, programmeId) });
const remove = (day: string) =>
  lead.run(
    'mutation M($input: RemoveClosingDayInput!) { removeClosingDay(input: $input) { id } }',
    { input: { clientMutationId: crypto.randomUUID(), programmeId: own.id, day } },
  );

describe('the last day of a report', () => {
  it.each<[string, () => string]>([
    ['behind that was no closing', () => fromToday(-50)],
    ['near a closing behind', () => fromToday(5)],
    ['near a closing ahead', () => fromToday(75)],
    ['after the programme', () => fromToday(240)],
  ])('is refused: a day %s', async (_, day) => {
    const { problems } = await create(own.startsOn, day());
    const days = [own.behind, own.ahead, own.endsOn];
    expect(problems).toEqual([
      {
        code: 'NOT_A_CLOSING_DAY',
        field: 'periodTo',
        params: {
          before: days.findLast((each) => each < day()) ?? 'NONE',
          after: days.find((each) => each > day()) ?? 'NONE',
        },
      },
    ]);
    expect(await closingDays(portal, own.id)).toEqual(days);
  });

  it('is refused where another agency leads: its closings are not added to', async () => {
    const { codes } = await create(others.startsOn, fromToday(120), others.id);
    expect(codes).toEqual(['NOT_A_CLOSING_DAY']);
    expect(await closingDays(portal, others.id)).not.toContain(fromToday(120));
  });

  it('is a closing, behind as well as ahead', async () => {
    for (const day of [own.behind, own.ahead, own.endsOn]) {
      expect((await create(own.startsOn, day)).problems).toEqual([]);
    }
  });

  it('becomes one before its day, and the next report begins after it', async () => {
    const day = fromToday(120);
    expect((await create(own.startsOn, day)).problems).toEqual([]);
    expect(await closingDays(portal, own.id)).toEqual([own.behind, own.ahead, day, own.endsOn]);
    expect((await create(addDays(day, 1), own.endsOn)).problems).toEqual([]);
  });

  it('becomes one while it lasts', async () => {
    await portal.owner.query('delete from closing_day where programme_id = $1 and closes_on = $2', [
      own.id,
      own.behind,
    ]);
    expect((await create(own.startsOn, today)).problems).toEqual([]);
    expect(await closingDays(portal, own.id)).toContain(today);
  });

  it('becomes none when nothing comes of the report', async () => {
    const day = fromToday(120);
    const { codes } = await lead.run(CREATE, {
      input: { ...report(own.startsOn, day), siteId: crypto.randomUUID() },
    });
    expect(codes).toEqual(['NOT_AVAILABLE']);
    expect(await closingDays(portal, own.id)).not.toContain(day);
  });

  it('is one for both of two reports that are begun at once', async () => {
    const day = fromToday(120);
    const answers = await Promise.all([create(own.startsOn, day), create(own.startsOn, day)]);
    expect(answers.flatMap(({ codes }) => codes)).toEqual([]);
    expect(await closingDays(portal, own.id)).toEqual([own.behind, own.ahead, day, own.endsOn]);
  });
});

describe('two reports that are begun at once, on days less than a month apart', () => {
  it('are one: of the other it is said that somebody was faster, or which closings there are', async () => {
    const days = [fromToday(120), fromToday(130)];
    const answers = await Promise.all(days.map((day) => create(own.startsOn, day)));
    const codes = answers.flatMap((answer) => answer.codes);
    expect(codes).toHaveLength(1);
    expect(['CONFLICT', 'NOT_A_CLOSING_DAY']).toContain(codes[0]);
    expect(await closingDays(portal, own.id)).toHaveLength(4);
  });
});

describe('the first day of a report', () => {
  it.each<[string, () => string]>([
    ['in between', () => fromToday(-50)],
    ['that is a closing', () => own.behind],
    ['before the programme', () => fromToday(-101)],
  ])('is refused: a day %s', async (_, day) => {
    const { problems } = await create(day(), own.ahead);
    const starts = [own.startsOn, addDays(own.behind, 1), addDays(own.ahead, 1)];
    expect(problems).toEqual([
      {
        code: 'NOT_AFTER_A_CLOSING_DAY',
        field: 'periodFrom',
        params: {
          before: starts.findLast((each) => each < day()) ?? 'NONE',
          after: starts.find((each) => each > day()) ?? 'NONE',
        },
      },
    ]);
  });

  it('is the day after a closing', async () => {
    const { data, problems } = await create(addDays(own.behind, 1), own.ahead);
    expect(problems).toEqual([]);
    expect(data).toMatchObject({ createReport: { periodTo: own.ahead } });
  });
});

describe('a closing day that a report ends on', () => {
  it('is not removed', async () => {
    expect((await create(own.startsOn, own.ahead)).problems).toEqual([]);
    expect((await remove(own.ahead)).codes).toEqual(['CLOSING_DAY_OF_REPORT']);
    expect(await closingDays(portal, own.id)).toContain(own.ahead);
  });

  it('is held against whoever changes the report, too', async () => {
    await create(own.startsOn, own.ahead);
    await expect(
      portal.owner.query(`update progress_report set period_to = $2 where programme_id = $1`, [
        own.id,
        own.endsOn,
      ]),
    ).rejects.toMatchObject({ code: '23000' });
  });
});

describe('a report from before there were closing days, which ends on none', () => {
  it('goes its way to the funder as it is', async () => {
    const reportId = await frozenReport(portal, after);
    // As an upgrade leaves it.
    await portal.owner.query(`
      alter table progress_report drop constraint progress_report_ends_on_closing_day;
      alter table progress_report disable trigger owner_is_fixed;
      update progress_report set period_to = '2022-07-05' where id = '${reportId}';
      alter table progress_report enable trigger owner_is_fixed;
      alter table progress_report add constraint progress_report_ends_on_closing_day
        foreign key (programme_id, period_to) references closing_day (programme_id, closes_on) not valid`);
    const leads = await portal.as('projektledare@fa-hbg', undefined, after);
    const sent = { reportId, on: '2022-12-01', channel: 'E-post' };
    expect((await does(leads, 'submitReport', 'ReportEventInput', sent)).codes).toEqual([]);
  });
});
