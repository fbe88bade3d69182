import { describe, expect, it } from '@jest/globals';
import { FIELD_PASSES_2022 } from '@stad/activities/field-operations/rules/demo/pilot-passes.js';
import { coverageSpans, gaps, gapsByAgency } from '@stad/network/rules/coverage.js';
import { CONTACT_FUNCTIONS } from '@stad/network/rules/demo/contact-functions.js';
import { ON_CALL_2022 } from '@stad/network/rules/demo/pilot-on-call.js';
import { weeklyHours } from '@stad/network/rules/demo/weekly-hours.js';
import { addDays, localTime, nightSpan } from '@stad/platform/rules/time.js';
import { expected, expectedOf, sum } from '../demo/adding-up.js';
import { CAPABILITY_2022 } from './capability.js';

describe('Coverage and capability (field.md 11.6)', () => {
  it('covers 138 of 183 evenings and nights, none before 16 May (K26)', () => {
    const hours = ON_CALL_2022.filter(
      (row) => row.contactFunctionKey === 'lund-socialjour',
    ).flatMap(weeklyHours);
    const dates: string[] = [];
    for (let date = '2022-04-01'; date <= '2022-09-30'; date = addDays(date, 1)) dates.push(date);
    const covered = dates.filter((date) => {
      const span = nightSpan(date, '18:00', '02:00');
      return gaps(span, coverageSpans(hours, span.startsAt, span.endsAt)).length === 0;
    });
    const early = (list: readonly string[]) => list.filter((date) => date < '2022-05-16').length;
    expect({
      total: covered.length,
      before: early(covered),
      after: covered.length - early(covered),
    }).toEqual(expected('K26'));
    expect({
      total: dates.length,
      before: early(dates),
      after: dates.length - early(dates),
    }).toEqual(expectedOf('K26'));
  });

  it('leaves a gap in one pass alone: FP-2022-001, 22–23', () => {
    const functions = CONTACT_FUNCTIONS.map(({ key, agencyKey, siteKeys }) => ({
      agencyId: agencyKey,
      siteIds: siteKeys,
      hours: ON_CALL_2022.filter(({ contactFunctionKey }) => contactFunctionKey === key).flatMap(
        weeklyHours,
      ),
    }));
    const found = FIELD_PASSES_2022.flatMap(({ key, window, siteKey, participatingAgencyKeys }) =>
      gapsByAgency(
        nightSpan(window.date, window.from, window.to),
        siteKey,
        participatingAgencyKeys,
        functions,
      ).map(({ agencyId, startsAt, endsAt }) => [
        key,
        agencyId,
        localTime(startsAt),
        localTime(endsAt),
      ]),
    );
    expect(found).toEqual([['FP-2022-001', 'SOC-LUND', '22:00', '23:00']]);
  });

  it('scores capability as the mean of nine (K23)', () => {
    const means = CAPABILITY_2022.map(({ siteKey, round, scores }) => {
      expect(scores).toHaveLength(9);
      return [`${siteKey} ${round}`, Math.round((sum(scores) / 9) * 10) / 10];
    });
    expect(Object.fromEntries(means)).toEqual(expected('K23'));
  });

  it('has evidence for every score of three and more', () => {
    for (const round of CAPABILITY_2022) {
      expect(round.evidence).toHaveLength(round.scores.filter((score) => score >= 3).length);
    }
  });
});
