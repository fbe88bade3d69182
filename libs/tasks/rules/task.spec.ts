import { describe, expect, it } from '@jest/globals';
import type { Result } from '@stad/platform/rules/result.js';
import {
  checkNote,
  checkTask,
  isOverdue,
  type TaskFacts,
  type TaskMove,
  type TaskState,
  taskLife,
  taskNextSteps,
} from './task.js';
import { checkTaskPage } from './task-list.js';

const codes = (result: Result<unknown>) =>
  result.ok ? [] : result.problems.map(({ code, field = '' }) => `${code} ${field}`.trim());

const FIELDS = {
  ...{ verb: 'CALL', body: 'jouren om numret på skylten', ownerFunction: 'Enhetschef' },
  dueOn: '2026-12-01',
};

describe('A task', () => {
  it.each<[string, Partial<typeof FIELDS>, string[]]>([
    ['is good when nothing is missing', {}, []],
    ['begins with a verb that is known', { verb: 'DANCE' }, ['INVALID_CODE verb']],
    ['says what', { body: ' ' }, ['TASK_BODY_MISSING body']],
    ['is said in a line', { body: 'x'.repeat(121) }, ['TEXT_TOO_LONG body']],
    ['has an owner', { ownerFunction: '' }, ['OWNER_MISSING ownerFunction']],
  ])('%s', (_says, change, expected) => {
    expect(codes(checkTask({ ...FIELDS, ...change }))).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['', []],
    ['x'.repeat(121), ['TEXT_TOO_LONG note']],
  ])('is done with a note or without', (note, expected) => {
    expect(codes(checkNote(note))).toEqual(expected);
  });

  it.each<[TaskState, string, boolean]>([
    ['OPEN', '2026-11-28', true],
    ['OPEN', '2026-11-29', false],
    ['OFFERED', '2026-11-28', true],
    ['DONE', '2026-11-28', false],
    ['TAKEN', '2026-11-28', false],
  ])('%s by %s is late: %p', (state, dueOn, late) => {
    expect(isOverdue({ state, dueOn }, '2026-11-29')).toBe(late);
  });
});

describe('Its life', () => {
  it.each<[TaskState, TaskMove, TaskState | null]>([
    ['OPEN', 'finish', 'DONE'],
    ['OPEN', 'handOver', 'OPEN'],
    ['OPEN', 'withdraw', null],
    ['OFFERED', 'withdraw', 'OPEN'],
    ['OFFERED', 'finish', null],
    ['TAKEN', 'reopen', null],
    ['DONE', 'reopen', 'OPEN'],
  ])('from %s by %s leads to %s', (state, move, next) => {
    const taken = taskLife.take(state, move);
    expect(taken.ok ? taken.value : null).toBe(next);
  });

  const TASK: TaskFacts = { agencyId: 'soc', state: 'OPEN', classification: 'P2', isMine: false };
  it.each<[string, string, string, Partial<TaskFacts>, string[]]>([
    ['the joint work', 'soc', 'SOCIAL_WORKER', {}, ['finish', 'handOver', 'offer', 'drop', 'edit']],
    ['whom it lies with', 'soc', 'REGISTRAR', { isMine: true }, ['finish', 'drop', 'edit']],
    [
      'whom it lies with, of the network',
      'soc',
      'REGISTRAR',
      { isMine: true, classification: 'P1' },
      ['finish', 'handOver', 'drop', 'edit'],
    ],
    ['no other role of the agency', 'soc', 'REGISTRAR', { classification: 'P1' }, []],
    ['nobody placed there (INV-09)', 'soc', 'NETWORK_MEMBER', { classification: 'P1' }, []],
    ['no data protection officer', 'soc', 'DPO', { isMine: true }, []],
    ['nobody who controls the log', 'soc', 'LOG_REVIEWER', { isMine: true }, []],
    [
      'the joint work, of what is its own agency’s alone',
      'soc',
      'SOCIAL_WORKER',
      { classification: 'P3' },
      ['finish', 'handOver', 'drop', 'edit'],
    ],
    ['another agency', 'pol', 'POLICE_LIAISON', {}, []],
    ['those who offered it', 'soc', 'SOCIAL_WORKER', { state: 'OFFERED' }, ['withdraw']],
    ['nobody once another has it', 'soc', 'SOCIAL_WORKER', { state: 'TAKEN' }, []],
  ])('is offered to %s', (_who, agencyId, role, change, steps) => {
    const offered = taskNextSteps({ agencyId, roles: [role] }, { ...TASK, ...change });
    expect(offered.map(({ step }) => step)).toEqual(steps);
  });
});

describe('A page of the list', () => {
  it.each<[string, Parameters<typeof checkTaskPage>[0], string[]]>([
    ['as it comes', {}, []],
    ['of nothing', { first: 0 }, ['PAGE_SIZE_OUT_OF_RANGE first']],
    ['of too much', { first: 201 }, ['PAGE_SIZE_OUT_OF_RANGE first']],
    ['after something else', { after: 'x' }, ['CURSOR_UNREADABLE after']],
    ['of those nobody knows', { filter: 'ASLEEP' }, ['INVALID_CODE filter']],
  ])('%s', (_as, input, expected) => {
    expect(codes(checkTaskPage(input))).toEqual(expected);
  });
});
