import { describe, expect, it } from '@jest/globals';
import type { Result } from '@stad/platform/rules/result.js';
import { atLocal, nightSpan } from '@stad/platform/rules/time.js';
import { isActivityKind } from './activity-kind.js';
import { changeClass, mayShareWith } from './classification.js';
import { isDeletable, isEditable, recordLife } from './lifecycle.js';
import { checkPage, cursorOf } from './paging.js';
import { isOver, PHASES, phaseOf, takesTime } from './phase.js';
import { fitsProgramme } from './programme-frame.js';
import { checkWindow } from './window.js';

const codes = (result: Result<unknown>) =>
  result.ok ? [] : result.problems.map((problem) => problem.code);

describe('a window', () => {
  const at = (time: string) => atLocal('2022-05-20', time);
  it.each([
    ['nothing', {}, ['START_MISSING', 'END_MISSING']],
    ['no end', { startsAt: at('17:00') }, ['END_MISSING']],
    ['not a time', { startsAt: new Date('x'), endsAt: at('17:00') }, ['START_MISSING']],
    ['end before start', { startsAt: at('17:00'), endsAt: at('16:00') }, ['END_BEFORE_START']],
    ['no length', { startsAt: at('17:00'), endsAt: at('17:00') }, ['END_BEFORE_START']],
    ['17.05', { startsAt: at('17:05'), endsAt: at('18:00') }, ['NOT_WHOLE_QUARTER']],
    ['too long', { startsAt: at('07:00'), endsAt: at('19:15') }, ['WINDOW_TOO_LONG']],
    ['exactly the longest', { startsAt: at('07:00'), endsAt: at('19:00') }, []],
    ['over midnight', nightSpan('2022-05-20', '20:00', '01:00'), []],
    [
      '12 on the clock are 13 hours',
      nightSpan('2022-10-29', '18:00', '06:00'),
      ['WINDOW_TOO_LONG'],
    ],
    ['13 on the clock are 12 hours', nightSpan('2022-03-26', '18:00', '07:00'), []],
  ])('%s', (_, window, expected) => expect(codes(checkWindow(window, 12))).toEqual(expected));
});

describe('a page of a list', () => {
  const id = 'a3bb189e-8bf9-4888-9912-ace4e6543002';
  it.each([
    [{ first: 0 }, ['PAGE_SIZE_OUT_OF_RANGE']],
    [{ first: 201 }, ['PAGE_SIZE_OUT_OF_RANGE']],
    [{ first: 1.5 }, ['PAGE_SIZE_OUT_OF_RANGE']],
    [{ after: 'page 2' }, ['CURSOR_UNREADABLE']],
    [{ after: `1653058800000.${id}'; --` }, ['CURSOR_UNREADABLE']],
    [{ after: `.${id}` }, ['CURSOR_UNREADABLE']],
    [{ first: 200, after: `1653058800000.${id}` }, []],
  ])('%j', (input, expected) => expect(codes(checkPage(input))).toEqual(expected));

  it('goes on where it stopped', () => {
    const row = { startsAt: atLocal('2022-05-20', '17:00'), id };
    expect(checkPage({ after: cursorOf(row) })).toEqual({
      ok: true,
      value: { first: 50, after: row, sort: 'STARTS_AT' },
    });
  });
});

describe('a class', () => {
  it.each<[string, Result<unknown>, string[]]>([
    ['lowered without a reason', changeClass('P3', 'P2', null), ['CLASS_REASON_MISSING']],
    ['the same', changeClass('P1', 'P1', null), ['CLASS_UNCHANGED']],
    ['lowered with a reason', changeClass('P2', 'P0', 'PUBLISHED'), []],
    ['raised', changeClass('P1', 'P3', null), []],
    ['P3 to an NGO', mayShareWith('P3', { isAuthority: false }), ['SHARE_P3_TO_NON_AUTHORITY']],
    ['P3 to an authority', mayShareWith('P3', { isAuthority: true }), []],
    ['P2 to an NGO', mayShareWith('P2', { isAuthority: false }), []],
  ])('%s', (_, result, expected) => expect(codes(result)).toEqual(expected));
});

/** INV-04: what is final goes nowhere. */
describe('the life of a record', () => {
  it.each(['share', 'finalise'] as const)('what is finalised is not %sd again', (step) => {
    expect(codes(recordLife.take('FINALISED', step))).toEqual(['STEP_NOT_POSSIBLE']);
  });
  it('a joint draft can be edited and not deleted', () => {
    expect([isEditable('JOINT_DRAFT'), isDeletable('JOINT_DRAFT')]).toEqual([true, false]);
    expect([isEditable('FINALISED'), isDeletable('DRAFT')]).toEqual([false, true]);
  });
});

describe('the programme around an activity', () => {
  const period = { startsOn: '2022-04-01', endsOn: '2022-09-30' };
  const night = nightSpan('2022-10-01', '20:00', '01:00');
  it.each<[string, Result<unknown>, string[]]>([
    [
      'closed, and outside its period',
      fitsProgramme({ state: 'CLOSED', ...period }, night),
      ['PROGRAMME_READ_ONLY', 'OUTSIDE_PROGRAMME_PERIOD'],
    ],
    [
      'active, after its end',
      fitsProgramme({ state: 'ACTIVE', ...period }, night),
      ['OUTSIDE_PROGRAMME_PERIOD'],
    ],
    ['a follow-up', fitsProgramme({ state: 'ACTIVE', ...period }, night, { followUp: true }), []],
  ])('%s', (_, result, expected) => expect(codes(result)).toEqual(expected));
});

describe('phases and kinds', () => {
  it('a type maps its states', () => {
    expect(phaseOf<'DRAFTED' | 'DONE'>({ DRAFTED: 'PLANNED', DONE: 'COMPLETED' }, 'DONE')).toBe(
      'COMPLETED',
    );
  });
  it('cancelled and postponed take nobody’s time', () => {
    expect(PHASES.filter((phase) => !takesTime(phase))).toEqual(['POSTPONED', 'CANCELLED']);
    expect(PHASES.filter(isOver)).toEqual(['COMPLETED', 'EVALUATED', 'CANCELLED']);
  });
  it.each([
    ['', false],
    ['seminar', false],
    ['_SEMINAR', false],
    ['SEMINAR_', false],
    ['A'.repeat(41), false],
    ['SEMINAR', true],
    ['FIELD_OPERATION', true],
    ['STUDY_VISIT_2', true],
  ])('kind %j: %s', (value, expected) => expect(isActivityKind(value)).toBe(expected));
});
