import { FIELD, holdsAny, MANAGER, type Role, ROLES } from './role.js';

/** What somebody who is new does first, and the permission without which it is nobody's step. */
const STEPS = {
  PLAN: 'pass:plan',
  SEND: 'pass:plan',
  COUNT: 'pass:report',
  ANSWER: 'pass:answer',
  GO_AHEAD: 'pass:go-ahead',
  RISK: 'standing-risk:decide',
  FIGURES: 'report:answer',
  TASK: 'task:read',
  REPORT: 'report:write',
  REMIND: 'report:write',
  LEGAL: 'legal:confirm',
  SAMPLE: 'access-review:draw',
  JUDGE: 'access-review:judge',
  DISPOSAL: 'retention:propose',
  INVITE: 'people:change',
  LET_IN: 'sign-in:read',
  NUMBER: 'contact:create',
  NOTICES: 'notification:own',
  CALENDAR: 'calendar:own',
} as const;
export type FirstStep = keyof typeof STEPS;

export const FIRST_STEPS = Object.keys(STEPS) as readonly FirstStep[];

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

/** *Kom igång*: the three first steps of whoever holds these roles, of those that their permissions allow. */
export function firstSteps(
  roles: readonly string[],
  permissions: ReadonlySet<string>,
): readonly FirstStep[] {
  const group = starterGroup(roles);
  if (group === null) return [];
  const steps = [...new Set([...STARTERS[group].steps, ...FOR_ALL])];
  return steps.filter((step) => permissions.has(STEPS[step])).slice(0, HOW_MANY);
}
