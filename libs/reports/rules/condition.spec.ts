import { describe, expect, it } from '@jest/globals';
import { conditionIn, reportDemanded } from './condition.js';

describe('a condition of the decision, in a report', () => {
  it.each([
    ['Slutrapport lämnas senast den 31 oktober 2022.', 'FINAL_REPORT'],
    ['lägesrapport lämnas senast den 30 juni 2022.', 'STATUS_REPORT'],
    ['Delrapport lämnas efter ett kvartal.', 'INTERIM_REPORT'],
    ['Minst ett fältarbete genomförs.', undefined],
    ['Slutrapporten märks med stöd från Länsstyrelsen.', undefined],
    ['Material till slutrapport märks.', undefined],
  ])('%s', (text, kind) => {
    expect(reportDemanded(text)).toBe(kind);
  });

  const text = 'Slutrapport lämnas senast den 31 oktober 2022.';
  const FINAL = { kind: 'FINAL_REPORT', on: '2022-10-27' } as const;
  it('that asks for this report is met by it', () => {
    expect(conditionIn({ text, metOn: null }, FINAL)).toEqual({
      ...{ text, met: false, byThis: true },
    });
    expect(conditionIn({ text, metOn: '2022-10-20' }, FINAL)).toEqual({ text, met: true });
  });

  it('that was met later was not met yet', () => {
    const march = { text: 'Material märks.', metOn: '2022-10-28' };
    expect(conditionIn(march, FINAL)).toEqual({ text: 'Material märks.', met: false });
  });

  it('that asks for another stands as it is', () => {
    expect(conditionIn({ text, metOn: null }, { ...FINAL, kind: 'STATUS_REPORT' })).toEqual({
      text,
      met: false,
    });
  });
});
