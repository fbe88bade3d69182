import { describe, expect, it } from '@jest/globals';
import type { Column } from './guide/case.js';
import { VERDICTS } from './guide/rule.js';
import { cellOf, legalMatrix, MATRIX_DATE, MATRIX_LINES_AT_MOST } from './matrix.js';
import { RECEIVERS, type Receiver, SENDERS, type Sender } from './parties.js';

/** Grounds by verdict, written from field.md 3.2; a basis by its code, else what the rule is called. */
function groundsOf(from: Sender, to: Receiver, column: Column): string {
  const { outcomes, asks } = cellOf(from, to, column);
  const cell = VERDICTS.map((verdict) =>
    outcomes
      .filter((one) => one.verdict === verdict)
      .map(({ basis, rule }) => basis?.replace(/\.\d+$/, '') ?? rule)
      .filter((ground, index, all) => all.indexOf(ground) === index)
      .sort()
      .join(' '),
  );
  return `${cell.join(' | ')}${asks ? ' ?' : ''}`;
}

const REPORT = 'SOL_19_1';
const OWN_REPORT = 'SOL_19_1 SOL_20_1';
const NGO_CONSENT = 'NGO_CONSENT_GIVEN NGO_CONSENT_MAY_BE_ASKED';

describe('the direction matrix of field.md 3.2, cell by cell', () => {
  it.each<[Sender, Receiver, string, string, string]>([
    [
      'SOCIAL_SERVICES',
      'POLICE',
      'SOL_15_7 | OSL_10_1 OSL_10_15A OSL_10_2 OSL_10_23 | CONSENT_REFUSED OSL_10_27',
      `${OWN_REPORT} | OSL_10_20 OSL_10_21 | OSL_10_27`,
      `${OWN_REPORT} | OSL_10_15A OSL_10_18A OSL_10_18C OSL_10_21 OSL_10_23 | OSL_10_27`,
    ],
    [
      'SOCIAL_SERVICES',
      'NGO',
      ' | OSL_10_1 OSL_10_14 OSL_10_2 | CONSENT_REFUSED OSL_10_15A',
      `${OWN_REPORT} | OSL_12_3 | OSL_10_15A`,
      `${OWN_REPORT} |  | OSL_10_15A SN_SUSPICION`,
    ],
    [
      'SOCIAL_SERVICES',
      'OTHER_SOCIAL_SERVICES',
      ' | OSL_10_1 OSL_10_2 OSL_26_9 | CONSENT_REFUSED OSL_10_27',
      `${OWN_REPORT} | OSL_26_9 | OSL_10_27`,
      `${OWN_REPORT} |  | OSL_10_27 ?`,
    ],
    [
      'SOCIAL_SERVICES',
      'HEALTH_CARE',
      ' | OSL_10_1 OSL_26_9 | CONSENT_REFUSED OSL_10_27',
      `${OWN_REPORT} | OSL_26_9 | OSL_10_27`,
      `${OWN_REPORT} |  | OSL_10_27 ?`,
    ],
    [
      'HEALTH_CARE',
      'SOCIAL_SERVICES',
      ' | OSL_10_1 | CONSENT_REFUSED OSL_10_15A ?',
      `${REPORT} |  | OSL_10_15A`,
      `${REPORT} |  | OSL_10_15A ?`,
    ],
    [
      'SOCIAL_SERVICES',
      'COUNTY_BOARD',
      ' |  | NOBODY_IN_REPORTS',
      `${OWN_REPORT} |  | NOBODY_IN_REPORTS`,
      `${OWN_REPORT} |  | NOBODY_IN_REPORTS`,
    ],
    [
      'POLICE',
      'SOCIAL_SERVICES',
      'POLISLAGEN_6 | OSL_10_1 OSL_10_27 POLISLAGEN_6 | CONSENT_REFUSED',
      `${REPORT} |  | `,
      `${REPORT} | OSL_10_27 | `,
    ],
    [
      'POLICE',
      'NGO',
      ' | OSL_10_1 OSL_10_2 | CONSENT_REFUSED OSL_10_15A',
      `${REPORT} | OSL_12_3 | OSL_10_15A`,
      `${REPORT} |  | OSL_10_15A PN_SUSPICION`,
    ],
    [
      'POLICE',
      'POLICE',
      ' |  | INSIDE_POLICE',
      `${REPORT} |  | INSIDE_POLICE`,
      `${REPORT} |  | INSIDE_POLICE`,
    ],
    [
      'SOCIAL_SERVICES',
      'SOCIAL_SERVICES',
      ' |  | INSIDE_SOCIAL_SERVICES',
      `${OWN_REPORT} |  | INSIDE_SOCIAL_SERVICES`,
      `${OWN_REPORT} |  | INSIDE_SOCIAL_SERVICES`,
    ],
    [
      'MUNICIPALITY',
      'POLICE',
      ' | OSL_10_1 OSL_10_15A OSL_10_24 SFS_2025_170_4 SFS_2025_170_6 | CONSENT_REFUSED',
      `${REPORT} |  | `,
      `${REPORT} | OSL_10_24 SFS_2025_170_6 | `,
    ],
    [
      'COUNTY_BOARD',
      'POLICE',
      ' | OSL_10_1 SFS_2025_170_4 SFS_2025_170_5 | CONSENT_REFUSED',
      `${REPORT} |  | `,
      `${REPORT} | SFS_2025_170_5 | `,
    ],
    [
      'NGO',
      'SOCIAL_SERVICES',
      ` | ${NGO_CONSENT} | CONSENT_REFUSED ?`,
      `${REPORT} | SOL_19_4 | `,
      `${REPORT} | SOL_19_4 |  ?`,
    ],
    [
      'NGO',
      'POLICE',
      ` | ${NGO_CONSENT} SFS_2025_170_4 | CONSENT_REFUSED ?`,
      `${REPORT} | SOL_19_4 | `,
      `${REPORT} | SOL_19_4 |  ?`,
    ],
    [
      'NETWORK',
      'POLICE',
      ' | NETWORK_CALLS | ',
      ' | NETWORK_CALLS SOL_19_4 | ',
      ' | NETWORK_CALLS SOL_19_4 | ',
    ],
    [
      'POLICE',
      'PUBLIC',
      ' |  | NOBODY_IN_REPORTS',
      `${REPORT} |  | NOBODY_IN_REPORTS`,
      `${REPORT} |  | NOBODY_IN_REPORTS`,
    ],
    [
      'NGO',
      'COUNTY_BOARD',
      ' |  | NOBODY_IN_REPORTS',
      `${REPORT} | SOL_19_4 | NOBODY_IN_REPORTS`,
      `${REPORT} | SOL_19_4 | NOBODY_IN_REPORTS`,
    ],
    [
      'STATE_AGENCY',
      'POLICE',
      ' | OSL_10_1 | CONSENT_REFUSED ?',
      ' | SOL_19_4 | ',
      ' | SOL_19_4 |  ?',
    ],
    [
      'POLICE',
      'HEALTH_CARE',
      ' | OSL_10_1 | CONSENT_REFUSED ?',
      `${REPORT} |  | `,
      `${REPORT} |  |  ?`,
    ],
    [
      'SOCIAL_SERVICES',
      'MUNICIPALITY',
      ' | OSL_10_1 | CONSENT_REFUSED OSL_10_27 ?',
      `${OWN_REPORT} |  | OSL_10_27`,
      `${OWN_REPORT} |  | OSL_10_27 ?`,
    ],
    [
      'SOCIAL_SERVICES',
      'NETWORK',
      ' |  | OSL_10_15A ?',
      `${OWN_REPORT} |  | OSL_10_15A`,
      `${OWN_REPORT} |  | OSL_10_15A ?`,
    ],
    [
      'HEALTH_CARE',
      'POLICE',
      ' | OSL_10_1 | CONSENT_REFUSED OSL_10_15A ?',
      `${REPORT} |  | OSL_10_15A`,
      `${REPORT} |  | OSL_10_15A ?`,
    ],
  ])('%s → %s', (from, to, adult, child, suspicion) => {
    expect(groundsOf(from, to, 'ADULT')).toBe(adult);
    expect(groundsOf(from, to, 'CHILD')).toBe(child);
    expect(groundsOf(from, to, 'SUSPICION')).toBe(suspicion);
  });

  it('lets non-identifying information go everywhere, as sums to reports, by phone from the network', () => {
    for (const from of SENDERS) {
      for (const to of RECEIVERS) {
        const grounds = groundsOf(from, to, 'NOTHING_IDENTIFYING');
        const isReport = to === 'COUNTY_BOARD' || to === 'PUBLIC';
        const ground = from === 'NETWORK' ? 'NETWORK_CALLS' : 'NOTHING_IDENTIFYING';
        expect([from, to, grounds]).toEqual([
          from,
          to,
          ` | ${isReport ? 'SUMS_ALONE' : ground} | `,
        ]);
      }
    }
  });

  it('keeps own records (P3) from everybody who is no authority (INV-06)', () => {
    for (const from of SENDERS) {
      for (const to of RECEIVERS) {
        const grounds = groundsOf(from, to, 'OWN_RECORDS');
        const isOutside = ['NGO', 'NETWORK', 'PUBLIC', 'COUNTY_BOARD'].includes(to);
        const inside = from === 'NETWORK' ? ' |  | ' : ' | OWN_RECORDS_TO_AUTHORITY | ';
        const expected = isOutside ? ' |  | OWN_RECORDS_TO_OUTSIDER' : inside;
        expect([from, to, grounds]).toEqual([from, to, expected]);
      }
    }
  });
});

describe('the page a jurist reads', () => {
  const lines = legalMatrix((key) => key);

  it('is at most 200 lines', () => {
    expect(lines.length).toBeLessThanOrEqual(MATRIX_LINES_AT_MOST);
    expect(MATRIX_LINES_AT_MOST).toBe(200);
    expect(lines[0]).toBe('# matrix.title');
    expect(lines.every((line) => !line.includes('\n'))).toBe(true);
  });

  it('has a table for each direction with rules of its own; the same table once', () => {
    expect(lines.filter((line) => line.startsWith('## party.'))).toEqual([
      '## party.SOCIAL_SERVICES → party.SOCIAL_SERVICES',
      '## party.SOCIAL_SERVICES → party.OTHER_SOCIAL_SERVICES',
      '## party.SOCIAL_SERVICES → party.POLICE',
      '## party.SOCIAL_SERVICES → party.NGO',
      '## party.SOCIAL_SERVICES → party.HEALTH_CARE',
      '## party.SOCIAL_SERVICES → party.MUNICIPALITY, party.STATE_AGENCY',
      '## party.POLICE → party.SOCIAL_SERVICES, party.OTHER_SOCIAL_SERVICES',
      '## party.POLICE → party.POLICE',
      '## party.POLICE → party.NGO',
      '## party.NGO → party.SOCIAL_SERVICES, party.OTHER_SOCIAL_SERVICES, party.HEALTH_CARE, party.MUNICIPALITY, party.STATE_AGENCY',
      '## party.NGO → party.POLICE',
      '## party.HEALTH_CARE → party.SOCIAL_SERVICES, party.POLICE',
      '## party.MUNICIPALITY → party.POLICE',
      '## party.COUNTY_BOARD → party.POLICE',
    ]);
  });

  it('leaves no direction out', () => {
    const text = lines.join('\n');
    for (const from of SENDERS) {
      const told = [...text.matchAll(new RegExp(`party\\.${from} → (.*)`, 'g'))]
        .flatMap(([, names = '']) => names.split(', '))
        .sort();
      expect(told).toEqual(RECEIVERS.map((to) => `party.${to}`).sort());
    }
  });

  it('marks what waits for the own jurist, and says what hinders', () => {
    const row = lines.find((line) => line.includes('15 kap. 7 § 1 SoL')) ?? '';
    expect(row).toContain('**15 kap. 7 § 1 SoL**\\* reason.DUTY_ON_REQUEST condition.ON_REQUEST');
    expect(row).toContain('_barrier.LAW:_ **10 kap. 27 § OSL** reason.GENERAL_CLAUSE');
    expect(row).toContain('rule.CONSENT_GIVEN<br>rule.CONSENT_MAY_BE_ASKED');
    expect(lines).toContain(
      '| rule.CHILD_REPORT_SHOULD | **19 kap. 4 § SoL** reason.SHOULD_REPORT condition.CALL_FIRST condition.LOW_THRESHOLD condition.POLICE_REPORT_IS_NOT_ENOUGH condition.SOME_MUST_REPORT |',
    );
    expect(lines).toContain('| column.ADULT | – | – | _barrier.PORTAL:_ reason.OWN_SYSTEMS |');
    expect(lines.filter((line) => line.includes('matrix.ask')).length).toBeGreaterThan(4);
    expect(MATRIX_DATE).toBe('2026-01-15');
  });

  it('heads its parts', () => {
    expect(lines.filter((line) => line.startsWith('## matrix.'))).toEqual([
      '## matrix.everywhere',
      '## matrix.others',
    ]);
    expect(lines).toContain('matrix.intro');
    expect(lines).toContain('matrix.othersText');
    expect(lines).toContain('| matrix.rule | matrix.says |');
    expect(lines).toContain(
      '| matrix.about | verdict.DUTY | verdict.POSSIBLE | verdict.IMPOSSIBLE |',
    );
    expect(lines.filter((line) => line === '| --- | --- | --- | --- |')).toHaveLength(14);
  });
});
