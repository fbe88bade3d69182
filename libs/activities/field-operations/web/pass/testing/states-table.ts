import { employer, LEADER, makePass, OFFICER, TEAM } from '../../../rules/make-pass.js';
import type { PassViewer } from '../../../rules/next-steps.js';
import type { PassFacts } from '../../../rules/pass-facts.js';
import type { Pass } from '../pass.js';
import { AGENCIES } from './seen-pass.js';

/** Whoever looks: roles, organisation, and who of the team it is. */
export const ROLES = {
  leader: { agencyId: 'soc', roles: ['SOCIAL_WORKER'], personId: 'soc-1' },
  'a member of another agency': { agencyId: 'fa', roles: ['NGO_FIELD_WORKER'], personId: 'fa-1' },
  colleague: { agencyId: 'soc', roles: ['SOCIAL_WORKER'], personId: 'soc-2' },
  'rear support': { agencyId: 'soc', roles: ['DUTY_MANAGER'], personId: 'soc-3' },
  manager: { agencyId: 'soc', roles: ['SOCIAL_MANAGER'], personId: 'soc-9' },
  'police in the team': { agencyId: 'police', roles: ['POLICE_LIAISON'], personId: 'police-1' },
  'police not in the team': { agencyId: 'police', roles: ['POLICE_LIAISON'], personId: 'police-9' },
  'organisation’s jurist': { agencyId: 'soc', roles: ['LEGAL_COUNSEL'], personId: 'soc-8' },
  'project lead': { agencyId: 'fa', roles: ['PROJECT_LEAD'], personId: 'fa-9' },
} as const satisfies Readonly<Record<string, PassViewer>>;
export type RoleName = keyof typeof ROLES;

const SENT = { sentAt: '2022-05-18T08:00:00Z', sentByTitle: 'Funktion 1' };
const BRIEFED = { ...SENT, briefingDoneAt: '2022-05-20T17:30:00Z' };
const BEGUN = { ...BRIEFED, startedAt: '2022-05-20T18:00:00Z' };
const BACK = {
  ...BEGUN,
  returnedAt: '2022-05-20T23:00:00Z',
  debriefDueAt: '2022-05-23T23:00:00Z',
  reportDueOn: '2022-05-25',
};
const TALKED = { ...BACK, debriefHeldAt: '2022-05-21T08:00:00Z' };

const open = { state: 'OPEN', lockedAt: null, lockedByPersonId: null, problems: [] } as const;
const locked = {
  ...open,
  state: 'LOCKED',
  lockedAt: new Date('2022-05-21T09:00:00Z'),
  lockedByPersonId: 'soc-1',
} as const;
const reports = (state: string) => [
  { state, lockedAt: state === 'OPEN' ? null : '2022-05-21T09:00:00Z', agency: AGENCIES['soc'] },
  { state: 'OPEN', lockedAt: null, agency: AGENCIES['fa'] },
];
const silent = { goAhead: null, check: null } as const;

interface Seen {
  /** What is read without opening anything. */
  readonly read: readonly string[];
  /** The one filled button; null for none. */
  readonly filled: string | null;
  /** What is not possible yet and folded under *Sedan*, as its line names it; left out for nothing. */
  readonly later?: string;
}

export interface Row {
  readonly state: string;
  readonly facts: Partial<PassFacts>;
  readonly progress: Partial<Pass['progress']>;
  readonly more?: object;
  /** What everybody reads in this state. */
  readonly all: readonly string[];
  /** What nobody reads in it: it contradicts the heading. */
  readonly never?: readonly string[];
  readonly seen: Partial<Record<RoleName, Seen>>;
}

/** Each state a pass can be in, and what whoever may see it reads of it (pages.md 3.1–3.3). */
export const TABLE: readonly Row[] = [
  {
    state: 'a draft with nothing missing',
    facts: {
      state: 'PLANNING',
      briefingDone: false,
      employers: [employer('soc', silent), employer('fa', silent)],
      checklist: { ...makePass().checklist, openPoints: 3 },
    },
    progress: {},
    all: ['Nytt fältpass', 'Planeras', 'Vilka', 'Avstämning och säkerhet'],
    seen: {
      leader: { read: ['Klart för start: 5 av 7'], filled: 'Skicka planen' },
      manager: { read: ['Klart för start: 5 av 7'], filled: 'Skicka planen' },
    },
  },
  {
    state: 'sent, and nobody has given a go-ahead',
    facts: {
      state: 'AWAITING_GO',
      briefingDone: false,
      employers: [employer('soc', silent), employer('fa', silent)],
      checklist: { ...makePass().checklist, openPoints: 3 },
    },
    progress: SENT,
    all: [
      'Väntar på klartecken',
      'Klart för start: 5 av 7',
      'Inte kontrollerat än',
      'Checklista, 0 av 3 avbockade',
      'Punkt 1',
      'Funktion 1',
      'på Funktion 1, Funktion 2 sedan 18/5 10.00',
    ],
    seen: {
      leader: {
        read: [
          'Planen skickad 18/5 10.00, Funktion 1',
          'Väntar på Frälsningsarmén (Funktion 1) sedan 18/5 10.00',
        ],
        filled: 'Kolla inför passet',
        later: 'ge klartecken, starta passet och skriv in muntligt klartecken',
      },
      'a member of another agency': {
        read: ['Väntar på Socialtjänsten Lund (Funktion 1, Funktion 2) sedan 18/5 10.00'],
        filled: 'Svara på inbjudan',
        later: 'ge klartecken, starta passet och skriv in muntligt klartecken',
      },
      manager: {
        read: [],
        filled: 'Kolla inför passet',
        later: 'ge klartecken, starta passet och skriv in muntligt klartecken',
      },
      'project lead': {
        read: [],
        filled: 'Svara på inbjudan',
        later: 'ge klartecken och skriv in muntligt klartecken',
      },
    },
  },
  {
    state: 'waiting for one employer alone',
    facts: {
      state: 'AWAITING_GO',
      briefingDone: false,
      employers: [employer('soc'), employer('fa', silent)],
    },
    progress: SENT,
    all: [
      'Väntar på klartecken',
      'Klart för start: 6 av 7',
      'på Funktion 1 sedan 18/5 10.00',
      'Inte kontrollerat än',
      'Checklista, 3 av 3 avbockade',
    ],
    seen: {
      leader: {
        read: [
          'Klartecken givet 20/5 15.05, Funktion 1',
          'Väntar på Frälsningsarmén (Funktion 1) sedan 18/5 10.00',
        ],
        filled: 'Genomgången är gjord',
        later: 'starta passet och skriv in muntligt klartecken',
      },
      'a member of another agency': {
        read: [],
        filled: 'Svara på inbjudan',
        later: 'ge klartecken, starta passet och skriv in muntligt klartecken',
      },
      manager: {
        read: ['Klartecken givet 20/5 15.05, Funktion 1'],
        filled: null,
        later: 'starta passet och skriv in muntligt klartecken',
      },
      'rear support': { read: [], filled: null },
      'project lead': {
        read: [],
        filled: 'Svara på inbjudan',
        later: 'ge klartecken och skriv in muntligt klartecken',
      },
    },
  },
  {
    state: 'ready, before the briefing',
    facts: { state: 'READY', briefingDone: false },
    progress: SENT,
    all: ['Klart för start: 7 av 7', 'har gett klartecken', 'Allt är avbockat'],
    seen: {
      leader: { read: [], filled: 'Genomgången är gjord', later: 'starta passet' },
      'a member of another agency': {
        read: ['Väntar på Funktion 1, Socialtjänsten Lund'],
        filled: 'Svara på inbjudan',
        later: 'starta passet',
      },
      // One's own hearing, once it is held.
      colleague: { read: [], filled: 'Jag har hört', later: 'starta passet' },
      'rear support': { read: [], filled: 'Jag har hört' },
      'organisation’s jurist': { read: [], filled: null },
      'police not in the team': { read: [], filled: 'Svara på inbjudan' },
      manager: { read: [], filled: null, later: 'starta passet' },
      'project lead': { read: [], filled: 'Svara på inbjudan' },
    },
  },
  {
    state: 'ready, with a point of the list left',
    facts: {
      state: 'READY',
      checklist: { ...makePass().checklist, openPoints: 1 },
    },
    progress: BRIEFED,
    all: ['Klart för start', 'En sak kvar: checklistan', 'Checklista, 2 av 3 avbockade', 'Punkt 3'],
    seen: {
      leader: { read: ['Genomgången är gjord 20/5 19.30'], filled: 'Starta passet' },
      'a member of another agency': { read: [], filled: 'Svara på inbjudan' },
      colleague: { read: [], filled: 'Starta passet' },
      'rear support': { read: [], filled: 'Jag har hört' },
      manager: { read: [], filled: null },
      'project lead': { read: [], filled: 'Svara på inbjudan' },
    },
  },
  {
    state: 'out',
    facts: { state: 'ACTIVE', ownReport: open },
    progress: BEGUN,
    all: ['Pågår', 'Passet startat', 'Funktion 1'],
    seen: {
      leader: {
        read: ['Passet startat 20/5 20.00'],
        filled: 'Alla är tillbaka',
        later: 'lås redovisningen',
      },
      'a member of another agency': {
        read: [],
        filled: 'Alla är tillbaka',
        later: 'lås redovisningen',
      },
      colleague: { read: [], filled: 'Alla är tillbaka', later: 'lås redovisningen' },
      'rear support': { read: [], filled: null },
      manager: { read: ['Alla är tillbaka'], filled: null, later: 'lås redovisningen' },
      // To count is not the next thing while the team is out.
      'project lead': { read: ['Räkna samman'], filled: null, later: 'lås redovisningen' },
    },
  },
  {
    state: 'out with the police',
    facts: {
      state: 'ACTIVE',
      ownReport: open,
      team: [...TEAM, OFFICER],
      employers: [employer('soc'), employer('fa'), employer('police')],
    },
    progress: BEGUN,
    all: ['Pågår'],
    seen: {
      // Nobody waits for the police to leave.
      leader: {
        read: ['Skriv in att polisen har lämnat'],
        filled: 'Alla är tillbaka',
        later: 'lås redovisningen',
      },
      'police in the team': {
        read: ['Skriv in att polisen har lämnat'],
        filled: 'Alla är tillbaka',
        later: 'lås redovisningen',
      },
      'police not in the team': {
        read: ['Skriv in att polisen har lämnat'],
        filled: null,
        later: 'lås redovisningen',
      },
      manager: {
        read: ['Skriv in att polisen har lämnat'],
        filled: null,
        later: 'lås redovisningen',
      },
    },
  },
  {
    state: 'ready, and the leader is ill',
    facts: {
      state: 'READY',
      briefingDone: false,
      gaps: [{ memberId: LEADER.id, who: 'Funktion 1, Socialtjänsten Lund', askedPersonId: null }],
    },
    progress: SENT,
    all: ['Klart för start'],
    seen: {
      leader: { read: [], filled: null, later: 'starta passet' },
      colleague: { read: [], filled: 'Genomgången är gjord', later: 'starta passet' },
      manager: { read: [], filled: null, later: 'starta passet' },
    },
  },
  {
    state: 'a go-ahead that fell',
    facts: {
      state: 'AWAITING_GO',
      employers: [
        employer('soc', { goAhead: { decision: 'GIVEN', voided: true, byManager: false } }),
        employer('fa'),
      ],
    },
    progress: BRIEFED,
    all: ['Väntar på klartecken', 'Klartecknet gäller inte längre'],
    never: ['Klartecken givet'],
    seen: {
      leader: { read: [], filled: 'Ge klartecken', later: 'starta passet' },
      manager: { read: [], filled: 'Ge klartecken', later: 'starta passet' },
      colleague: { read: [], filled: 'Ge klartecken', later: 'starta passet' },
    },
  },
  {
    state: 'back, and nothing is counted',
    facts: {
      state: 'RETURNED',
      ownReport: open,
      returnedAt: new Date(BACK.returnedAt),
      countingReport: 'OPEN',
    },
    progress: BACK,
    more: { reports: reports('OPEN') },
    all: [
      'Alla tillbaka',
      'Samtal efter passet senast',
      'Redovisningen låses senast onsdag 25 maj',
      'Hur långt redovisningarna har kommit',
    ],
    seen: {
      leader: {
        read: [
          'Inget är räknat än',
          'Väntar på Socialtjänsten Lund (Funktion 1, Funktion 2) sedan 21/5 01.00',
        ],
        filled: 'Skriv in samtalet',
        later: 'avsluta passet',
      },
      'a member of another agency': {
        read: ['Er redovisning har timmar. En annan organisation räknar.'],
        filled: 'Skriv in samtalet',
        later: 'avsluta passet',
      },
      manager: {
        read: ['Inget är räknat än'],
        filled: 'Skriv in samtalet',
        later: 'avsluta passet',
      },
      'project lead': { read: [], filled: 'Skriv in samtalet' },
    },
  },
  {
    state: 'counted and talked through',
    facts: {
      state: 'RETURNED',
      ownReport: locked,
      returnedAt: new Date(BACK.returnedAt),
      debriefHeldAt: new Date(TALKED.debriefHeldAt),
      countingReport: 'LOCKED',
    },
    progress: TALKED,
    more: { reports: reports('LOCKED') },
    all: ['Alla tillbaka', 'Samtalet hölls 21 maj', 'Låst 21 maj 2022 av Funktion 1'],
    seen: {
      leader: {
        read: ['Redovisningen låst 21/5 11.00, Funktion 1'],
        filled: 'Avsluta passet',
      },
      'a member of another agency': { read: [], filled: 'Avsluta passet' },
      manager: { read: [], filled: 'Avsluta passet' },
      'project lead': { read: [], filled: null },
    },
  },
  {
    state: 'closed',
    facts: {
      state: 'CLOSED',
      ownReport: locked,
      returnedAt: new Date(BACK.returnedAt),
      debriefHeldAt: new Date(TALKED.debriefHeldAt),
      countingReport: 'LOCKED',
    },
    progress: { ...TALKED, closedAt: '2022-05-21T10:00:00Z' },
    more: { reports: reports('LOCKED') },
    all: ['Avslutat', 'Passet avslutat 21 maj 2022 12.00', 'Låst 21 maj 2022 av Funktion 1'],
    seen: {
      leader: { read: [], filled: null },
      'a member of another agency': { read: [], filled: null },
      manager: { read: [], filled: null },
      'project lead': { read: [], filled: null },
    },
  },
  {
    state: 'called off',
    facts: { state: 'CANCELLED', briefingDone: false, employers: [employer('soc', silent)] },
    progress: { ...SENT, cancelledAt: '2022-05-20T12:00:00Z', cancelReason: 'NO_ON_CALL' },
    all: ['Inställt', 'Passet ställdes in 20 maj 2022. Skäl: Saknas jour.', 'Passet inställt'],
    seen: {
      leader: { read: [], filled: null },
      'a member of another agency': { read: [], filled: null },
      manager: { read: [], filled: null },
      'project lead': { read: [], filled: null },
    },
  },
];
