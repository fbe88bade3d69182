import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { closingDayMigrations } from '@stad/programme/api/migrations/20261128-1830-closing-day.js';
import { defaultClosingDays } from '@stad/programme/rules/closing-days.js';
import { reportClosingDayMigrations } from './migrations/20261128-1840-report-closing-day.js';
import { reportsGround } from './testing/ground.js';

/** An installation from before there were closing days: the upgrade is done in a transaction that is taken back. */
let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(reportsGround);
});
afterAll(() => portal.close());

const PERIODS = [
  ['2022-04-01', '2022-09-30'],
  ['2026-11-27', '2027-05-29'],
  ['2026-11-27', '2027-05-30'],
  ['2023-12-15', '2024-03-28'],
  ['2023-12-15', '2024-03-29'],
  ['2024-02-29', '2027-02-28'],
  ['2022-05-31', '2022-06-01'],
  ['2022-05-31', '2022-05-31'],
] as const;

async function upgraded(before: string, look: () => Promise<void>): Promise<void> {
  await portal.owner.query('begin');
  try {
    await portal.owner.query('drop table closing_day cascade');
    await portal.owner.query('alter table programme disable trigger close_at_end');
    await portal.owner.query(before);
    const upgrade = [...closingDayMigrations.slice(0, 1), ...reportClosingDayMigrations];
    for (const { sql } of upgrade) {
      await portal.owner.query(sql);
    }
    await look();
  } finally {
    await portal.owner.query('rollback');
  }
}

async function daysOf(key: string): Promise<string[]> {
  const { rows } = await portal.owner.query<{ day: string }>(
    `select d.closes_on::text as day from closing_day d join programme p
       on p.id = d.programme_id and p.lead_agency_id = d.agency_id
     where p.key = $1 order by 1`,
    [key],
  );
  return rows.map(({ day }) => day);
}

async function isValidated(): Promise<boolean> {
  const { rows } = await portal.owner.query<{ is: boolean }>(
    `select convalidated as is from pg_constraint where conname = 'progress_report_ends_on_closing_day'`,
  );
  return rows[0]?.is ?? false;
}

const report = (to: string, frozen = false) => `
  with made as (
    insert into progress_report (agency_id, programme_id, kind, title, period_from, period_to, due_on, author_id)
      select p.lead_agency_id, p.id, 'STATUS_REPORT', 'Lägesrapport', p.starts_on, '${to}', '${to}', m.id
      from programme p, membership m
      where p.key = '2022' and m.work_email = 'projektledare@fa-hbg.example'
      returning id, agency_id, author_id)
  insert into report_snapshot (report_id, agency_id, content, content_sha256, pdf, pdf_sha256, frozen_at, frozen_by)
    select id, agency_id, '{}', '\\x00', '\\x00', '\\x00', now(), author_id from made where ${frozen};`;

describe('an upgrade', () => {
  it('gives each programme the days that a new one would have', async () => {
    const programmes = PERIODS.map(
      (
        [from, to],
        at,
      ) => `insert into programme (key, name, starts_on, ends_on, state, lead_agency_id)
        select 'period-${at}', 'Period', '${from}', '${to}', 'ACTIVE', id from agency where key = 'FA-HBG';`,
    );
    await upgraded(programmes.join('\n'), async () => {
      for (const [at, [startsOn, endsOn]] of PERIODS.entries()) {
        expect(await daysOf(`period-${at}`)).toEqual(defaultClosingDays({ startsOn, endsOn }));
      }
    });
  });

  it('makes the days of its reports closings, in the place of default ones that are near', async () => {
    await upgraded(`${report('2022-07-15')} ${report('2022-09-30')}`, async () => {
      expect(await daysOf('2022')).toEqual(['2022-07-15', '2022-09-30']);
      expect(await isValidated()).toBe(true);
    });
  });

  it('leaves out what lies too near the end, or another report, or outside; a frozen one comes first', async () => {
    const reports = [
      ...[report('2022-07-05'), report('2022-07-20', true), report('2022-08-19')],
      ...[report('2022-09-15'), report('2022-12-31')],
    ];
    await upgraded(reports.join('\n'), async () => {
      expect(await daysOf('2022')).toEqual(['2022-07-20', '2022-09-30']);
      expect(await isValidated()).toBe(false);
    });
  });
});
