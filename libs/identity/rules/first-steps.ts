import { FIELD, holdsAny, MANAGER, ROLES, type Role } from './role.js';

/** What somebody who is new does first; the domain of each says who can and by which change it is done. */
export const FIRST_STEPS = [
  'PLAN',
  'SEND',
  'COUNT',
  'ANSWER',
  'GO_AHEAD',
  'RISK',
  'FIGURES',
  'TASK',
  'REPORT',
  'REMIND',
  'INVITE',
  'LET_IN',
  'NUMBER',
  'LEGAL',
  'SAMPLE',
  'JUDGE',
  'DISPOSAL',
  'NOTICES',
  'CALENDAR',
] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

/** Whom the steps are for, and in which order they are taken. */
export type StarterGroup = 'FIELD' | 'POLICE' | 'MANAGER' | 'LEAD' | 'ADMIN' | 'LAW' | 'NETWORK';

interface Starters {
  readonly roles: readonly Role[];
  readonly steps: readonly FirstStep[];
}

/** Of several roles, the first group that one of them is in. A pass goes through the first three of them. */
export const STARTERS: Readonly<Record<StarterGroup, Starters>> = {
  POLICE: { roles: ['POLICE_LIAISON'], steps: ['ANSWER', 'GO_AHEAD', 'FIGURES'] },
  FIELD: { roles: FIELD, steps: ['PLAN', 'SEND', 'COUNT'] },
  MANAGER: { roles: [...MANAGER, 'DUTY_MANAGER'], steps: ['GO_AHEAD', 'RISK', 'FIGURES'] },
  LEAD: { roles: ['PROJECT_LEAD', 'SIGNATORY'], steps: ['TASK', 'REPORT', 'REMIND'] },
  ADMIN: { roles: ['AGENCY_ADMIN'], steps: ['INVITE', 'LET_IN', 'NUMBER'] },
  LAW: {
    roles: ['JURIST', 'REGISTRAR', 'LOG_REVIEWER', 'DPO'],
    steps: ['LEGAL', 'SAMPLE', 'JUDGE', 'DISPOSAL'],
  },
  NETWORK: { roles: ROLES, steps: [] },
};

/** What everybody can begin with, where the own steps are fewer than three. */
const FOR_ALL: readonly FirstStep[] = ['NOTICES', 'TASK', 'CALENDAR'];
const HOW_MANY = 3;

/** The group of whoever holds these roles; null for who holds none. */
export function starterGroup(roles: readonly string[]): StarterGroup | null {
  const groups = Object.entries(STARTERS) as [StarterGroup, Starters][];
  return groups.find(([, each]) => holdsAny(roles, each.roles))?.[0] ?? null;
}

/** *Kom igång*: the three first steps of whoever holds these roles, of those that they can take. */
export function firstSteps(
  roles: readonly string[],
  possible: ReadonlySet<FirstStep>,
): readonly FirstStep[] {
  const group = starterGroup(roles);
  if (group === null) return [];
  const steps = [...new Set([...STARTERS[group].steps, ...FOR_ALL])];
  return steps.filter((step) => possible.has(step)).slice(0, HOW_MANY);
}
