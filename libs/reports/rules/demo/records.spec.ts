import { describe, expect, it } from '@jest/globals';
import { budgetOutcome, deviation } from '@stad/outcomes/rules/calculators/plan-and-money.js';
import { expected, expectedOf, sum } from '@stad/outcomes/rules/demo/adding-up.js';
import { KPI_EXPECTATIONS } from '@stad/outcomes/rules/demo/kpi-expectations.js';
import { inFields, RULES_OF_RECORDS, textsOf } from '@stad/outcomes/rules/testing/record-texts.js';
import { DAYS_AROUND } from '@stad/outcomes/rules/testing/running-programme.js';
import { runningDays } from '@stad/programme/rules/demo/running-days.js';
import { GRANT_2022 } from './pilot-grant.js';
import { REPORTS_2022 } from './pilot-reports.js';
import { runningGrant, runningReport } from './running-report.js';

const RUNNING = runningDays('2026-03-12');
const REPORTS = [...REPORTS_2022, runningReport(RUNNING)];
const TEXTS = textsOf({ reports: REPORTS, grants: [GRANT_2022, runningGrant(RUNNING)] });

describe('The records of reports and grants', () => {
  it.each(RULES_OF_RECORDS)('%s', (_, broken) => expect(broken(TEXTS)).toEqual([]));

  it('are two of the pilot and one that runs, each with a key of its own', () => {
    expect(REPORTS_2022).toHaveLength(2);
    expect(new Set(REPORTS.map(({ key }) => key)).size).toBe(3);
  });

  it('have a figure behind every token', () => {
    const kpis = new Map(KPI_EXPECTATIONS.map((kpi) => [kpi.code, kpi.value]));
    const texts = inFields(TEXTS, 'text');
    const tokens = texts.flatMap(({ value }) => [...value.matchAll(/⟦([^⟧]*)⟧/g)]);
    expect(tokens.length).toBeGreaterThan(40);
    for (const [, token = ''] of tokens) {
      // A number typed by hand names its source and no figure.
      if (/^\d[^|]*\|./.test(token)) continue;
      const [code = '', part] = token.split(':');
      const value = kpis.get(code);
      expect(value).toBeDefined();
      if (part) expect(Object.keys(value ?? {})).toContain(part);
    }
  });
});

describe('The money of the pilot (field.md 11.6, 11.7)', () => {
  const { amount, lines, ledger } = GRANT_2022;
  const bookedOn = (lineKey: string) => ledger.filter((row) => row.lineKey === lineKey);

  it.each([
    ['personal', 285_000, 268_400, 16_600, -5.8],
    ['resor', 32_000, 27_950, 4_050, -12.7],
    ['lokal', 58_000, 51_200, 6_800, -11.7],
    ['material', 75_000, 61_300, 13_700, -18.3],
    ['utvardering', 30_000, 12_000, 18_000, -60],
  ])('budget line %s', (key, budget, accounted, left, percent) => {
    const line = lines.find((each) => each.key === key);
    expect(line).toMatchObject({ budget, accounted });
    expect(budget - accounted).toBe(left);
    expect(line && deviation(line)).toBe(percent);
    expect(Boolean(line?.comment)).toBe(Math.abs(percent) > 10);
    expect(sum(bookedOn(key).map((row) => row.amount))).toBe(accounted);
  });

  it('is 420 850 of 480 000 kr on five lines, as K24 tells it', () => {
    expect(lines).toHaveLength(5);
    expect(sum(lines.map(({ budget }) => budget))).toBe(amount);
    expect(sum(ledger.map((row) => row.amount))).toBe(420_850);
    expect(budgetOutcome(amount, lines)).toEqual({ numerator: 420_850, denominator: 480_000 });
    expect([expected('K24'), expectedOf('K24')]).toEqual([420_850, 480_000]);
  });
});

describe.each(DAYS_AROUND)('Laid around %s', (today) => {
  const days = runningDays(today);

  it('has a report that waits for the police where field.md 11.9 lays it', () => {
    const report = runningReport(days);
    expect(report.dueOn).toBe(days.day(13));
    expect(report.life.at(-1)?.state).toBe('AGENCY_APPROVAL');
    const silent = report.approvals.filter(({ given }) => !given);
    expect(new Set(silent.map(({ agencyKey }) => agencyKey))).toEqual(new Set(['POL-LUND']));
  });

  it('has money that adds up', () => {
    const { amount, lines, ledger } = runningGrant(days);
    expect(sum(lines.map(({ budget }) => budget))).toBe(amount);
    for (const { key, accounted } of lines) {
      const booked = ledger.filter(({ lineKey }) => lineKey === key);
      expect(sum(booked.map((row) => row.amount))).toBe(accounted);
    }
  });

  it('is the same for the same day', () => {
    expect(runningReport(days)).toEqual(runningReport(runningDays(today)));
    expect(runningGrant(days)).toEqual(runningGrant(runningDays(today)));
  });
});
