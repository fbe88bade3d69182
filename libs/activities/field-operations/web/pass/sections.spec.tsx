import { describe, expect, it } from '@jest/globals';
import { demoPass } from '../testing.js';
import type { Pass } from './pass.js';
import { isRight, SECTIONS, type Section } from './sections.js';

/** What stands open: read without opening anything. Everything else is a line that says what is in it. */
interface State {
  readonly state: string;
  readonly pass: Partial<Pass>;
  readonly open: readonly Section[];
}

const base = demoPass();
const missing = (line: string, ...codes: string[]): Pass['readiness'][number] => ({
  line,
  done: codes.length === 0,
  missing: codes.map((code) => ({ code, who: null, from: null, to: null })) as never,
});
const SETTLED = [missing('WHEN_WHERE_LEADER'), missing('REAR_SUPPORT')];
const KNOWS = { ...base.safety, childProcedureAcknowledged: true };
const point = (id: string, tickedAt: string | null) =>
  ({ id, text: id, tickedAt }) as unknown as Pass['checklist'][number];
const employer = (inForce: boolean) =>
  ({ agency: base.owner, goAhead: { inForce } }) as unknown as Pass['employers'][number];
const check = (newThreat: boolean) =>
  ({
    at: '2022-05-20T13:00:00Z',
    byTitle: '',
    version: 1,
    newThreat,
  }) as unknown as Pass['ownCheck'];
const TICKED = [point('a', '2022-05-20T13:00:00Z')];
const ALL_RIGHT: Partial<Pass> = {
  readiness: SETTLED,
  safety: KNOWS,
  checklist: TICKED,
  employers: [employer(true)],
  ownCheck: check(false),
};
const at = (more: Partial<Pass['progress']>) => ({ progress: { ...base.progress, ...more } });
const STARTED = at({ startedAt: '2022-05-20T18:00:00Z' });

const STATES: readonly State[] = [
  {
    state: 'waits for everything',
    pass: {
      readiness: [missing('WHEN_WHERE_LEADER', 'AIM_MISSING')],
      safety: { ...KNOWS, childProcedureAcknowledged: false },
      checklist: [point('a', null)],
      employers: [employer(false)],
      ownCheck: null,
    },
    open: SECTIONS,
  },
  {
    state: 'sent, and nobody has given a go-ahead',
    pass: { ...ALL_RIGHT, employers: [employer(true), employer(false)] },
    open: ['who', 'goAhead'],
  },
  {
    state: 'one point is not ticked',
    pass: { ...ALL_RIGHT, checklist: [...TICKED, point('b', null)] },
    open: ['who', 'checklist'],
  },
  {
    state: 'the check has a yes',
    pass: { ...ALL_RIGHT, ownCheck: check(true) },
    open: ['who', 'check'],
  },
  {
    state: 'the team does not know what to do about a child',
    pass: { ...ALL_RIGHT, safety: { ...KNOWS, childProcedureAcknowledged: false } },
    open: ['who', 'safety'],
  },
  { state: 'ready', pass: ALL_RIGHT, open: ['who'] },
  { state: 'is out, with all of it settled', pass: { ...ALL_RIGHT, ...STARTED }, open: [] },
  {
    state: 'is out, and the check had a yes',
    pass: { ...ALL_RIGHT, ...STARTED, ownCheck: check(true), checklist: [point('a', null)] },
    open: ['check'],
  },
  {
    state: 'called off before it was ready',
    pass: { employers: [employer(false)], ...at({ cancelledAt: '2022-05-20T12:00:00Z' }) },
    open: ['check'],
  },
];

describe('what stands open on the page of a pass that', () => {
  it.each(STATES)('$state', ({ pass, open }) => {
    const whole = demoPass(pass);
    expect(SECTIONS.filter((section) => !isRight(section, whole))).toEqual(open);
  });
});
