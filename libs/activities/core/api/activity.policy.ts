import { CORE, FIELD } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { ACTIVITY_PLANNERS, LEARNERS, MEETING_CALLERS } from '../rules/planners.js';

const list = (wanted: readonly string[]) => wanted.map((role) => `'${role}'`).join(', ');
const roles = list([...CORE, 'SAFETY_REP']);

/** Administrators, network members and the data protection officer read no P2 or P3 (field.md 8). */
export const READS_CORE_GROUP = `(select app.has_role(${roles}))`;
// A meeting of the core group is also read by those who call one beside it (field.md 8, *Meetings*). Asked of
// meetings alone, and so of no pass.
const READS_CORE_MEETING = `kind = 'MEETING' and app.has_role('DEVELOPMENT_LEAD', 'MUNICIPAL_SAFETY')`;
// Not as a subselect: it stands in the policy of every table that hangs on an activity, thirty times in a
// page of a pass, and each subselect is a plan of its own to be set up.
const OWN = 'agency_id = app.agency_id()';
const SYSTEM = `app.viewer_kind() = 'system'`;

// A phone that was made ready for a pass reaches that one and what hangs on it (security.md 3). Here, and so
// for every table whose policy asks this one. As one expression: the planner takes an "is null or" for one row
// in two hundred, and plans every list for a handful.
const NOT_BESIDE_THE_PASS = 'coalesce(id = app.field_pass(), true)';

// `offset 0`: else the planner, which takes a page for the whole list, reads all that was ever shared with the
// agency in order to look up fifty.
const SHARED = `lifecycle <> 'DRAFT' and exists (
    select from activity_share s
    where s.activity_id = activity.id and s.agency_id = app.agency_id() and s.revoked_at is null offset 0)`;
// Before it is final, also what is to be the network's is read by those who plan it alone: not by everybody of the
// agency, and not by somebody who is placed there (INV-09).
const READS_PLAN = `case kind when 'MEETING' then (select app.has_role(${list([...FIELD, ...MEETING_CALLERS])}))
    else (select app.has_role(${list(LEARNERS)})) end`;
const IS_FINAL = `lifecycle in ('FINALISED', 'ARCHIVED')`;
const OPEN_AT_MY_SITE = `${IS_FINAL}
    and (classification = 'P0' or classification = 'P1' and site_id = any (app.site_ids()))`;

/**
 * The sentence of the tables that hang on an activity: who sees the activity sees them. Its own row
 * security answers. Written out, and not a function, which would be called for every row.
 */
export const SEES_ACTIVITY = 'exists (select from activity seen where seen.id = activity_id)';

/**
 * The same for a table that names the owner of its activity, held to it by foreign key. To the owner itself
 * it is answered without a look into the activity, which a list of passes would take for each of its rows.
 */
export const seesActivityOf = (owner: string) =>
  `(${owner} = app.agency_id() and (select app.has_role(${roles}) and app.field_pass() is null) or ${SEES_ACTIVITY})`;

/** Which role plans and changes an activity, by what it is (field.md 8): of a row of `activity`. */
export const PLANS = `case when app.viewer_kind() = 'system' then true
    when kind = 'MEETING' then app.has_role(${list(MEETING_CALLERS)})
    when classification in ('P0', 'P1') then app.has_role(${list(ACTIVITY_PLANNERS)})
    else app.has_role(${list(CORE)}) end`;

/** The sentence of what hangs on an activity of one's own agency and is written by who plans that one. */
export const PLANS_ACTIVITY = 'app.plans_activity(activity_id)';

/**
 * Mine; shared with my agency; or open to everyone at my site once it is final (INV-02, INV-03).
 * What is not open takes a role of the core group.
 */
export const activityPolicy: TablePolicy = {
  table: 'activity',
  read: `((${OWN} or ${SHARED}) and (classification in ('P0', 'P1') and (${IS_FINAL} or ${READS_PLAN}) or classification in ('P2', 'P3') and ${READS_CORE_GROUP} or ${READS_CORE_MEETING} or ${SYSTEM})
    or ${OPEN_AT_MY_SITE}) and ${NOT_BESIDE_THE_PASS}`,
  insert: `${OWN} and site_id = any ((select app.site_ids())::uuid[])
    and programme_id = any ((select app.programme_ids())::uuid[]) and ${PLANS}`,
  update: `${OWN} and ${PLANS}`,
  delete: `${OWN} and lifecycle = 'DRAFT' and ${PLANS}`,
  // Where and when the figures of a type belong; never what it is called or where it is held.
  statistics: {
    columns: ['id', 'programme_id', 'site_id', 'kind', 'starts_at', 'ends_at'],
    rows: `lifecycle <> 'DRAFT'`,
  },
  kept: 'the frame of what is planned: its type says what of it goes (rule PASS_PLANS)',
  texts: {
    title: {
      free: [],
      removal: 'the type of activity says who writes it, and how it is taken away',
    },
    place_label: {
      free: [],
      removal: 'the type of activity says who writes it, and how it is taken away',
    },
  },
  reviewed: {
    outsideEntity: ['moved_at'],
    otherParents: {
      '(programme_id) of programme, insert':
        'who takes part in a programme works in it, whoever leads it',
      '(goal_id, programme_id) of goal, insert': 'all parties of a programme serve its goals',
      '(goal_id, programme_id) of goal, update': 'all parties of a programme serve its goals',
    },
  },
};

/** Seen by the one who shared and by the one it was shared with; revoking keeps the row (INV-05). */
export const activitySharePolicy: TablePolicy = {
  table: 'activity_share',
  read: `agency_id = app.agency_id() or owner_agency_id = app.agency_id()`,
  insert: `owner_agency_id = (select app.agency_id()) and ${PLANS_ACTIVITY}`,
  update: `owner_agency_id = (select app.agency_id()) and ${PLANS_ACTIVITY}`,
  kept: 'that and when a pass was held, and between whom: no text, nobody named',
  reviewed: { unheldIds: { share_key: 'a name of the row itself, beside its key of two parts' } },
};
