import { describe, expect, it } from '@jest/globals';
import {
  type ActorState,
  type ActorStep,
  actorLife,
  actorNextSteps,
  mayAnswerCard,
  stepDayProblems,
} from './actor-life.js';

const standing = (agencyId: string, role: string, isCore = true) => ({
  ...{ agencyId, roles: [role], isCore },
});

describe('Its life', () => {
  it.each<[ActorState, ActorStep, ActorState | null]>([
    ['IDENTIFIED', 'contact', 'CONTACTED'],
    ['IDENTIFIED', 'activate', null],
    ['CONTACTED', 'interest', 'INTERESTED'],
    ['CONTACTED', 'agree', null],
    ['INTERESTED', 'agree', 'AGREED'],
    ['AGREED', 'activate', 'ACTIVE'],
    ['AGREED', 'pause', null],
    ['ACTIVE', 'pause', 'PAUSED'],
    ['PAUSED', 'activate', 'ACTIVE'],
    ['LEFT', 'contact', 'CONTACTED'],
    ['LEFT', 'leave', null],
  ])('from %s by %s leads to %s', (state, step, next) => {
    const taken = actorLife.take(state, step);
    expect(taken.ok ? taken.value : null).toBe(next);
  });

  it('can be left from wherever one is', () => {
    const staying = actorLife.states.filter((state) => state !== 'LEFT');
    expect(staying.map((state) => actorLife.take(state, 'leave').ok)).toEqual(
      staying.map(() => true),
    );
  });

  it.each<[string, string, string[]]>([
    ['today', '2022-05-20', []],
    ['on the day of the last one', '2022-05-18', []],
    ['tomorrow', '2022-05-21', ['STEP_IN_FUTURE']],
    ['before the last one', '2022-05-17', ['STEP_BEFORE_LAST']],
  ])('a step %s', (_when, on, expected) => {
    const problems = stepDayProblems(on, '2022-05-20', '2022-05-18');
    expect(problems.map(({ code }) => code)).toEqual(expected);
  });
});

describe('Who may what with it', () => {
  const ownList = { agencyId: 'fa', cardAgencyId: null };
  const withSignIn = { agencyId: 'fa', cardAgencyId: 'soc' };

  it.each<[string, Parameters<typeof actorNextSteps>, string[]]>([
    [
      'who keeps the list',
      [standing('fa', 'PROJECT_LEAD'), ownList, 'AGREED'],
      ['activate', 'leave', 'file', 'place', 'edit', 'merge', 'ask', 'answer', 'tie'],
    ],
    [
      'who keeps the list, of one that was asked',
      [standing('fa', 'PROJECT_LEAD'), ownList, 'AGREED', 'ASKED'],
      ['activate', 'leave', 'file', 'place', 'edit', 'merge', 'answer', 'tie'],
    ],
    [
      'who keeps the list, of one that has answered',
      [standing('fa', 'PROJECT_LEAD'), ownList, 'AGREED', 'ANSWERED'],
      ['judge', 'activate', 'leave', 'file', 'place', 'edit', 'merge', 'answer', 'tie'],
    ],
    [
      'who keeps the list, of one that has left',
      [standing('fa', 'PROJECT_LEAD'), ownList, 'LEFT'],
      ['contact', 'file', 'place', 'edit', 'merge', 'answer', 'tie'],
    ],
    ['a colleague of theirs', [standing('fa', 'NGO_FIELD_WORKER'), ownList, 'AGREED'], []],
    ['another agency', [standing('soc', 'SOCIAL_MANAGER'), ownList, 'AGREED'], []],
    [
      'who keeps the list, of one that answers for itself',
      [standing('fa', 'PROJECT_LEAD'), withSignIn, 'ACTIVE'],
      ['pause', 'leave', 'file', 'place', 'edit', 'merge'],
    ],
    [
      'the organisation itself',
      [standing('soc', 'SOCIAL_WORKER'), withSignIn, 'ACTIVE'],
      ['answer', 'tie'],
    ],
    ['its registrar', [standing('soc', 'REGISTRAR'), withSignIn, 'ACTIVE'], []],
  ])('%s', (_who, asked, expected) => {
    expect(actorNextSteps(...asked).map(({ step }) => step)).toEqual(expected);
  });

  it.each<[string, boolean, boolean]>([
    ['of an organisation outside the core group', false, true],
    ['placed at one inside it, who has none of its rights (INV-09)', true, false],
  ])('a network member %s', (_where, isCore, expected) => {
    expect(mayAnswerCard(standing('soc', 'NETWORK_MEMBER', isCore), withSignIn)).toBe(expected);
  });
});
