import { atLocal } from '@stad/platform/rules/time.js';
import { type GoAheadBasis, goAheadAfterChange, type VoidReason } from '../go-ahead-change.js';
import {
  COLLEAGUE,
  FIELD_WORKER,
  LEADER,
  member,
  OFFICER,
  REAR_SUPPORT,
  TEAM,
} from '../make-pass.js';

/** What a change of plan does to the go-aheads (INV-10), for the spec and for the figures. */
export interface VoidCase {
  readonly name: string;
  readonly before?: Partial<GoAheadBasis>;
  readonly after: Partial<GoAheadBasis>;
  /** The start each go-ahead was given to, when it has been moved since. */
  readonly givenTo?: Readonly<Record<string, string>>;
  /** `soc: OTHER_NIGHT`, or `soc: stands`. */
  readonly expected: readonly string[];
}

/** `2022-05-20 20:00` on Swedish clocks. */
export const at = (text: string) => atLocal(text.slice(0, 10), text.slice(11));
const start = (text: string) => ({ startsAt: at(text) });

export const BASIS: GoAheadBasis = {
  type: 'STREET',
  areaGroups: ['LU-INRE', 'LU-NORRA'],
  ...start('2022-05-20 20:00'),
  team: TEAM,
};

export function voidsAs({ before, after, givenTo = {} }: Omit<VoidCase, 'name' | 'expected'>) {
  const was = { ...BASIS, ...before };
  const given = new Map(Object.entries(givenTo).map(([id, text]) => [id, at(text)]));
  return goAheadAfterChange(was, { ...was, ...after }, given).map(
    ({ agencyId, reasons }) => `${agencyId}: ${reasons.join(', ') || 'stands'}`,
  );
}

const both = (...reasons: VoidReason[]) => [
  `soc: ${reasons.join(', ')}`,
  `fa: ${reasons.join(', ')}`,
];
export const STANDS = ['soc: stands', 'fa: stands'];

const trained = member('soc', 7);
const untrained = member('soc', 8, { trained: false });
const policeTeam = [member('police', 9, { role: 'PASS_LEADER' }), COLLEAGUE, FIELD_WORKER];
const unnamed = (id: string) => ({ ...OFFICER, id, personId: null });

const FALLS: readonly VoidCase[] = [
  { name: 'another type', after: { type: 'EVENT' }, expected: both('OTHER_TYPE') },
  {
    name: 'a new area group',
    after: { areaGroups: ['LU-INRE', 'LU-OSTRA'] },
    expected: both('OTHER_AREA_GROUP'),
  },
  { name: 'Saturday instead', after: start('2022-05-21 20:00'), expected: both('OTHER_NIGHT') },
  { name: 'the evening before', after: start('2022-05-19 20:00'), expected: both('OTHER_NIGHT') },
  { name: '2 h 15 later', after: start('2022-05-20 22:15'), expected: both('START_MOVED') },
  { name: '2 h 15 earlier', after: start('2022-05-20 17:45'), expected: both('START_MOVED') },
  { name: 'one left', after: { team: [LEADER, REAR_SUPPORT] }, expected: ['soc: TEAM_TOO_SMALL'] },
  {
    name: 'an untrained colleague instead',
    after: { team: [LEADER, untrained, FIELD_WORKER, REAR_SUPPORT] },
    expected: ['soc: UNTRAINED_SWAP', 'fa: stands'],
  },
  {
    name: 'the same in two steps: the untrained came first',
    before: { team: [...TEAM, untrained] },
    after: { team: [LEADER, untrained, FIELD_WORKER, REAR_SUPPORT] },
    expected: ['soc: UNTRAINED_SWAP', 'fa: stands'],
  },
  {
    name: 'much at once',
    after: { type: 'EVENT', areaGroups: ['LU-OSTRA'], ...start('2022-05-27 20:00') },
    expected: both('OTHER_TYPE', 'OTHER_AREA_GROUP', 'OTHER_NIGHT'),
  },
  {
    name: 'an hour and a half later, and again',
    before: start('2022-05-20 21:30'),
    after: start('2022-05-20 23:00'),
    givenTo: { soc: '2022-05-20 20:00', fa: '2022-05-20 20:00' },
    expected: both('START_MOVED'),
  },
  {
    name: 'the same, of one that was given anew in between',
    before: start('2022-05-20 21:30'),
    after: start('2022-05-20 23:00'),
    givenTo: { soc: '2022-05-20 20:00', fa: '2022-05-20 21:30' },
    expected: ['soc: START_MOVED', 'fa: stands'],
  },
];

const STANDING: readonly VoidCase[] = [
  { name: 'nothing', after: {}, expected: STANDS },
  { name: 'two hours later', after: start('2022-05-20 22:00'), expected: STANDS },
  { name: 'two hours earlier', after: start('2022-05-20 18:00'), expected: STANDS },
  {
    name: 'two hours later and back again',
    before: start('2022-05-20 22:00'),
    after: start('2022-05-20 20:00'),
    givenTo: { soc: '2022-05-20 20:00', fa: '2022-05-20 20:00' },
    expected: STANDS,
  },
  { name: 'fewer areas', after: { areaGroups: ['LU-NORRA'] }, expected: STANDS },
  {
    name: 'areas in another order',
    after: { areaGroups: ['LU-NORRA', 'LU-INRE'] },
    expected: STANDS,
  },
  {
    name: 'a trained colleague instead',
    after: { team: [LEADER, trained, FIELD_WORKER, REAR_SUPPORT] },
    expected: STANDS,
  },
  {
    name: 'another leader of the same employer',
    after: {
      team: [{ ...LEADER, role: 'MEMBER' }, { ...COLLEAGUE, role: 'PASS_LEADER' }, FIELD_WORKER],
    },
    expected: STANDS,
  },
  { name: 'one more', after: { team: [...TEAM, member('soc', 5)] }, expected: STANDS },
  { name: 'one more, untrained', after: { team: [...TEAM, untrained] }, expected: STANDS },
  {
    name: 'one more of the other employer, untrained, while one leaves here',
    after: { team: [LEADER, FIELD_WORKER, member('fa', 8, { trained: false }), REAR_SUPPORT] },
    expected: STANDS,
  },
  { name: 'one fewer', after: { team: [LEADER, FIELD_WORKER, REAR_SUPPORT] }, expected: STANDS },
  {
    name: 'other rear support, without the training',
    after: {
      team: [
        LEADER,
        COLLEAGUE,
        FIELD_WORKER,
        member('soc', 6, { role: 'REAR_SUPPORT', trained: false }),
      ],
    },
    expected: STANDS,
  },
  { name: 'police join', after: { team: [...TEAM, OFFICER] }, expected: STANDS },
  {
    name: 'an employer leaves',
    after: { team: [LEADER, COLLEAGUE, REAR_SUPPORT] },
    expected: ['soc: stands'],
  },
];

const moved = (name: string, from: string, to: string, expected: readonly string[]): VoidCase => ({
  name,
  before: start(from),
  after: start(to),
  expected,
});

const NIGHTS: readonly VoidCase[] = [
  moved('23.30 to 00.30 is the same evening', '2022-05-20 23:30', '2022-05-21 00:30', STANDS),
  moved('23.30 to 01.45 is too far', '2022-05-20 23:30', '2022-05-21 01:45', both('START_MOVED')),
  moved(
    '03.00 to 04.00 is another day',
    '2022-05-21 03:00',
    '2022-05-21 04:00',
    both('OTHER_NIGHT'),
  ),
  moved('spring: 01.30 to 03.30 is one hour', '2026-03-29 01:30', '2026-03-29 03:30', STANDS),
  moved(
    'spring: 23.30 to 03.00 is two and a half',
    '2026-03-28 23:30',
    '2026-03-29 03:00',
    both('START_MOVED'),
  ),
  moved('autumn: 00.30 to 02.30 is two hours', '2026-10-25 00:30', '2026-10-25 02:30', STANDS),
  moved(
    'autumn: 01.30 to 03.30 is three hours',
    '2026-10-25 01:30',
    '2026-10-25 03:30',
    both('START_MOVED'),
  ),
];

const POLICE: readonly VoidCase[] = [
  {
    name: 'a police pass loses its police',
    before: { type: 'JOINT_POLICE', team: policeTeam },
    after: { team: policeTeam.slice(1) },
    expected: both('POLICE_MISSING'),
  },
  {
    name: 'an assessment built on police',
    before: { team: [...TEAM, OFFICER], buildsOnPolice: true },
    after: { team: TEAM },
    expected: both('POLICE_MISSING'),
  },
  {
    name: 'police nobody built on',
    before: { team: [...TEAM, OFFICER] },
    after: { team: TEAM },
    expected: STANDS,
  },
  {
    name: 'police behind, not in the field',
    before: { team: [...TEAM, OFFICER], buildsOnPolice: true },
    after: { team: [...TEAM, { ...OFFICER, role: 'REAR_SUPPORT' }] },
    expected: both('POLICE_MISSING'),
  },
  {
    name: 'one officer for another without account',
    before: { type: 'JOINT_POLICE', team: [...policeTeam, unnamed('one')] },
    after: { team: [...policeTeam, unnamed('other')] },
    expected: ['police: stands', ...STANDS],
  },
];

export const VOID_CASES: readonly VoidCase[] = [...FALLS, ...STANDING, ...NIGHTS, ...POLICE];
