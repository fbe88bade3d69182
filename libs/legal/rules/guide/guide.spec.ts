import { describe, expect, it } from '@jest/globals';
import { basisOf } from '../bases/catalogue.js';
import { answer, type GuideAnswer, RULES, rulesFor } from './answer.js';
import {
  ABOUTS,
  BANDS,
  COLUMNS,
  CONSENTS,
  columnOf,
  concernsChild,
  type GuideCase,
  isPerhapsChild,
  SITUATIONS,
  URGENCIES,
} from './case.js';
import { ALL_CONFIRMED } from './every-case.js';
import { unmetNeeds } from './needs.js';
import type { Need } from './rule.js';
import { aCase } from './testing/a-case.js';

const NOBODY = new Set<string>();
const told = ({ outcomes }: GuideAnswer) =>
  outcomes.map(({ verdict, rule, basis }) => `${verdict} ${rule} ${basis ?? '-'}`);
const one = (
  it: Partial<GuideCase>,
  rule: string,
  confirmed: ReadonlySet<string> = ALL_CONFIRMED,
) => answer(aCase(it), confirmed).outcomes.find((outcome) => outcome.rule === rule);

describe('INV-30: before the own jurist has said anything', () => {
  it('shows consent, the refusal of the general clause, and whom to ask', () => {
    const found = answer(aCase({ offence: 'TRAFFICKING' }), NOBODY);
    expect(told(found)).toEqual([
      'POSSIBLE CONSENT_MAY_BE_ASKED OSL_10_1.1',
      'IMPOSSIBLE S_GENERAL_CLAUSE OSL_10_27.1',
    ]);
    expect(found.ask).toEqual(['NOT_CONFIRMED']);
  });

  it('shows duties of authorities; the NGO’s waits for its own jurist', () => {
    const child = { about: 'PERSON', band: 'UNDER_18', to: 'SOCIAL_SERVICES' } as const;
    expect(told(answer(aCase({ ...child, from: 'POLICE' }), NOBODY))).toEqual([
      'DUTY CHILD_REPORT SOL_19_1.3',
    ]);
    expect(told(answer(aCase({ ...child, from: 'NGO' }), NOBODY))).toEqual([
      'POSSIBLE CHILD_REPORT_SHOULD SOL_19_4.1',
    ]);
    expect(told(answer(aCase({ ...child, from: 'NGO' }), new Set(['SOL_19_1.3'])))).toEqual([
      'DUTY CHILD_REPORT_NGO SOL_19_1.3',
    ]);
  });

  it('offers each basis by its own confirmation, wording by wording', () => {
    const it_ = aCase({ offence: 'TRAFFICKING' });
    const offered = (...refs: string[]) =>
      told(answer(it_, new Set(refs))).filter((line) => line.includes('SP_GATE_23'));
    expect(offered('OSL_10_23.2')).toEqual(['POSSIBLE SP_GATE_23 OSL_10_23.2']);
    expect(offered('OSL_10_24.2')).toEqual([]);
    // The earlier wording is confirmed, the one of today is not known to be: nothing is said.
    expect(offered('OSL_10_23.1')).toEqual([]);
  });
});

describe('with everything confirmed', () => {
  it('puts duties first, then what is possible, then what is not', () => {
    const found = answer(aCase({ offence: 'TRAFFICKING', consent: 'GIVEN' }), ALL_CONFIRMED);
    expect(told(found)).toEqual([
      'DUTY SP_WHERE_SOMEONE_STAYS SOL_15_7.1',
      'POSSIBLE SP_GATE_23 OSL_10_23.2',
      'POSSIBLE SP_CRIME_PREVENTION OSL_10_15A.1',
      'POSSIBLE SP_OWN_WORK OSL_10_2.1',
      'POSSIBLE CONSENT_GIVEN OSL_10_1.1',
      'IMPOSSIBLE S_GENERAL_CLAUSE OSL_10_27.1',
    ]);
    expect(found.ask).toEqual([]);
    expect(found.channel).toBe('OUTSIDE_PORTAL');
  });

  it('says why a basis does not hold, and nothing of its conditions', () => {
    expect(one({ offence: 'PURCHASE' }, 'SP_GATE_23')).toEqual({
      rule: 'SP_GATE_23',
      verdict: 'IMPOSSIBLE',
      barrier: 'LAW',
      basis: 'OSL_10_23.2',
      conditions: [],
      reasons: ['OFFENCE_BELOW_GATE'],
      receiver: null,
      isInternal: false,
    });
  });

  it('tells a possible basis whole', () => {
    expect(one({ offence: 'TRAFFICKING' }, 'SP_GATE_23')).toEqual({
      rule: 'SP_GATE_23',
      verdict: 'POSSIBLE',
      barrier: null,
      basis: 'OSL_10_23.2',
      conditions: ['CONCRETE_SUSPICION', 'ONLY_WHAT_IS_NEEDED'],
      reasons: [],
      receiver: null,
      isInternal: false,
    });
  });

  it.each<[string, Partial<GuideCase>, string | undefined]>([
    ['SP_OWN_RISK', { about: 'SUSPICION', situation: 'OWN_RISK', band: 'AGE_18_20' }, 'POSSIBLE'],
    ['SP_OWN_RISK', { about: 'SUSPICION', situation: 'OWN_RISK' }, 'IMPOSSIBLE'],
    ['SP_OWN_RISK', { about: 'SUSPICION', situation: 'COMMITTED', band: 'AGE_18_20' }, undefined],
    [
      'SP_GATE_23',
      { about: 'SUSPICION', situation: 'OWN_RISK', offence: 'TRAFFICKING' },
      undefined,
    ],
    // Of a person there is no question of situation: it must not take a basis away.
    ['SP_GATE_23', { situation: 'OWN_RISK', offence: 'TRAFFICKING' }, 'POSSIBLE'],
    [
      'SP_RELATION_RISK',
      { about: 'SUSPICION', situation: 'RELATION_RISK', offence: 'TRAFFICKING' },
      'POSSIBLE',
    ],
    [
      'SP_RELATION_RISK',
      { about: 'SUSPICION', situation: 'RELATION_RISK', offence: 'TRAFFICKING_LESS_SERIOUS' },
      'IMPOSSIBLE',
    ],
    ['SP_CHILD_ACUTE', { band: 'UNDER_18', urgency: 'ACUTE' }, 'POSSIBLE'],
    ['SP_CHILD_ACUTE', { band: 'UNKNOWN', urgency: 'ACUTE' }, 'POSSIBLE'],
    ['SP_CHILD_ACUTE', { band: 'UNDER_18' }, 'IMPOSSIBLE'],
    ['SP_CHILD_VICTIM', { band: 'UNDER_18', offence: 'PURCHASE_FROM_CHILD' }, 'POSSIBLE'],
    ['SP_CHILD_VICTIM', { band: 'UNKNOWN', offence: 'PURCHASE_FROM_CHILD' }, 'IMPOSSIBLE'],
    ['CONSENT_GIVEN', { consent: 'GIVEN' }, 'POSSIBLE'],
    ['CONSENT_GIVEN', { consent: 'REFUSED' }, undefined],
    ['CONSENT_REFUSED', { consent: 'REFUSED' }, 'IMPOSSIBLE'],
    ['CONSENT_GIVEN', { consent: 'GIVEN', to: 'SOCIAL_SERVICES' }, undefined],
    ['CONSENT_GIVEN', { consent: 'GIVEN', from: 'POLICE', to: 'POLICE' }, undefined],
    ['NGO_CONSENT_GIVEN', { consent: 'GIVEN', from: 'NGO', to: 'NGO' }, 'POSSIBLE'],
    ['CHILD_REPORT', { from: 'POLICE', about: 'SUSPICION', band: 'UNKNOWN' }, 'DUTY'],
    ['CHILD_REPORT', { from: 'POLICE', about: 'SUSPICION', band: 'AGE_18_20' }, undefined],
  ])('%s in %j: %s', (rule, it_, verdict) => {
    expect(one(it_, rule)?.verdict).toBe(verdict);
  });

  it('tells *Lagen hindrar* and *Portalens regel* apart', () => {
    expect(one({ to: 'NGO', about: 'SUSPICION' }, 'SN_SUSPICION')?.barrier).toBe('LAW');
    expect(one({ to: 'COUNTY_BOARD' }, 'NOBODY_IN_REPORTS')?.barrier).toBe('PORTAL');
    expect(one({ to: 'SOCIAL_SERVICES' }, 'INSIDE_SOCIAL_SERVICES')?.barrier).toBe('PORTAL');
    expect(one({ to: 'NGO', about: 'OWN_RECORDS' }, 'OWN_RECORDS_TO_OUTSIDER')?.barrier).toBe(
      'PORTAL',
    );
  });
});

describe('INV-08: a concern for a child', () => {
  it.each(['POLICE', 'NGO', 'COUNTY_BOARD', 'PUBLIC', 'SOCIAL_SERVICES'] as const)(
    'goes to the board where it stays, also when one asked about %s',
    (to) => {
      const report = one({ from: 'POLICE', to, band: 'UNDER_18' }, 'CHILD_REPORT');
      expect(report?.receiver).toBe('BOARD_WHERE_CHILD_STAYS');
      expect(report?.conditions).toContain('POLICE_REPORT_IS_NOT_ENOUGH');
    },
  );

  it('is internal when social services report to themselves', () => {
    const own = { band: 'UNDER_18' } as const;
    expect(one({ ...own, to: 'SOCIAL_SERVICES' }, 'CHILD_REPORT_OWN')?.isInternal).toBe(true);
    expect(one({ ...own, to: 'POLICE' }, 'CHILD_REPORT_OWN')?.isInternal).toBe(true);
    const other = one({ ...own, to: 'OTHER_SOCIAL_SERVICES' }, 'CHILD_REPORT_OWN');
    expect(other?.isInternal).toBe(false);
    const police = one({ ...own, from: 'POLICE', to: 'SOCIAL_SERVICES' }, 'CHILD_REPORT');
    expect(police?.isInternal).toBe(false);
    expect(one({ ...own }, 'SP_CHILD_ACUTE')?.isInternal).toBe(false);
  });
});

describe('INV-26 and INV-07: the event date', () => {
  const IN_2022 = { date: '2022-05-27' } as const;

  it('cites the Social Services Act of then for 2022', () => {
    const report = one({ ...IN_2022, from: 'POLICE', band: 'UNDER_18' }, 'CHILD_REPORT');
    expect(basisOf(report?.basis ?? '')?.provision).toBe('14 kap. 1 § SoL (2001:453)');
  });

  it('tells what is shown without a citation when no wording of that day is known', () => {
    const consent = one(IN_2022, 'CONSENT_MAY_BE_ASKED');
    expect(consent?.verdict).toBe('POSSIBLE');
    expect(consent?.basis).toBeNull();
    expect(consent?.reasons).toEqual(['ASK_FOR_CONSENT', 'CONSENT_LIFTS', 'DATE_NOT_CHECKED']);
    expect(one({}, 'CONSENT_MAY_BE_ASKED')?.reasons).not.toContain('DATE_NOT_CHECKED');
  });

  it('refuses a confirmed basis outside its validity, by the law or by the portal’s caution', () => {
    const dated = one(IN_2022, 'SP_CRIME_PREVENTION');
    expect([dated?.verdict, dated?.barrier, dated?.basis, dated?.reasons]).toEqual([
      'IMPOSSIBLE',
      'LAW',
      null,
      ['NOT_IN_FORCE'],
    ]);
    const unchecked = one(IN_2022, 'SP_OWN_WORK');
    expect([unchecked?.verdict, unchecked?.barrier, unchecked?.reasons]).toEqual([
      'IMPOSSIBLE',
      'PORTAL',
      ['DATE_NOT_CHECKED'],
    ]);
    // Of what nobody has confirmed in any wording, nothing is said.
    expect(one(IN_2022, 'SP_CRIME_PREVENTION', NOBODY)).toBeUndefined();
    expect(one(IN_2022, 'SP_CRIME_PREVENTION', new Set(['OSL_10_2.1']))).toBeUndefined();
    const earlier = one({ date: '2021-05-27', offence: 'TRAFFICKING' }, 'SP_GATE_23');
    expect([earlier?.barrier, earlier?.reasons]).toEqual(['PORTAL', ['DATE_NOT_CHECKED']]);
  });

  it.each([
    ['2025-03-31', 'IMPOSSIBLE', 'OSL_10_23.1'],
    ['2025-04-01', 'POSSIBLE', 'OSL_10_23.2'],
  ])('10:23 for less serious trafficking on %s: %s', (date, verdict, basis) => {
    const found = one({ date, offence: 'TRAFFICKING_LESS_SERIOUS' }, 'SP_GATE_23');
    expect([found?.verdict, found?.basis]).toEqual([verdict, basis]);
  });
});

describe('the walls hold whatever a table says', () => {
  const bad = (more: object) => [
    {
      id: 'BAD',
      from: [],
      to: [],
      columns: [],
      verdict: 'POSSIBLE' as const,
      basis: null,
      use: 'SHOWN' as const,
      ...more,
    },
  ];

  it.each<[string, Partial<GuideCase>, string]>([
    ['OSL_10_27', {}, 'GENERAL_CLAUSE_NOT_FOR_SOCIAL_SERVICES'],
    ['OSL_10_15A', { to: 'NGO' }, 'ONLY_TO_AUTHORITIES'],
    ['OSL_10_19', {}, 'NOT_A_BASIS_HERE'],
    ['BRB_24_4', { urgency: 'ACUTE' }, 'NOT_A_BASIS_HERE'],
  ])('INV-07: %s in %j', (basis, it_, reason) => {
    for (const use of ['SHOWN', 'CONFIRMED']) {
      for (const verdict of ['POSSIBLE', 'DUTY']) {
        const [found] = answer(aCase(it_), ALL_CONFIRMED, bad({ basis, use, verdict })).outcomes;
        expect([found?.verdict, found?.reasons, found?.barrier]).toEqual([
          'IMPOSSIBLE',
          [reason],
          'LAW',
        ]);
      }
    }
  });

  it('INV-06: P3 to a non-authority', () => {
    const it_ = aCase({ about: 'OWN_RECORDS', to: 'NGO' });
    const [found] = answer(it_, ALL_CONFIRMED, bad({})).outcomes;
    expect([found?.verdict, found?.barrier, found?.reasons]).toEqual([
      'IMPOSSIBLE',
      'PORTAL',
      ['P3_NOT_TO_OUTSIDER'],
    ]);
    const police = answer(aCase({ about: 'OWN_RECORDS' }), ALL_CONFIRMED, bad({}));
    expect(police.outcomes[0]?.verdict).toBe('POSSIBLE');
    // The wall is for own records alone.
    expect(answer(aCase({ to: 'NGO' }), NOBODY, bad({})).outcomes[0]?.verdict).toBe('POSSIBLE');
  });

  it('an impossible outcome without a barrier is the law’s', () => {
    const [found] = answer(aCase(), NOBODY, bad({ verdict: 'IMPOSSIBLE' })).outcomes;
    expect(found?.barrier).toBe('LAW');
  });

  it('gives way only to what is told and holds', () => {
    const both = [
      ...bad({ id: 'SHOULD', unlessOffered: 'MUST' }),
      ...bad({ id: 'MUST', verdict: 'IMPOSSIBLE' }),
    ];
    expect(answer(aCase(), NOBODY, both).outcomes.map(({ rule }) => rule)).toEqual([
      'SHOULD',
      'MUST',
    ]);
    const must = [...bad({ id: 'SHOULD', unlessOffered: 'MUST' }), ...bad({ id: 'MUST' })];
    expect(answer(aCase(), NOBODY, must).outcomes.map(({ rule }) => rule)).toEqual(['MUST']);
  });
});

describe('what stands beside the outcomes', () => {
  it.each<[Partial<GuideCase>, string[]]>([
    [{}, ['PROTECTION_TONIGHT']],
    [{ urgency: 'ACUTE' }, ['EMERGENCY', 'PROTECTION_TONIGHT']],
    [{ band: 'UNDER_18' }, ['CHILD_CONCERN']],
    [{ band: 'UNKNOWN', to: 'NGO' }, ['CHILD_CONCERN', 'CONSENT']],
    [{ about: 'SUSPICION', band: 'UNDER_18' }, ['CHILD_CONCERN']],
    [{ about: 'SUSPICION' }, []],
    [{ about: 'NOTHING_IDENTIFYING', band: 'UNKNOWN' }, []],
    [{ about: 'OWN_RECORDS', band: 'UNDER_18' }, []],
  ])('cards in %j', (it_, cards) => {
    expect(answer(aCase(it_), NOBODY).cards).toEqual(cards);
  });

  it.each<[Partial<GuideCase>, string[]]>([
    [{}, ['ONLY_NECESSARY', 'SENSITIVE_BY_TOPIC', 'SOCIAL_SERVICES_DATA_ACT']],
    [
      { from: 'POLICE', to: 'SOCIAL_SERVICES' },
      ['ONLY_NECESSARY', 'SENSITIVE_BY_TOPIC', 'POLICE_DECIDE_REGIME'],
    ],
    [
      { from: 'NGO', to: 'POLICE', about: 'SUSPICION' },
      ['ONLY_NECESSARY', 'SENSITIVE_BY_TOPIC', 'OFFENCE_DATA_FOR_AUTHORITIES'],
    ],
    [
      { from: 'MUNICIPALITY', to: 'NGO', about: 'SUSPICION' },
      ['ONLY_NECESSARY', 'SENSITIVE_BY_TOPIC', 'OFFENCE_DATA_FOR_AUTHORITIES'],
    ],
    [
      { from: 'MUNICIPALITY', to: 'NETWORK', about: 'SUSPICION' },
      ['ONLY_NECESSARY', 'SENSITIVE_BY_TOPIC', 'OFFENCE_DATA_FOR_AUTHORITIES'],
    ],
    [{ from: 'MUNICIPALITY', about: 'SUSPICION' }, ['ONLY_NECESSARY', 'SENSITIVE_BY_TOPIC']],
    [{ from: 'NGO' }, ['ONLY_NECESSARY', 'SENSITIVE_BY_TOPIC']],
    [{ about: 'NOTHING_IDENTIFYING' }, []],
    [{ about: 'OWN_RECORDS' }, []],
  ])('personal data in %j', (it_, codes) => {
    const found = answer(aCase(it_), NOBODY);
    expect(found.personalData).toEqual(codes);
    expect(found.channel).toBe(codes.length > 0 ? 'OUTSIDE_PORTAL' : 'PORTAL');
  });

  it.each<[Partial<GuideCase>, string[]]>([
    [{ from: 'NGO', urgency: 'ACUTE' }, ['ASSESSED_CASE_BY_CASE']],
    [{ from: 'NGO' }, []],
    [{ from: 'NGO', to: 'SOCIAL_SERVICES', about: 'SUSPICION' }, ['ASSESSED_CASE_BY_CASE']],
    [{ from: 'NGO', to: 'SOCIAL_SERVICES' }, ['NO_RULE']],
    [{ to: 'HEALTH_CARE', about: 'SUSPICION' }, ['ASSESSED_CASE_BY_CASE']],
    [{ to: 'MUNICIPALITY' }, ['NO_RULE']],
    [{ to: 'MUNICIPALITY', band: 'UNDER_18' }, []],
    [{ to: 'NGO', about: 'SUSPICION' }, []],
    [{ to: 'SOCIAL_SERVICES' }, []],
    [{ to: 'PUBLIC' }, []],
    [{ to: 'COUNTY_BOARD', about: 'SUSPICION' }, []],
    [{ from: 'NETWORK', to: 'SOCIAL_SERVICES' }, []],
    [{ to: 'MUNICIPALITY', about: 'NOTHING_IDENTIFYING' }, []],
    [{ to: 'MUNICIPALITY', about: 'OWN_RECORDS' }, []],
    [{ from: 'POLICE', to: 'STATE_AGENCY', about: 'SUSPICION' }, ['NO_RULE']],
  ])('whom to ask in %j: %j', (it_, ask) => {
    expect(answer(aCase(it_), ALL_CONFIRMED).ask).toEqual(ask);
  });
});

describe('what a basis asks of a case', () => {
  it.each<[Need, Partial<GuideCase>, string[]]>([
    ['GATE_23', { offence: 'NONE' }, ['OFFENCE_NOT_KNOWN']],
    ['GATE_23', { offence: 'UNKNOWN' }, ['OFFENCE_NOT_KNOWN']],
    ['GATE_23', { offence: 'PROCURING' }, ['OFFENCE_BELOW_GATE']],
    ['GATE_23', { offence: 'PURCHASE_FROM_CHILD' }, []],
    ['GATE_23', { offence: 'PURCHASE_FROM_CHILD', attempted: true }, ['OFFENCE_BELOW_GATE']],
    ['GATE_24', { offence: 'NONE' }, ['OFFENCE_NOT_KNOWN']],
    ['GATE_24', { offence: 'PURCHASE' }, []],
    ['GATE_21', { offence: 'NONE', band: 'UNDER_18' }, ['OFFENCE_NOT_KNOWN']],
    ['GATE_21', { offence: 'PURCHASE', band: 'UNKNOWN' }, ['AGE_NOT_KNOWN']],
    ['GATE_21', { offence: 'PURCHASE', band: 'AGE_18_20' }, ['NOT_UNDER_18']],
    ['GATE_21', { offence: 'PURCHASE', band: 'UNDER_18' }, []],
    ['GATE_21', { offence: 'PURCHASE', band: 'UNDER_18', attempted: true }, []],
    ['GATE_21', { offence: 'PURCHASE', band: 'UNDER_18', attempted: true, date: '2025-12-01' }, []],
    [
      'GATE_21',
      { offence: 'PURCHASE', band: 'UNDER_18', attempted: true, date: '2025-11-30' },
      ['ATTEMPT_NOT_COVERED'],
    ],
    ['GATE_21', { offence: 'PURCHASE', band: 'UNDER_18', date: '2025-11-30' }, []],
    ['GATE_18A', { band: 'UNKNOWN' }, ['AGE_NOT_KNOWN']],
    ['GATE_18A', { band: 'AGE_21_OR_OLDER' }, ['NOT_UNDER_21']],
    ['GATE_18A', { band: 'AGE_18_20' }, []],
    ['GATE_18A', { band: 'UNDER_18' }, []],
    ['GATE_18C', { offence: 'UNKNOWN' }, ['OFFENCE_NOT_KNOWN']],
    ['GATE_18C', { offence: 'PURCHASE_FROM_CHILD' }, ['OFFENCE_BELOW_GATE']],
    ['GATE_18C', { offence: 'PROCURING_GROSS' }, []],
    ['ACUTE', {}, ['NOT_ACUTE']],
    ['ACUTE', { urgency: 'ACUTE' }, []],
  ])('%s in %j: %j', (need, it_, reasons) => {
    expect(unmetNeeds([need], aCase(it_))).toEqual(reasons);
  });

  it('says each reason once', () => {
    expect(unmetNeeds(['GATE_23', 'GATE_24', 'ACUTE'], aCase())).toEqual([
      'OFFENCE_NOT_KNOWN',
      'NOT_ACUTE',
    ]);
  });
});

describe('the table', () => {
  it('names each rule once and cites only known provisions', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    const codes = RULES.flatMap(({ basis }) => basis ?? []);
    expect(codes.filter((code) => basisOf(`${code}.1`) === undefined)).toEqual([]);
  });

  it('gives two to four conditions with every confirmed basis (J5)', () => {
    const wrong = RULES.filter(({ use, conditions = [] }) => {
      return use === 'CONFIRMED' && (conditions.length < 2 || conditions.length > 4);
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('says why of everything that is shown or refused', () => {
    const silent = RULES.filter(({ use, verdict, reasons = [] }) => {
      return (use === 'SHOWN' || verdict !== 'POSSIBLE') && reasons.length === 0;
    });
    expect(silent.map(({ id }) => id)).toEqual([]);
    expect(RULES.filter(({ verdict, barrier }) => verdict === 'IMPOSSIBLE' && !barrier)).toEqual(
      [],
    );
    expect(RULES.filter(({ verdict, barrier }) => verdict !== 'IMPOSSIBLE' && barrier)).toEqual([]);
  });

  it('speaks in codes', () => {
    const codes = RULES.flatMap(({ conditions = [], reasons = [], needs = [] }) => [
      ...conditions,
      ...reasons,
      ...needs,
    ]);
    expect(codes.filter((code) => !/^[A-Z][A-Z0-9_]+$/.test(code))).toEqual([]);
  });

  it('is looked up by direction and column, once', () => {
    const found = rulesFor(aCase());
    expect(rulesFor(aCase({ offence: 'PURCHASE' }))).toBe(found);
    expect(rulesFor(aCase({ to: 'NGO' }))).not.toBe(found);
  });
});

describe('a case', () => {
  it.each<[Partial<GuideCase>, string, boolean]>([
    [{}, 'ADULT', false],
    [{ band: 'AGE_18_20' }, 'ADULT', false],
    [{ band: 'UNDER_18' }, 'CHILD', true],
    [{ band: 'UNKNOWN' }, 'CHILD', true],
    [{ about: 'SUSPICION', band: 'UNDER_18' }, 'SUSPICION', true],
    [{ about: 'SUSPICION' }, 'SUSPICION', false],
    [{ about: 'NOTHING_IDENTIFYING', band: 'UNDER_18' }, 'NOTHING_IDENTIFYING', false],
    [{ about: 'OWN_RECORDS', band: 'UNDER_18' }, 'OWN_RECORDS', false],
  ])('%j stands in column %s', (it_, column, child) => {
    expect(columnOf(aCase(it_))).toBe(column);
    expect(concernsChild(aCase(it_))).toBe(child);
  });

  it('asks in closed lists', () => {
    expect(ABOUTS).toEqual(['NOTHING_IDENTIFYING', 'PERSON', 'SUSPICION', 'OWN_RECORDS']);
    expect(BANDS).toEqual(['UNDER_18', 'AGE_18_20', 'AGE_21_OR_OLDER', 'UNKNOWN']);
    expect(BANDS.filter(isPerhapsChild)).toEqual(['UNDER_18', 'UNKNOWN']);
    expect(SITUATIONS).toEqual(['COMMITTED', 'OWN_RISK', 'RELATION_RISK']);
    expect(CONSENTS).toEqual(['GIVEN', 'NOT_ASKED', 'REFUSED']);
    expect(URGENCIES).toEqual(['NOT_ACUTE', 'ACUTE']);
    expect(COLUMNS).toEqual(['NOTHING_IDENTIFYING', 'ADULT', 'CHILD', 'SUSPICION', 'OWN_RECORDS']);
  });
});
