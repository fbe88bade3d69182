import type { SelectedSource } from '@stad/platform/api/waiting/waiting.js';
import { REVIEW_EVERY_MONTHS } from '../rules/access-review/review-due.js';

/** Texts told of as wrong that the viewer decides about, where they neither flagged nor wrote it. */
const REMOVALS = `
  select 'TEXT_FLAGGED', 'own', jsonb_build_object('n', count(*), 'since', min(r.flagged_at))
  from content_removal r, me
  where r.agency_id = me.agency_id and r.state = 'FLAGGED' and r.flagged_by is distinct from me.membership_id
    and not app.may_not_decide(r.id)
  having count(*) > 0`;

/** The data protection officer has not advised on them. */
const ADVICE = `
  select 'TEXT_TO_ADVISE', 'own', jsonb_build_object('n', count(*), 'since', min(r.flagged_at))
  from content_removal r, me
  where r.agency_id = me.agency_id and r.state = 'FLAGGED' and r.advice is null
  having count(*) > 0`;

/** Decided, and without a number in the diary. */
const NOTES = `
  select 'TEXT_TO_NOTE', 'own', jsonb_build_object('n', count(*), 'since', min(r.decided_at))
  from content_removal r, me
  where r.agency_id = me.agency_id and r.state <> 'FLAGGED' and r.diary_number is null
  having count(*) > 0`;

/** Disposals that somebody else has proposed. */
const DISPOSALS = `
  select 'DISPOSAL_TO_DECIDE', 'own', jsonb_build_object('n', count(*), 'since', min(d.proposed_at))
  from disposal d, me
  where d.agency_id = me.agency_id and d.state = 'PROPOSED' and d.proposed_by <> me.membership_id
  having count(*) > 0`;

/** Questions about readings by somebody whom the viewer is the manager of. */
const QUESTIONS = `
  select 'ACCESS_ASKED', 'own', jsonb_build_object('n', count(*), 'since', min(i.asked_at))
  from access_review_item i, me
  where i.agency_id = me.agency_id and i.state = 'ASKED' and i.judged_by <> me.membership_id
    and i.membership_id is distinct from me.membership_id
  having count(*) > 0`;

/** Readings of the open control that nobody has judged. */
const ITEMS = `
  select 'ACCESS_TO_JUDGE', 'own', jsonb_build_object('n', count(*), 'since', min(r.until))
  from access_review_item i join access_review r on r.id = i.review_id, me
  where r.agency_id = me.agency_id and r.state = 'OPEN' and i.state in ('WAITING', 'ANSWERED')
  having count(*) > 0`;

/** All of the open control is judged, and nobody has concluded it. */
const JUDGED = `
  select 'ACCESS_TO_CONCLUDE', 'own', jsonb_build_object('since', r.until)
  from access_review r join access_review_item i on i.review_id = r.id, me
  where r.agency_id = me.agency_id and r.state = 'OPEN'
  group by r.id having bool_and(i.state in ('AUTHORISED', 'DEVIATION'))`;

/** The next control is due, and none is open. */
const CONTROL = `
  select 'ACCESS_REVIEW_DUE', 'own', jsonb_build_object('dueOn', w.due_on, 'since', w.due_on) from (
    select (app.swedish_day(coalesce((select max(until) from access_review r where r.agency_id = me.agency_id),
      (select min(at) from audit.event e where e.agency_id = me.agency_id))) + interval '${REVIEW_EVERY_MONTHS} months')::date as due_on
    from me) w, me
  where w.due_on <= me.today
    and not exists (select from access_review r where r.agency_id = me.agency_id and r.state = 'OPEN')`;

export const waitingTrust: readonly SelectedSource[] = [
  { kinds: ['TEXT_FLAGGED'], permission: 'removal:decide', sql: REMOVALS },
  { kinds: ['TEXT_TO_ADVISE'], permission: 'removal:advise', sql: ADVICE },
  { kinds: ['TEXT_TO_NOTE'], permission: 'removal:note', sql: NOTES },
  { kinds: ['DISPOSAL_TO_DECIDE'], permission: 'retention:decide', sql: DISPOSALS },
  { kinds: ['ACCESS_ASKED'], permission: 'access-review:answer', sql: QUESTIONS },
  { kinds: ['ACCESS_TO_JUDGE'], permission: 'access-review:judge', sql: ITEMS },
  { kinds: ['ACCESS_TO_CONCLUDE'], permission: 'access-review:judge', sql: JUDGED },
  { kinds: ['ACCESS_REVIEW_DUE'], permission: 'access-review:draw', sql: CONTROL },
];
