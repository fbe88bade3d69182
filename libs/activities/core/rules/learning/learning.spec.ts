import { describe, expect, it } from '@jest/globals';
import {
  decideLearning,
  decisionDueOn,
  followUpLearning,
  type LearningFacts,
  learningStanding,
  learningsDueOn,
  writeLearning,
} from './learning.js';

const TODAY = '2022-06-20';
const CARD = {
  saw: 'Polisen ringer socialjouren från platsen',
  means: 'Vi behöver ett nummer som svarar efter kl. 16',
  proposal: 'ADAPT',
  ownerFunction: 'Enhetschef',
  dueOn: '2022-07-20',
};
const OPEN: LearningFacts = {
  dueOn: '2022-07-20',
  decision: null,
  followUpOn: null,
  outcome: null,
};

const codesOf = (result: {
  ok: boolean;
  problems?: readonly { code: string; field?: string }[];
}) =>
  result.ok ? [] : (result.problems ?? []).map(({ code, field }) => [code, field].join(' ').trim());

describe('A learning is written', () => {
  it('with what was seen, what it means, a proposal, an owner and a day', () => {
    expect(writeLearning({ ...CARD, saw: `  ${CARD.saw} ` }, TODAY)).toEqual({
      ok: true,
      value: CARD,
    });
  });

  it.each<[string, Partial<typeof CARD>, string[]]>([
    ['without what was seen', { saw: ' a ' }, ['SAW_MISSING saw']],
    ['without what it means', { means: '' }, ['MEANS_MISSING means']],
    ['longer than a card', { saw: 'x'.repeat(401) }, ['TEXT_TOO_LONG saw']],
    ['as long as a card', { saw: 'x'.repeat(400) }, []],
    ['without an owner', { ownerFunction: '  ' }, ['OWNER_MISSING ownerFunction']],
    ['with a proposal nobody knows', { proposal: 'MAYBE' }, ['VERDICT_UNKNOWN proposal']],
    ['due yesterday', { dueOn: '2022-06-19' }, ['DUE_IN_PAST dueOn']],
    ['due today', { dueOn: TODAY }, []],
    [
      'with everything wrong, all of it told',
      { saw: '', means: '', proposal: '', ownerFunction: '', dueOn: '2021-01-01' },
      [
        'SAW_MISSING saw',
        'MEANS_MISSING means',
        'OWNER_MISSING ownerFunction',
        'VERDICT_UNKNOWN proposal',
        'DUE_IN_PAST dueOn',
      ],
    ],
  ])('%s', (_how, change, codes) => {
    expect(codesOf(writeLearning({ ...CARD, ...change }, TODAY))).toEqual(codes);
  });

  it('within a fortnight, and decided on within thirty days', () => {
    expect(learningsDueOn('2022-06-16')).toBe('2022-06-30');
    expect(decisionDueOn('2022-06-30')).toBe('2022-07-30');
  });
});

describe('A learning is decided on', () => {
  it.each([
    ['ADOPT', 'ROUTINE', { decision: 'ADOPT', destination: 'ROUTINE', followUpOn: '2022-09-20' }],
    ['ADAPT', 'METHOD', { decision: 'ADAPT', destination: 'METHOD', followUpOn: '2022-09-20' }],
    ['REJECT', 'METHOD', { decision: 'REJECT', destination: null, followUpOn: null }],
    ['REJECT', null, { decision: 'REJECT', destination: null, followUpOn: null }],
  ])('%s, to %s', (decision, destination, value) => {
    expect(decideLearning(OPEN, { decision, destination }, TODAY)).toEqual({ ok: true, value });
  });

  it.each<[string, Partial<LearningFacts>, string, string | null, string]>([
    ['twice', { decision: 'REJECT' }, 'ADOPT', 'ROUTINE', 'STEP_NOT_POSSIBLE'],
    ['as nobody knows', {}, 'MAYBE', 'ROUTINE', 'VERDICT_UNKNOWN decision'],
    ['without saying where it goes', {}, 'ADOPT', null, 'DESTINATION_MISSING destination'],
    ['to where nobody knows', {}, 'ADAPT', 'DRAWER', 'DESTINATION_MISSING destination'],
  ])('not %s', (_how, facts, decision, destination, code) => {
    const result = decideLearning({ ...OPEN, ...facts }, { decision, destination }, TODAY);
    expect(codesOf(result)).toEqual([code]);
  });
});

describe('Whether it became so', () => {
  it.each(['YES', 'PARTLY', 'NO'])('is answered %s', (outcome) => {
    expect(followUpLearning({ followUpOn: '2022-09-20' }, outcome)).toEqual({
      ok: true,
      value: outcome,
    });
  });
  it.each<[string, string | null, string, string]>([
    ['of what is not decided or was rejected', null, 'YES', 'STEP_NOT_POSSIBLE'],
    ['otherwise', '2022-09-20', 'SOON', 'OUTCOME_UNKNOWN outcome'],
  ])('is not answered %s', (_how, followUpOn, outcome, code) => {
    expect(codesOf(followUpLearning({ followUpOn }, outcome))).toEqual([code]);
  });
});

describe('A learning stands', () => {
  const adopted = { ...OPEN, decision: 'ADOPT', followUpOn: '2022-09-20' } as const;
  it.each<[string, LearningFacts, string, string]>([
    ['open on its last day', OPEN, '2022-07-20', 'OPEN'],
    ['late the day after', OPEN, '2022-07-21', 'LATE'],
    ['decided until somebody asks', adopted, '2022-09-19', 'DECIDED'],
    ['to be followed up from that day', adopted, '2022-09-20', 'FOLLOW_UP'],
    ['done once that is answered', { ...adopted, outcome: 'NO' }, '2023-01-01', 'DONE'],
    ['done as it is rejected', { ...OPEN, decision: 'REJECT' }, '2022-06-20', 'DONE'],
  ])('%s', (_how, facts, today, standing) => {
    expect(learningStanding(facts, today)).toBe(standing);
  });
});
