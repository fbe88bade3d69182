import type { PersonKey } from '@stad/identity/rules/demo/types.js';

/** Why a reading writes no event of the log (INV-19, decision 50). Each that tells of P2 or P3 names a decision. */
export const SILENT = {
  OPEN: 'P0 and P1 alone: the town, the programme, the network, fixed words and published figures',
  SELF: 'about whoever asks alone, or how the own agency has set something up',
  LIST: 'INV-19: a list of P2 rows in which my agency takes part writes none',
  COUNT:
    'decision 50: how many there are or wait, or what kind is missing; never which, and nothing of them',
  CHANGED: 'decision 50: that an open record was changed, never what; its opening has its event',
  BEARER:
    'decision 50: what a letter asked one function, read by whoever holds it; the letter has its event',
  NIGHT: 'decision 41: neither that there is a handover nor which; who read the list is written',
  BOX: 'decision 44: an answer to an evaluation is joined to nobody',
} as const;

/** Records that are asked about, found in the demo. */
export interface Found {
  readonly siteId: string;
  readonly programmeId: string;
  readonly ids: Readonly<Record<string, string>>;
  readonly from: string;
  readonly to: string;
}

type Ask = (found: Found) => Record<string, unknown>;

/** One reading: who asks, for what, and what is written. `null` stands for a visitor. */
export interface Reading {
  readonly field: string;
  readonly as: PersonKey | null;
  readonly ask?: Ask;
  /** `READ agreement`; a few parts of one answer may write less. */
  readonly writes?: readonly string[];
  readonly silent?: keyof typeof SILENT;
  /** The demo has none: that no event is written says little. */
  readonly isEmpty?: true;
}

const CHIEF = 'enhetschef@soc-lund';
const WORKER = 'socialsekreterare1@soc-lund';
const LEAD = 'projektledare@fa-hbg';
const SAFETY = 'skyddsombud@soc-lund';
const OFFICER = 'samverkanspolis1@pol-lund';
const DPO = 'dataskyddsombud@soc-lund';
const REGISTRAR = 'registrator@soc-lund';
const CONTROLLER = 'ansvarig-for-loggkontroll@soc-lund';
const ADMIN = 'administrator@soc-lund';
const NETWORK = 'handlaggare@ks-lund';
const ON_CALL = 'socialjouren@soc-lund';

const site: Ask = ({ siteId }) => ({ siteId });
const ofSite: Ask = ({ siteId }) => ({ input: { siteId } });
const countOfSite: Ask = ({ siteId }) => ({ input: { siteId, first: 0 } });
const programme: Ask = ({ programmeId }) => ({ programmeId });
const one =
  (kind: string): Ask =>
  ({ ids }) => ({ id: ids[kind] });
const pass: Ask = ({ ids }) => ({ passId: ids['pass'] });
const token: Ask = () => ({ token: 'x'.repeat(43) });

const writes = (
  field: string,
  as: PersonKey,
  ask: Ask | undefined,
  ...events: string[]
): Reading => ({ field, as, ...(ask ? { ask } : {}), writes: events });
const silent = (
  why: keyof typeof SILENT,
  field: string,
  as: PersonKey | null = CHIEF,
  ask?: Ask,
  isEmpty?: true,
): Reading => ({
  ...{ field, as, silent: why },
  ...(ask ? { ask } : {}),
  ...(isEmpty ? { isEmpty } : {}),
});

/** Reports and counts of the own agency’s passes are P3, also in a list of them. */
const COUNTS = ['READ field_report', 'READ team_count'] as const;

/** Every query of the schema, with what a named person of the demo reads by it. */
export const READINGS: readonly Reading[] = [
  // One record that is opened.
  writes('actor', CHIEF, one('actor'), 'READ actor'),
  writes('actor', NETWORK, one('ownActor'), 'READ actor'),
  silent('OPEN', 'actor', NETWORK, one('actor')),
  writes('agreement', CHIEF, one('agreement'), 'READ agreement'),
  writes(
    'fieldPass',
    CHIEF,
    ({ ids }) => ({ input: { id: ids['pass'] } }),
    'READ field_operation',
    ...COUNTS,
  ),
  writes('fieldPassNow', WORKER, undefined, 'READ field_operation'),
  writes('grant', LEAD, programme, 'READ funding_grant'),
  writes('localRoutine', CHIEF, one('routineDraft'), 'READ local_routine'),
  writes('localRoutine', CHIEF, one('routine'), 'READ local_routine'),
  silent('OPEN', 'localRoutine', NETWORK, one('routine')),
  writes('meeting', CHIEF, one('coreMeeting'), 'READ meeting'),
  silent('OPEN', 'meeting', CHIEF, one('networkMeeting')),
  writes('dissemination', LEAD, one('dissemination'), 'READ dissemination_lead'),
  writes('progressReport', LEAD, one('report'), 'READ funding_grant', 'READ progress_report'),
  writes('shelfItem', CHIEF, one('coreMaterial'), 'READ shelf_item'),
  silent('OPEN', 'shelfItem', CHIEF, one('material')),
  writes('standingRisk', CHIEF, ({ ids }) => ({ number: ids['risk'] }), 'READ standing_risk'),
  writes('task', CHIEF, one('task'), 'READ task'),
  silent('OPEN', 'task', CHIEF, one('networkTask')),

  // Lists of what is the own agency's alone (P3), or of what it takes no part in.
  writes('accessQuestions', CHIEF, undefined, 'LIST access_review_item'),
  writes(
    'accessReviewItems',
    CONTROLLER,
    ({ ids }) => ({ reviewId: ids['review'] }),
    'READ access_review',
  ),
  writes('accessReviews', CONTROLLER, undefined, 'LIST access_review'),
  writes('activityShares', CHIEF, ofSite, 'LIST activity_share'),
  silent('COUNT', 'activityShares', CHIEF, countOfSite, true),
  writes('auditEvents', CONTROLLER, () => ({ offset: 0 }), 'LIST audit_event'),
  writes('contentRemovals', CHIEF, undefined, 'LIST content_removal', 'READ content_removal_text'),
  writes('contentRemovals', REGISTRAR, undefined, 'LIST content_removal'),
  writes('disposalHolds', REGISTRAR, undefined, 'LIST disposal_hold'),
  writes('disposals', REGISTRAR, undefined, 'LIST disposal'),
  writes('enteredFigures', LEAD, programme, 'LIST entered_figure'),
  writes('guardLogCounts', CONTROLLER, undefined, 'LIST audit_event'),
  writes('handoverCounts', DPO, undefined, 'LIST handover'),
  writes('handoverMonths', WORKER, ofSite, 'LIST handover'),
  writes('handovers', WORKER, ofSite, 'LIST handover'),
  silent('COUNT', 'handovers', WORKER, countOfSite, true),
  writes('kpi', CHIEF, ({ programmeId }) => ({ programmeId, code: 'K11' }), 'LIST field_report'),
  // The own people at a seminar, as it was held: libs/activities/seminars/api/employer/employer.api.spec.ts.
  silent('OPEN', 'seminar', CHIEF, one('ownSeminar')),
  silent('OPEN', 'seminar', NETWORK, one('seminar')),
  writes(
    'seminarList',
    CHIEF,
    ({ ids }) => ({ seminarId: ids['ownSeminar'] }),
    'LIST seminar_sign_up',
  ),
  writes(
    'standingRisks',
    CHIEF,
    ({ siteId }) => ({ siteId, offset: 0, isCounted: false }),
    'LIST standing_risk',
  ),
  silent(
    'COUNT',
    'standingRisks',
    CHIEF,
    ({ siteId }) => ({ siteId, offset: 0, isCounted: true }),
    true,
  ),
  writes('tasks', CHIEF, ofSite, 'LIST task'),
  silent('LIST', 'tasks', REGISTRAR, ofSite),
  writes('waiting', CHIEF, undefined, 'LIST standing_risk'),
  writes('waiting', WORKER, undefined, 'LIST standing_risk', 'LIST task'),
  writes('tonightsPasses', ON_CALL, site, 'LIST field_operation'),
  writes('trainingOverview', CHIEF, site, 'LIST training_record'),
  silent('SELF', 'trainingOverview', WORKER, site),

  // Lists of P2 in which the own agency takes part; what in them is P3 is opened.
  writes('activities', CHIEF, ofSite, 'READ dissemination_lead', ...COUNTS),
  silent('LIST', 'activities', NETWORK, ofSite),
  writes('fieldPasses', CHIEF, ofSite, ...COUNTS),
  silent('LIST', 'fieldPasses', SAFETY, ofSite),
  silent('LIST', 'activityMaterials', CHIEF, ofSite),
  silent('LIST', 'actorRound', LEAD, site, true),
  silent('LIST', 'actors', CHIEF, ofSite),
  silent('LIST', 'agreements', CHIEF, ofSite),
  silent('LIST', 'busySpans', CHIEF, ({ siteId, from, to }) => ({ siteId, from, to })),
  silent('LIST', 'callSheet', CHIEF, () => ({ site: 'lund' })),
  silent('LIST', 'contactFunctions', CHIEF, site),
  silent(
    'LIST',
    'crewProposal',
    CHIEF,
    ({ ids }) => ({ passId: ids['pass'], languages: [] }),
    true,
  ),
  silent('LIST', 'deputies', CHIEF, undefined, true),
  silent('LIST', 'findableRecords', CHIEF),
  silent('LIST', 'directory', CHIEF, ({ siteId }) => ({ siteId, offset: 0 })),
  silent('LIST', 'handoverFunctions', WORKER, site),
  silent('LIST', 'handoverReceivers', WORKER, site),
  silent('LIST', 'invitations', CHIEF, undefined, true),
  silent('LIST', 'localRoutines', NETWORK, site),
  silent('LIST', 'passInvitees', CHIEF, pass),
  silent('LIST', 'passToFillFrom', CHIEF, ({ ids }) => ({ input: { passId: ids['pass'] } }), true),
  silent('LIST', 'people', CHIEF, () => ({ offset: 0 })),
  silent(
    'LIST',
    'planClashes',
    CHIEF,
    ({ siteId, from, to, ids }) => ({
      input: { siteId, areaIds: [ids['area']], startsAt: from, endsAt: to },
    }),
    true,
  ),
  silent('LIST', 'progressReports', LEAD, programme),
  silent('LIST', 'roleProposals', CHIEF, undefined, true),
  silent('LIST', 'shelf', CHIEF, ofSite),
  silent('LIST', 'standIns', CHIEF, pass, true),
  silent('LIST', 'taskOffers', OFFICER),
  silent('LIST', 'waiting', REGISTRAR, undefined, true),

  // How many, for the front page and what one decides by it.
  silent('COUNT', 'actorGaps', CHIEF, site),
  silent('COUNT', 'retention', REGISTRAR),
  silent('CHANGED', 'lastChange', CHIEF, ({ ids }) => ({ kind: 'PASS', id: ids['pass'] }), true),

  // The purpose of a link.
  silent('BEARER', 'actorLink', null, token, true),
  silent('BEARER', 'answerLink', null, token, true),
  silent('BEARER', 'openInvitation', null, () => ({ secret: 'x'.repeat(43) }), true),
  silent('BEARER', 'participationLink', null, token, true),
  silent('BEARER', 'signUp', null, token, true),
  silent('NIGHT', 'handoverLink', null, token, true),
  silent('BOX', 'evaluationForm', null, token, true),

  // About whoever asks, and how the own agency has set something up.
  silent('SELF', 'checklistTemplates', ADMIN),
  silent('SELF', 'gettingStarted'),
  silent('SELF', 'myCalendar'),
  silent('SELF', 'mySessions', CHIEF, undefined, true),
  silent('SELF', 'myTimeElsewhere', WORKER, ({ from, to }) => ({ from, to }), true),
  silent('SELF', 'notificationChoice'),
  silent('SELF', 'notifications', CHIEF, () => ({ offset: 0 })),
  silent('SELF', 'ownSignIn', CHIEF, undefined, true),
  silent('SELF', 'trainingGate'),
  silent('SELF', 'unreadNotifications'),
  silent('SELF', 'viewer'),

  // P0 and P1.
  silent('OPEN', 'actorAgencies', LEAD, site, true),
  silent('OPEN', 'coreAgencies', CHIEF, site, true),
  silent('OPEN', 'agreementAgencies', CHIEF, site),
  silent('OPEN', 'areas', NETWORK, site),
  silent('OPEN', 'capacities', CHIEF, ({ siteId, programmeId }) => ({ siteId, programmeId })),
  silent('OPEN', 'demoMemberships', null),
  silent('OPEN', 'dissemination', NETWORK, one('dissemination')),
  silent('OPEN', 'figureTrends', NETWORK, programme),
  silent('OPEN', 'goals', NETWORK, programme),
  silent('OPEN', 'legalBases', null),
  silent('OPEN', 'legalHistory', CHIEF, () => ({ code: 'OSL_10_2', wording: 1 }), true),
  silent('OPEN', 'prevention', NETWORK, one('area'), true),
  silent('OPEN', 'programme', NETWORK, ({ programmeId }) => ({ id: programmeId })),
  silent('OPEN', 'progress', NETWORK, programme),
  silent('OPEN', 'routineAgencies', CHIEF, site),
  silent(
    'OPEN',
    'routineGaps',
    NETWORK,
    ({ siteId, from, to }) => ({
      input: { siteId, startsAt: from, endsAt: to },
    }),
    true,
  ),
  silent('OPEN', 'routineInForce', NETWORK, site),
  silent('OPEN', 'signInProviders', null, undefined, true),
  silent('OPEN', 'signUpPage', null, () => ({ key: 'x'.repeat(43) }), true),
  silent('OPEN', 'siteCoverage', NETWORK, ({ siteId, from, to }) => ({ siteId, from, to })),
  silent('OPEN', 'studyVisit', NETWORK, one('studyVisit')),
  silent('OPEN', 'townPage', LEAD, site),
  silent('OPEN', 'trainingCourses', CHIEF, site, true),
  silent('OPEN', 'wall', NETWORK, programme),
];

/** Types that are P2 or P3 whatever their state: what is said to be open does not reach them. */
export const NEVER_OPEN: readonly string[] = [
  ...['AccessReview', 'AccessReviewItem', 'ActivityShare', 'Agreement', 'AuditEvent'],
  ...['ContentRemoval', 'Disposal', 'DisposalHold', 'EnteredFigure', 'FieldPass', 'FieldReport'],
  ...['Grant', 'Handover', 'HandoverCount', 'HandoverMonth', 'ProgressReport', 'StandingRisk'],
  ...['Task', 'TaskOffer', 'TonightsPass', 'TrainingRecord'],
];
