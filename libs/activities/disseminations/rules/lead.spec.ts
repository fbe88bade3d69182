import { describe, expect, it } from '@jest/globals';
import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import {
  checkLead,
  countsAsLead,
  type LeadFacts,
  type LeadState,
  type LeadStep,
  leadLife,
  leadSteps,
  noteLeadStep,
  takeLeadStep,
} from './lead.js';

const LEAD = {
  ...{ organisation: 'Stadsmissionen', kind: 'FIELD_NGO', functionTitle: 'Verksamhetschef' },
  ...{ wants: 'MEETING', wish: '' },
};

describe('A lead', () => {
  it.each<[string, Partial<typeof LEAD>, string[]]>([
    ['is an organisation, a function and a wish from the list', {}, []],
    ['names an organisation', { organisation: ' ' }, ['LEAD_ORGANISATION_MISSING']],
    ['names a function', { functionTitle: '' }, ['LEAD_FUNCTION_MISSING']],
    ['is of a kind that actors are of', { kind: 'CIRCUS' }, ['LEAD_KIND_MISSING']],
    ['wants something', { wants: '' }, ['LEAD_WANTS_MISSING']],
    ['says more in a line', { wish: 'x'.repeat(121) }, ['TEXT_TOO_LONG']],
  ])('%s', (_says, change, codes) => {
    expect(problemsOf(checkLead({ ...LEAD, ...change })).map(({ code }) => code)).toEqual(codes);
  });

  it.each<[LeadState, boolean]>([
    ['NEW', false],
    ['FOLLOWED_UP', false],
    ['BECAME_ACTOR', true],
    ['BECAME_MEETING', true],
    ['BECAME_ADOPTION', true],
    ['ENDED', false],
  ])('that is %s counts: %s', (state, counts) => {
    expect(countsAsLead(state)).toBe(counts);
  });

  it('comes to no end that cannot be taken up again', () => {
    for (const state of ['BECAME_ACTOR', 'BECAME_MEETING', 'BECAME_ADOPTION', 'ENDED'] as const) {
      expect(leadLife.take(state, 'reopen')).toMatchObject({ value: 'FOLLOWED_UP' });
    }
  });
});

const OWNER = { agencyId: 'soc', roles: ['SOCIAL_WORKER'] };
const EDITOR = { agencyId: 'soc', roles: ['METHOD_EDITOR'] };
const POLICE = { agencyId: 'pol', roles: ['POLICE_LIAISON'] };
const REGISTRAR = { agencyId: 'soc', roles: ['REGISTRAR'] };
const FACTS: LeadFacts = { ownerAgencyId: 'soc', programmeState: 'ACTIVE', state: 'NEW' };
const BECOME = ['becomeActor', 'becomeMeeting', 'becomeAdoption'] as const;

describe('What one does with it', () => {
  it.each<[string, typeof OWNER, Partial<LeadFacts>, LeadStep[]]>([
    ['that is new', OWNER, {}, ['followUp', ...BECOME, 'end', 'change', 'delete']],
    [
      'for the editor of the method',
      EDITOR,
      {},
      ['followUp', ...BECOME, 'end', 'change', 'delete'],
    ],
    [
      'that is followed up',
      OWNER,
      { state: 'FOLLOWED_UP' },
      ['followUp', ...BECOME, 'end', 'change'],
    ],
    [
      'that became a meeting, which may become more',
      OWNER,
      { state: 'BECAME_MEETING' },
      ['followUp', 'becomeActor', 'becomeAdoption', 'reopen'],
    ],
    ['that became an actor', OWNER, { state: 'BECAME_ACTOR' }, ['reopen']],
    ['for another agency', POLICE, {}, []],
    ['for those who tend none', REGISTRAR, {}, []],
    ['in a programme that is closed', OWNER, { programmeState: 'CLOSED' }, []],
  ])('%s', (_of, viewer, change, steps) => {
    const offered = leadSteps(viewer, { ...FACTS, ...change });
    expect(offered.map(({ step }) => step)).toEqual(steps);
  });

  it.each<[string, LeadStep, Partial<LeadFacts>, string[]]>([
    ['what is offered', 'becomeActor', {}, []],
    ['what is over', 'end', { state: 'BECAME_ACTOR' }, ['STEP_NOT_POSSIBLE']],
    ['what has led to work', 'delete', { state: 'FOLLOWED_UP' }, ['STEP_NOT_POSSIBLE']],
    ['what is read only', 'end', { programmeState: 'REPORTING' }, ['PROGRAMME_READ_ONLY']],
  ])('takes %s or says why not', (_what, step, change, codes) => {
    const taken = takeLeadStep(OWNER, { ...FACTS, ...change }, step);
    expect(problemsOf(taken).map(({ code }) => code)).toEqual(codes);
  });
});

describe('Noting one', () => {
  const START = new Date('2022-07-05T11:00:00Z');
  const AFTER = new Date('2022-07-05T12:00:00Z');
  const BEFORE = new Date('2022-07-05T10:00:00Z');
  const STAGE = {
    ...({ state: 'CONFIRMED', lifecycle: 'FINALISED', programmeState: 'ACTIVE' } as const),
    ...{ ownerAgencyId: 'soc', startsAt: START, endsAt: new Date(+START + 3_600_000) },
  };
  it.each([
    ['once it has begun', OWNER, STAGE, AFTER, [[]]],
    ['not before', OWNER, STAGE, BEFORE, [['NOT_BEGUN']]],
    ['long after', OWNER, { ...STAGE, state: 'EVALUATED' as const }, AFTER, [[]]],
    ['not of what is off', OWNER, { ...STAGE, state: 'CANCELLED' as const }, AFTER, []],
    ['by the editor of the method', EDITOR, STAGE, AFTER, [[]]],
    ['by nobody else', POLICE, STAGE, AFTER, []],
  ])('%s', (_when, viewer, facts, now, expected) => {
    const steps = noteLeadStep(viewer, facts, now);
    expect(steps.map(({ missing }) => missing.map(({ code }) => code))).toEqual(expected);
  });
});
