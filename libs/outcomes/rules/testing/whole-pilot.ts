import { ALMEDALEN } from '@stad/activities/disseminations/rules/demo/pilot-almedalen.js';
import { FIELD_PASSES_2022 } from '@stad/activities/field-operations/rules/demo/pilot-passes.js';
import { STANDING_RISKS_2022 } from '@stad/activities/field-operations/rules/demo/standing-risks.js';
import {
  SEMINARS_2022,
  TRAINING_TARGETS,
} from '@stad/activities/seminars/rules/demo/pilot-seminars.js';
import { PILOT_VISIT } from '@stad/activities/study-visits/rules/demo/pilot-visit.js';
import { PILOT_ACTORS } from '@stad/actors/rules/demo/pilot-actors.js';
import { PILOT_AGREEMENTS } from '@stad/agreements/rules/demo/pilot-agreements.js';
import { PILOT_HANDOVERS } from '@stad/handovers/rules/demo/pilot-handovers.js';
import { AGENCIES } from '@stad/identity/rules/demo/agencies.js';
import { PEOPLE } from '@stad/identity/rules/demo/people.js';
import { CAPACITIES } from '@stad/network/rules/demo/capacity.js';
import { CONTACT_FUNCTIONS } from '@stad/network/rules/demo/contact-functions.js';
import { ON_CALL_2022 } from '@stad/network/rules/demo/pilot-on-call.js';
import { AREAS } from '@stad/programme/rules/demo/areas.js';
import { PILOT } from '@stad/programme/rules/demo/pilot.js';
import { RINGS } from '@stad/programme/rules/demo/rings.js';
import { SITES } from '@stad/programme/rules/demo/sites.js';
import { KPI_EXPECTATIONS } from '../demo/kpi-expectations.js';
import { ENTERED_FIGURES_2022 } from '../demo/pilot-entered-figures.js';
import { PILOT_GOALS } from '../demo/pilot-goals.js';
import { ACTION_PLAN, CITIZEN_PROMISE } from '../pilot-inventory/action-plan.js';
import { ACTIVITIES_2022 } from '../pilot-inventory/activities.js';
import { CAPABILITY_2022 } from '../pilot-inventory/capability.js';
import { BOARD_GOAL, GOVERNANCE_CASE, STEERING_DOCUMENTS } from '../pilot-inventory/governance.js';
import { KNOWLEDGE_SOURCES } from '../pilot-inventory/knowledge-sources.js';
import { ROUTINE_2022 } from '../pilot-inventory/local-routine.js';
import { MAPPING_STUDY } from '../pilot-inventory/mapping-study.js';
import { QUALIFICATIONS } from '../pilot-inventory/qualifications.js';
import { ALARMS_2022, CHECK_INS_2022, INCIDENTS_2022 } from '../pilot-inventory/safety.js';
import * as stories from '../pilot-inventory/stories.js';
import { UNDERTAKINGS_2022 } from '../pilot-inventory/undertakings.js';

/** What an installation has whatever the programme. */
export const FRAME = {
  agencies: AGENCIES,
  sites: SITES,
  areas: AREAS,
  rings: RINGS,
  people: PEOPLE,
  qualifications: QUALIFICATIONS,
  contactFunctions: CONTACT_FUNCTIONS,
  capacity: CAPACITIES,
};

/** The pilot of 2022: also what no table holds yet, but for its reports, which lie above. */
export const PILOT_2022 = {
  programme: PILOT,
  goals: PILOT_GOALS,
  onCall: ON_CALL_2022,
  actors: PILOT_ACTORS,
  governanceCase: GOVERNANCE_CASE,
  boardGoal: BOARD_GOAL,
  steeringDocuments: STEERING_DOCUMENTS,
  agreements: PILOT_AGREEMENTS,
  undertakings: UNDERTAKINGS_2022,
  knowledgeSources: KNOWLEDGE_SOURCES,
  routine: ROUTINE_2022,
  standingRisks: STANDING_RISKS_2022,
  activities: ACTIVITIES_2022,
  studyVisit: PILOT_VISIT,
  almedalen: ALMEDALEN,
  mappingStudy: MAPPING_STUDY,
  actionPlan: ACTION_PLAN,
  citizenPromise: CITIZEN_PROMISE,
  seminars: SEMINARS_2022,
  trainingTargets: TRAINING_TARGETS,
  passes: FIELD_PASSES_2022,
  handovers: PILOT_HANDOVERS,
  checkIns: CHECK_INS_2022,
  alarms: ALARMS_2022,
  incidents: INCIDENTS_2022,
  capability: CAPABILITY_2022,
  kpiExpectations: KPI_EXPECTATIONS,
  enteredFigures: ENTERED_FIGURES_2022,
  stories: { ...stories },
};
