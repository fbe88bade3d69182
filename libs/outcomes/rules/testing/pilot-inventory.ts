import { CAPABILITY_DIMENSIONS } from '../pilot-inventory/capability.js';
import { FRAME, PILOT_2022 } from './whole-pilot.js';

/** One thing that field.md 11 holds: where it says so, how many, and how many the records have. */
export type Held = readonly [section: string, what: string, expected: number, found: number];

const pilot = PILOT_2022;
const ofType = (type: string) => pilot.activities.filter((each) => each.type === type).length;
const risksOf = (type: string, areaGroup: string) =>
  pilot.standingRisks.filter((each) => each.type === type && each.areaGroup === areaGroup).length;
const statusOf = (status: string) => pilot.checkIns.filter((each) => each.status === status).length;

/** Everything of field.md 11.1–11.8 in numbers, also what no table of the portal holds yet; the reports' 11.7 with them. */
export const PILOT_INVENTORY: readonly Held[] = [
  ['11.1', 'agencies', 10, FRAME.agencies.length],
  ['11.1', 'network actors of Lund', 14, pilot.actors.length],
  [
    '11.1',
    'posts at the police',
    2,
    FRAME.capacity.find(({ kind }) => kind === 'POST')?.amount ?? 0,
  ],
  ['11.2', 'areas', 17, FRAME.areas.length],
  ['11.3', 'claims of the motion', 3, pilot.governanceCase.claims.length],
  ['11.3', 'referrals', 2, pilot.governanceCase.referrals.length],
  ['11.3', 'decisions', 1, pilot.governanceCase.decisions.length],
  ['11.3', 'steering documents', 3, pilot.steeringDocuments.length],
  ['11.3', 'agreements', 4, pilot.agreements.length],
  ['11.3', 'confidentiality undertakings', 8, pilot.undertakings.length],
  ['11.3', 'knowledge sources', 2, pilot.knowledgeSources.length],
  ['11.3', 'steps of the local routine', 6, pilot.routine.steps.length],
  [
    '11.3',
    'steps of its live test',
    6,
    pilot.routine.tests.flatMap(({ results }) => results).length,
  ],
  ['11.3', 'standing risks STREET LU-INRE', 2, risksOf('STREET', 'LU-INRE')],
  ['11.3', 'standing risks STREET LU-NORRA', 2, risksOf('STREET', 'LU-NORRA')],
  ['11.3', 'standing risks DIGITAL LU-NAT', 2, risksOf('DIGITAL', 'LU-NAT')],
  ['11.3', 'standing risks JOINT_POLICE LU-INRE', 2, risksOf('JOINT_POLICE', 'LU-INRE')],
  ['11.3', 'standing risks PREMISES HB-INRE', 2, risksOf('PREMISES', 'HB-INRE')],
  ['11.4', 'seminars', 4, pilot.seminars.length],
  ['11.4', 'meetings', 1, ofType('MEETING')],
  ['11.4', 'actor mappings', 1, ofType('ACTOR_MAPPING')],
  ['11.4', 'study visits', 1, ofType('STUDY_VISIT')],
  ['11.4', 'questions of the study visit', 12, pilot.studyVisit.questions.length],
  ['11.4', 'learnings of the study visit', 11, pilot.studyVisit.learnings.length],
  ['11.4', 'disseminations', 1, ofType('DISSEMINATION')],
  ['11.4', 'audience in Almedalen', 60, pilot.almedalen.audience],
  ['11.4', 'leads of Almedalen', 7, pilot.almedalen.leads.length],
  ['11.4', 'media items', 2, pilot.almedalen.media.length],
  ['11.4', 'mapping studies', 1, ofType('MAPPING_STUDY')],
  ['11.4', 'survey sent', 46, pilot.mappingStudy.survey.sent],
  ['11.4', 'survey answers', 31, pilot.mappingStudy.survey.answers],
  ['11.4', 'who have met suspicion', 19, pilot.mappingStudy.survey.metSuspicion],
  ['11.4', 'goals of the action plan', 5, pilot.actionPlan.length],
  ['11.4', 'measures', 16, pilot.actionPlan.flatMap(({ measures }) => measures).length],
  ['11.4', 'commitments', 3, pilot.citizenPromise.length],
  ['11.5', 'field passes', 7, pilot.passes.length],
  ['11.5', 'handovers', 13, pilot.handovers.length],
  ['11.5', 'check-ins that went well', 68, statusOf('OK')],
  ['11.5', 'check-ins missed', 1, statusOf('MISSED')],
  ['11.5', 'check-ins in need of help', 1, statusOf('NEED_HELP')],
  ['11.5', 'alarms', 1, pilot.alarms.length],
  ['11.5', 'near-misses', 1, pilot.incidents.length],
  ['11.6', 'rounds of capability', 6, pilot.capability.length],
  ['11.6', 'its dimensions', 9, CAPABILITY_DIMENSIONS.length],
  ['11.6', 'rows of figures', 25, pilot.kpiExpectations.length],
  ['11.8', 'refused disclosures', 1, pilot.stories.DISCLOSURE_ASSESSMENTS.length],
  ['11.8', 'texts that were blocked', 1, pilot.stories.BLOCKED_CONTENT.length],
  ['11.8', 'provisions of then and now', 3, pilot.stories.LEGAL_REFERENCES.length],
  ['11.8', 'flagged chapters', 1, pilot.stories.METHOD_CHAPTER_FLAGS.length],
  ['11.8', 'requests for public records', 1, pilot.stories.PUBLIC_RECORD_REQUESTS.length],
  ['11.8', 'unjustified reads found', 1, pilot.stories.ACCESS_REVIEWS[0].reportedAsDeviation],
  ['11.8', 'removed accounts', 1, pilot.stories.REMOVED_ACCOUNTS.length],
];
