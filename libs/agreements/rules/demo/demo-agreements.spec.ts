import { describe, expect, it } from '@jest/globals';
import { runningDays } from '@stad/programme/rules/demo/running-days.js';
import { lacking } from '../agreement.js';
import { PILOT_AGREEMENTS } from './pilot-agreements.js';
import { runningAgreements } from './running-agreements.js';
import type { AgreementRecord } from './types.js';

const isIn = (day: string) => (record: AgreementRecord) =>
  record.confirmations.length === record.parties.length &&
  record.validity.from <= day &&
  day <= record.validity.to;
const countsForK08 = ({ programmeKey, purposes, extent }: AgreementRecord) =>
  programmeKey !== null && purposes.length > 0 && extent !== null;

describe('The agreements of the demo', () => {
  const today = '2026-03-11';
  const running = runningAgreements(runningDays(today));

  it('lack nothing that their parties would be asked for', () => {
    for (const record of [...PILOT_AGREEMENTS, ...running]) {
      const extent = record.extent === null ? null : 'TOWN';
      const partyIds = record.parties;
      const said = { ...record, extent, partyIds, referenceTitle: record.reference.title };
      expect([record.key, lacking(said)]).toEqual([record.key, []]);
    }
  });

  it('count one in Lund in the pilot, and one in the running programme (K08)', () => {
    const counted = (records: readonly AgreementRecord[], day: string) =>
      records
        .filter(isIn(day))
        .filter(countsForK08)
        .map(({ key, siteKey }) => `${key} ${siteKey}`);
    expect(counted(PILOT_AGREEMENTS, '2022-09-30')).toEqual(['A1 lund']);
    expect(counted(running, today)).toEqual(['A1-L lund']);
  });

  it('are in force in the running programme, but for the one that waits for the police', () => {
    const others = running.filter((record) => !isIn(today)(record));
    expect(others.map(({ key }) => key)).toEqual(['A6-L']);
    const { parties = [], confirmations = [] } = others[0] ?? {};
    const said = confirmations.map(({ agencyKey }) => agencyKey);
    expect(parties.filter((key) => !said.includes(key))).toEqual(['POL-LUND']);
  });
});
