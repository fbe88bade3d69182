import { PLANS_ACTIVITY, SEES_ACTIVITY } from '@stad/activities/core/api/activity.policy.js';
import { PROGRAMME_ENDED } from '@stad/activities/core/api/programme-ended.js';
import { LEARNERS } from '@stad/activities/core/rules/planners.js';
import { ACTOR_CORE_READERS } from '@stad/actors/rules/actor-life.js';
import type { Role } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import type { FreeText } from '@stad/platform/api/db/table-record.js';
import { DISSEMINATION_KIND } from '../rules/dissemination-kind.js';

const OWN = 'agency_id = (select app.agency_id())';
const hasRole = (roles: readonly Role[]) =>
  `(select app.has_role(${roles.map((role) => `'${role}'`).join(', ')}))`;
/** The own agency’s, of an activity that the viewer’s role plans. */
const PLANNED = `${OWN} and ${PLANS_ACTIVITY}`;

const ofMyActivity = (table: string, more = '') =>
  `${OWN} and exists (
    select from activity a
    where a.id = ${table}.activity_id and a.agency_id = (select app.agency_id()) ${more})`;

const inputs = (field: string) => [
  `PlanDisseminationInput.${field}`,
  `ChangeDisseminationInput.${field}`,
];

const text = (code: string, field: string): FreeText => ({
  free: inputs(field),
  removal: { code, key: 'activity_id' },
});

const ofActivity = (code: string, field: string): FreeText => ({
  free: inputs(field),
  removal: { code, key: 'id', version: 'version', where: `t.kind = '${DISSEMINATION_KIND}'` },
});

/** Seen by who sees the activity: P1, everyone at the site once it is confirmed. Its owner's to change. */
export const disseminationPolicy: TablePolicy = {
  table: 'dissemination',
  read: SEES_ACTIVITY,
  insert: `${ofMyActivity('dissemination')} and ${PLANS_ACTIVITY}`,
  update: PLANNED,
  delete: `${ofMyActivity('dissemination', `and a.lifecycle = 'DRAFT'`)} and ${PLANS_ACTIVITY}`,
  // Kept by a trigger as leads come and go, which are logged themselves.
  unauditedColumns: ['leads', 'leads_counted'],
  // That it was held and how many listened; never what was said, nor how they were counted.
  statistics: {
    columns: ['activity_id', 'agency_id', 'audience'],
    rows: `state in ('COMPLETED', 'EVALUATED')`,
  },
  kept: 'what was said, where, and how many listened: no text about anybody',
  texts: {
    stage: text('DISSEMINATION_STAGE', 'stage'),
    purpose: text('DISSEMINATION_PURPOSE', 'purpose'),
    message: text('DISSEMINATION_MESSAGE', 'message'),
    audience_method: {
      free: ['NoteDisseminationAudienceInput.audienceMethod'],
      removal: { code: 'DISSEMINATION_METHOD', key: 'activity_id', version: 'audience_version' },
    },
  },
  head: {
    table: 'activity',
    texts: {
      title: ofActivity('DISSEMINATION_TITLE', 'title'),
      place_label: ofActivity('DISSEMINATION_PLACE', 'place'),
    },
  },
};

/** Partners and panel, read with the activity. */
export const disseminationVoicePolicy: TablePolicy = {
  table: 'dissemination_voice',
  read: SEES_ACTIVITY,
  insert: `${ofMyActivity('dissemination_voice')} and ${PLANS_ACTIVITY}`,
  update: PLANNED,
  delete: PLANNED,
  fixedColumns: ['activity_id'],
  kept: 'organisations and functions on a stage, and what they said in public: no text about anybody',
  texts: {
    organisation: { scalar: 'FunctionName' },
    function_title: { scalar: 'FunctionName' },
    message: {
      free: ['SaidDisseminationVoice.message'],
      removal: {
        ...{ code: 'DISSEMINATION_VOICE', key: 'id', parent: 't.activity_id' },
        operations: ['saveDisseminationLineup'],
      },
    },
  },
};

/** What was told of it in public, read with the activity. */
export const disseminationMediaPolicy: TablePolicy = {
  table: 'dissemination_media',
  read: SEES_ACTIVITY,
  insert: `${ofMyActivity('dissemination_media')} and ${PLANS_ACTIVITY}`,
  update: PLANNED,
  delete: PLANNED,
  fixedColumns: ['activity_id'],
  statistics: { columns: ['activity_id'], rows: 'true' },
  reviewed: { statistics: 'how many there are of an activity, never what they say' },
  kept: 'what papers and channels have published: a title, where and when',
  texts: {
    title: {
      free: ['AddMediaItemInput.title', 'ChangeMediaItemInput.title'],
      removal: { code: 'MEDIA_TITLE', key: 'id', version: 'version' },
    },
    outlet: { scalar: 'FunctionName' },
  },
};

const TENDS = `${OWN} and ${hasRole(LEARNERS)}`;

/**
 * P2: that an organisation has got in touch reads the core group of the town, as gaps and states of actors, and its
 * own agency where it is tended (ADR 0049). Once it became an actor that is active it is P1, read with the activity.
 * An organisation and a function: two years after the programme nobody needs to know who once asked.
 */
export const disseminationLeadPolicy: TablePolicy = {
  table: 'dissemination_lead',
  read: `${SEES_ACTIVITY} and (${TENDS}
    or ${hasRole(ACTOR_CORE_READERS)} and exists (select from activity a
      where a.id = dissemination_lead.activity_id and a.site_id = any ((select app.core_site_ids())::uuid[]))
    or exists (select from actor c
      where c.id = dissemination_lead.actor_id and c.in_network and c.merged_into_id is null))`,
  insert: `${ofMyActivity('dissemination_lead', 'and actor_id is null')} and ${TENDS}`,
  update: {
    using: TENDS,
    // That it became an actor says whoever sees the actor, whose list that is: the project lead’s of the town.
    check: `${OWN} and (actor_id is null or exists (select from actor c where c.id = dissemination_lead.actor_id))`,
  },
  delete: `${TENDS} and state = 'NEW'`,
  fixedColumns: ['activity_id'],
  // How many there are and what became of them, never who asked for what.
  statistics: { columns: ['activity_id', 'agency_id', 'state'], rows: 'true' },
  reviewed: { statistics: 'how many there are of an activity and what became of them' },
  kept: [{ rule: 'LEADS', key: 'id', where: PROGRAMME_ENDED }],
  texts: {
    organisation: { scalar: 'FunctionName' },
    function_title: { scalar: 'FunctionName' },
    wish: {
      free: ['AddLeadInput.wish', 'ChangeLeadInput.wish'],
      removal: { code: 'LEAD_WISH', key: 'id', version: 'version' },
    },
  },
};
