import { describe, expect, it } from '@jest/globals';
import type { Result } from '@stad/platform/rules/result.js';
import {
  type ActorAnswerFields,
  type ActorFields,
  type ActorFileFields,
  checkActor,
  checkActorAnswer,
  checkActorFile,
} from './actor.js';
import { checkActorPage } from './actor-list.js';

const codes = (result: Result<unknown>) =>
  result.ok ? [] : result.problems.map(({ code, field = '' }) => `${code} ${field}`.trim());

const TODAY = '2022-05-20';
const CARD: ActorFields = {
  ...{ name: 'Hotell Lillån', kind: 'HOTEL', sector: 'BUSINESS', ring: 'NETWORK' },
  ...{ tasks: ['INFORMS'], meets: ['RECEPTION'], areaIds: [] },
};
const FILE: ActorFileFields = {
  ...{ orgNumber: null, responsible: null, lastContactOn: null, nextStep: null },
  ...{ nextStepOn: null, closedFrom: null, closedTo: null },
};
const ANSWER: ActorAnswerFields = {
  ...{ may: ['REFUSE_GUESTS'], mayNot: ['TELL_OF_GUESTS'], secrecy: 'NONE' },
  ...{ contactFunction: 'Receptionsansvarig', workPhone: null, mailbox: null },
  ...{ answeredBy: 'Hotellchef', answeredOn: TODAY },
};

describe('A card', () => {
  it.each<[string, Partial<ActorFields>, string[]]>([
    ['is good as it is', {}, []],
    ['has a name', { name: ' ' }, ['INVALID_FUNCTION_NAME name']],
    ['has a name that one can read', { name: 'x'.repeat(81) }, ['INVALID_FUNCTION_NAME name']],
    ['is of a known kind', { kind: 'CIRCUS' }, ['INVALID_CODE kind']],
    ['is of a known sector', { sector: 'CIRCUS' }, ['INVALID_CODE sector']],
    ['is in a known ring', { ring: 'OUTER' }, ['INVALID_CODE ring']],
    ['is no hotel of the core group', { ring: 'CORE' }, ['KIND_NOT_CORE ring']],
    ['is police of the core group', { kind: 'POLICE', ring: 'CORE' }, []],
    ['does what is listed', { tasks: ['INFORMS', 'SPIES'] }, ['INVALID_CODE tasks']],
    ['meets people as listed', { meets: ['IN_SECRET'] }, ['INVALID_CODE meets']],
    ['meets people or does not', { meets: ['NOT_AT_ALL', 'STREET'] }, ['MEETS_CONTRADICTED meets']],
  ])('%s', (_says, change, expected) => {
    expect(codes(checkActor({ ...CARD, ...change }))).toEqual(expected);
  });

  it('says each thing once and in one order', () => {
    const checked = checkActor({ ...CARD, tasks: ['INFORMS', 'OUTREACH', 'INFORMS'] });
    expect(checked.ok && checked.value.tasks).toEqual(['OUTREACH', 'INFORMS']);
  });
});

describe('What stands between it and us', () => {
  it.each<[string, Partial<ActorFileFields>, string[]]>([
    ['may be nothing yet', {}, []],
    ['is a verb and a day', { nextStep: 'CALL', nextStepOn: '2022-06-01' }, []],
    ['is no verb alone', { nextStep: 'CALL' }, ['NEXT_STEP_HALF nextStepOn']],
    ['is no day alone', { nextStepOn: '2022-06-01' }, ['NEXT_STEP_HALF nextStep']],
    [
      'is a verb of the list',
      { nextStep: 'FOLLOW_A_PERSON', nextStepOn: '2022-06-01' },
      ['INVALID_CODE nextStep'],
    ],
    ['was a contact today', { lastContactOn: TODAY }, []],
    ['is no contact to come', { lastContactOn: '2022-05-21' }, ['CONTACT_IN_FUTURE lastContactOn']],
    ['is closed for a while', { closedFrom: '2022-07-01', closedTo: '2022-07-31' }, []],
    ['is not closed for ever', { closedFrom: '2022-07-01' }, ['CLOSED_HALF closedTo']],
    [
      'is not closed backwards',
      { closedFrom: '2022-07-31', closedTo: '2022-07-01' },
      ['PERIOD_BACKWARDS closedTo'],
    ],
  ])('%s', (_says, change, expected) => {
    expect(codes(checkActorFile({ ...FILE, ...change }, TODAY))).toEqual(expected);
  });
});

describe('What it says itself', () => {
  it.each<[string, Partial<ActorAnswerFields>, string[]]>([
    ['is good as it is', {}, []],
    ['is of the list of what one may', { may: ['SEARCH_ROOMS'] }, ['INVALID_CODE may']],
    ['is of the list of what one may not', { mayNot: ['SLEEP'] }, ['INVALID_CODE mayNot']],
    [
      'does not contradict itself',
      { may: ['DECIDE_SUPPORT'], mayNot: ['DECIDE_SUPPORT'] },
      ['MANDATE_CONTRADICTED mayNot'],
    ],
    ['names rules of secrecy that are known', { secrecy: 'OSL_10_19' }, ['INVALID_CODE secrecy']],
    ['is said by some function', { answeredBy: ' ' }, ['INVALID_FUNCTION_NAME answeredBy']],
    ['has been said', { answeredOn: '2022-05-21' }, ['ANSWER_IN_FUTURE answeredOn']],
  ])('%s', (_says, change, expected) => {
    expect(codes(checkActorAnswer({ ...ANSWER, ...change }, TODAY))).toEqual(expected);
  });
});

describe('A page of the list', () => {
  it.each<[string, Parameters<typeof checkActorPage>[0], string[]]>([
    ['as it comes', {}, []],
    ['of nothing', { first: 0 }, ['PAGE_SIZE_OUT_OF_RANGE first']],
    ['of too much', { first: 201 }, ['PAGE_SIZE_OUT_OF_RANGE first']],
    ['after something else', { after: 'x' }, ['CURSOR_UNREADABLE after']],
    ['in a state nobody knows', { state: 'ASLEEP' }, ['INVALID_CODE state']],
    ['of a kind nobody knows', { kind: 'CIRCUS' }, ['INVALID_CODE kind']],
    ['in a ring nobody knows', { ring: 'OUTER' }, ['INVALID_CODE ring']],
  ])('%s', (_as, input, expected) => {
    expect(codes(checkActorPage(input))).toEqual(expected);
  });
});
