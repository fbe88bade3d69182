import { describe, expect, it } from '@jest/globals';
import {
  askingProblems,
  checkLinkAnswer,
  closesOn,
  isLinkOpen,
  type LinkAnswer,
  type QuestionFacts,
  questionStateOn,
} from './actor-question.js';

const ASKED: QuestionFacts = { closesOn: '2022-06-30', answeredAt: null, decision: null };
const ANSWERED = { ...ASKED, answeredAt: new Date('2022-06-10T08:00:00Z') };
const ANSWER: LinkAnswer = {
  ...{ tasks: ['LETS_ROOMS'], meets: ['RECEPTION'], may: ['REFUSE_GUESTS'] },
  ...{ mayNot: ['TELL_OF_GUESTS'], secrecy: 'NONE', mailbox: 'reception@hotell.example' },
};

describe('What an organisation says by its link', () => {
  it.each<[string, Partial<LinkAnswer>, string[]]>([
    ['as the boxes are', {}, []],
    ['nothing but secrecy', { tasks: [], meets: [], may: [], mayNot: [], mailbox: null }, []],
    ['what nobody knows', { tasks: ['SPIES'] }, ['INVALID_CODE tasks']],
    ['a secrecy nobody knows', { secrecy: '' }, ['INVALID_CODE secrecy']],
    [
      'that it meets nobody, in the reception',
      { meets: ['NOT_AT_ALL', 'RECEPTION'] },
      ['MEETS_CONTRADICTED meets'],
    ],
    [
      'that it may and may not',
      { may: ['DECIDE_SUPPORT'], mayNot: ['DECIDE_SUPPORT'] },
      ['MANDATE_CONTRADICTED mayNot'],
    ],
  ])('%s', (_, more, expected) => {
    const checked = checkLinkAnswer({ ...ANSWER, ...more });
    const codes = checked.ok ? [] : checked.problems.map(({ code, field }) => `${code} ${field}`);
    expect(codes).toEqual(expected);
  });

  it('is each choice once, in the order of the list', () => {
    const checked = checkLinkAnswer({ ...ANSWER, tasks: ['LETS_ROOMS', 'INFORMS', 'INFORMS'] });
    expect(checked).toMatchObject({ value: { tasks: ['INFORMS', 'LETS_ROOMS'] } });
  });
});

describe('A question', () => {
  it.each<[string, QuestionFacts, string, string, boolean]>([
    ['is asked', ASKED, '2022-06-01', 'ASKED', true],
    ['is good on its last day', ASKED, '2022-06-30', 'ASKED', true],
    ['lapses the day after', ASKED, '2022-07-01', 'LAPSED', false],
    ['may be answered anew', ANSWERED, '2022-06-20', 'ANSWERED', true],
    ['waits though it is closed', ANSWERED, '2022-07-20', 'ANSWERED', false],
    ['is over when taken', { ...ANSWERED, decision: 'TAKEN' }, '2022-06-20', 'TAKEN', false],
    ['is over when refused', { ...ANSWERED, decision: 'REFUSED' }, '2022-06-20', 'REFUSED', false],
  ])('%s', (_, question, day, state, open) => {
    expect(questionStateOn(question, day)).toBe(state);
    expect(isLinkOpen(question, day)).toBe(open);
  });

  it('is good for thirty days', () => expect(closesOn('2022-05-31')).toBe('2022-06-30'));
  it('of the second of a day a day longer', () =>
    expect(closesOn('2022-05-31', ['2022-06-30', '2022-06-20'])).toBe('2022-07-01'));

  const earlier = (askedOn: string, question: QuestionFacts) => ({ ...question, askedOn });
  const taken = { ...ANSWERED, decision: 'TAKEN' };
  it.each<[string, boolean, ReturnType<typeof earlier>[], string[]]>([
    ['nobody who signs in', true, [], ['ACTOR_SIGNS_IN']],
    ['who was never asked', false, [], []],
    ['nobody twice at once', false, [earlier('2022-05-31', ASKED)], ['ACTOR_ALREADY_ASKED']],
    [
      'nobody whose answer waits',
      false,
      [earlier('2022-01-31', { ...ANSWERED, closesOn: '2022-03-02' })],
      ['ACTOR_ALREADY_ASKED'],
    ],
    ['who was asked once this year', false, [earlier('2022-01-10', taken)], []],
    [
      'nobody a third time in a year',
      false,
      [earlier('2022-01-10', taken), earlier('2022-03-10', taken)],
      ['ACTOR_ASKED_ENOUGH'],
    ],
    [
      'who was asked twice the year before',
      false,
      [earlier('2021-01-10', taken), earlier('2021-03-10', taken)],
      [],
    ],
  ])('asks %s', (_, signsIn, asked, expected) => {
    const problems = askingProblems(signsIn, asked, '2022-06-10');
    expect(problems.map(({ code }) => code)).toEqual(expected);
  });
});
