import { lostLetterAt } from '@stad/mail/api/lost-letter.sql.js';
import type {
  ReadSource,
  SelectedSource,
  WaitingItem,
} from '@stad/platform/api/waiting/waiting.js';
import { PASS_PLANNERS } from '../../rules/go-ahead.js';
import { PASS_LETTER } from '../invite/tell.js';
import type { WaitingService, WaitingStep } from './waiting.service.js';

const MOST = 20;
/** Days before its last one in which an assessment is renewed. */
const RENEWED_WITHIN = 14;
const planners = PASS_PLANNERS.map((role) => `'${role}'`).join(', ');
const risk = `'number', r.number, 'of', r.type`;

/** Standing assessments before the manager: no pass goes out on one that nobody has decided; nobody decides their own. */
const TO_DECIDE = `
  select 'RISK_TO_DECIDE', r.number, jsonb_build_object(${risk}, 'dueOn', r.valid_from, 'since', r.written_at)
  from standing_risk r, me
  where r.agency_id = me.agency_id and r.state = 'SUBMITTED' and r.written_by <> me.membership_id and r.valid_to >= me.today
  order by r.valid_from, r.number limit ${MOST}`;

/** One that ends, without another of its type and town that goes on after it. */
const ENDS = `
  select 'RISK_ENDS', r.number, jsonb_build_object(${risk}, 'dueOn', r.valid_to, 'since', r.valid_to - ${RENEWED_WITHIN})
  from standing_risk r, me
  where r.agency_id = me.agency_id and r.state = 'APPROVED' and r.valid_to between me.today and me.today + ${RENEWED_WITHIN}
    and app.has_role(${planners})
    and not exists (select from standing_risk n where n.agency_id = r.agency_id and n.site_id = r.site_id and n.type = r.type
      and n.id <> r.id and n.state in ('SUBMITTED', 'APPROVED') and n.valid_to > r.valid_to)
  order by r.valid_to, r.number limit ${MOST}`;

/** The safety representative has not been heard on it (AML 6:4). */
const TO_HEAR = `
  select 'RISK_TO_HEAR', r.number, jsonb_build_object(${risk}, 'dueOn', r.valid_from, 'since', r.written_at)
  from standing_risk r, me
  where r.agency_id = me.agency_id and r.state = 'SUBMITTED' and r.safety_rep_heard_on is null and r.valid_to >= me.today
    and app.has_role('SAFETY_REP')
  order by r.valid_from, r.number limit ${MOST}`;

/** Sent back by the manager, and not written anew; its writer’s, or every planner’s once they have left. */
const SENT_BACK = `
  select 'RISK_REJECTED', r.number, jsonb_build_object(${risk}, 'dueOn', r.valid_from, 'since', r.decided_at)
  from standing_risk r, me
  where r.agency_id = me.agency_id and r.state = 'REJECTED' and r.valid_to >= me.today and app.has_role(${planners})
    and (r.written_by = me.membership_id or not exists (select from membership h where h.id = r.written_by
      and me.today between h.valid_from and coalesce(h.valid_to, 'infinity')))
    and not exists (select from standing_risk n where n.agency_id = r.agency_id and n.site_id = r.site_id and n.type = r.type
      and n.state in ('SUBMITTED', 'APPROVED') and n.valid_to >= me.today and n.written_at > r.written_at)
  order by r.valid_from, r.number limit ${MOST}`;

const UPCOMING = `a.starts_at > me.now and a.starts_at < me.now + interval '30 days' and o.state in ('AWAITING_GO', 'READY')`;
const about = `'of', a.kind, 'number', a.number, 'title', a.title, 'startsAt', a.starts_at, 'endsAt', a.ends_at`;
const pass = `${about}, 'dueAt', a.starts_at`;
const OWN = `a.agency_id = me.agency_id and app.has_role(${planners})
    and (o.sent_by = me.membership_id or not exists (select from membership h where h.id = o.sent_by
      and me.today between h.valid_from and coalesce(h.valid_to, 'infinity'))
      or exists (select from pass_member m where m.activity_id = a.id and m.membership_id = me.membership_id))`;

/** Nobody leads it any more. */
const LEADERLESS = `
  select 'PASS_WITHOUT_LEADER', a.id::text, jsonb_build_object(${pass}, 'since', coalesce(
    (select max(m.left_at) from pass_member m where m.activity_id = a.id and m.role = 'PASS_LEADER'), o.sent_at))
  from field_operation o join activity a on a.id = o.activity_id, me
  where ${UPCOMING} and ${OWN}
    and not exists (select from pass_member m where m.activity_id = a.id and m.role = 'PASS_LEADER' and m.left_at is null)
  order by a.starts_at, a.id limit ${MOST}`;

/** An agency’s go-ahead holds no longer, and it has given no other since: its planner asks for it anew. */
const FALLEN = `
  select 'GO_AHEAD_FELL', a.id::text, jsonb_build_object(${pass}, 'since', max(v.at),
    'agency', string_agg(distinct g.short_name, ', '))
  from field_operation o join activity a on a.id = o.activity_id
    join go_ahead_void v on v.activity_id = a.id join agency g on g.id = v.agency_id, me
  where ${UPCOMING} and o.state = 'AWAITING_GO' and ${OWN}
    and not exists (select from go_ahead n where n.activity_id = v.activity_id and n.agency_id = v.agency_id and n.at > v.at)
  group by a.id order by a.starts_at, a.id limit ${MOST}`;

/** An agency’s last word is that it gives no go-ahead: the plan is changed, or its staff stay at home. */
const REFUSED = `
  select 'GO_AHEAD_REFUSED', a.id::text, jsonb_build_object(${pass}, 'since', max(n.at),
    'agency', string_agg(distinct g.short_name, ', '))
  from field_operation o join activity a on a.id = o.activity_id
    join go_ahead n on n.activity_id = a.id join agency g on g.id = n.agency_id, me
  where ${UPCOMING} and o.state = 'AWAITING_GO' and ${OWN} and n.decision = 'NOT_GIVEN'
    and not exists (select from go_ahead l where l.activity_id = n.activity_id and l.agency_id = n.agency_id and l.at > n.at)
  group by a.id order by a.starts_at, a.id limit ${MOST}`;

/** Asked by a letter that was lost, and not answered: they do not know of the pass. */
const UNREACHED = `
  select 'PASS_LETTER_LOST', a.id::text, jsonb_build_object(${pass}, 'n', count(*), 'since', min(w.at))
  from field_operation o join activity a on a.id = o.activity_id join pass_invitee i on i.activity_id = a.id, me,
    lateral (select ${lostLetterAt(PASS_LETTER, 'i.id')} as at) w
  where ${UPCOMING} and ${OWN} and w.at is not null and not exists (select from pass_answer s where s.activity_id = a.id
    and s.agency_id = i.agency_id and (s.membership_id = i.membership_id or s.function_title = i.function_title))
  group by a.id order by a.starts_at, a.id limit ${MOST}`;

/** Told from the street, and against what stood: somebody of the team says which holds. */
const CLASHES = `
  select 'FIELD_ACT_CLASH', a.id::text, jsonb_build_object(${about}, 'n', count(*), 'since', min(f.arrived_at))
  from field_act f join field_operation o on o.activity_id = f.activity_id join activity a on a.id = f.activity_id, me
  where f.state = 'CONFLICT' and a.starts_at > me.now - interval '60 days' and app.has_role(${planners})
    and exists (select from pass_member m where m.activity_id = a.id and m.membership_id = me.membership_id)
  group by a.id order by min(f.arrived_at), a.id limit ${MOST}`;

export const waitingRisks: readonly SelectedSource[] = [
  {
    kinds: ['RISK_TO_DECIDE'],
    permission: 'standing-risk:decide',
    sql: TO_DECIDE,
    listed: 'standing_risk',
  },
  {
    kinds: ['RISK_ENDS'],
    permission: 'standing-risk:write',
    sql: ENDS,
    listed: 'standing_risk',
  },
  {
    kinds: ['RISK_TO_HEAR'],
    permission: 'standing-risk:read',
    sql: TO_HEAR,
    listed: 'standing_risk',
  },
  {
    kinds: ['RISK_REJECTED'],
    permission: 'standing-risk:write',
    sql: SENT_BACK,
    listed: 'standing_risk',
  },
  { kinds: ['PASS_WITHOUT_LEADER'], permission: 'pass:plan', sql: LEADERLESS },
  { kinds: ['GO_AHEAD_FELL'], permission: 'pass:plan', sql: FALLEN },
  { kinds: ['GO_AHEAD_REFUSED'], permission: 'pass:plan', sql: REFUSED },
  { kinds: ['PASS_LETTER_LOST'], permission: 'pass:plan', sql: UNREACHED },
  { kinds: ['FIELD_ACT_CLASH'], permission: 'pass:plan', sql: CLASHES },
];

/** Steps with passes that wait for the viewer: a pass is one row, however many of its steps wait. */
export const waitingPasses = (waiting: WaitingService): ReadSource => ({
  kinds: ['PASS_RUNNING', 'PASS'],
  permission: 'waiting:read',
  read: async (ctx) => onePerPass(await waiting.waiting(ctx)),
});

/** The most urgent step with a pass, and what comes after it; what goes on now stands before what is planned. */
function onePerPass(steps: readonly WaitingStep[]): readonly WaitingItem[] {
  const passes = new Map<string, WaitingStep[]>();
  for (const step of [...steps].sort(byDue)) {
    passes.set(step.pass.id, [...(passes.get(step.pass.id) ?? []), step]);
  }
  return [...passes.values()].flatMap((own): WaitingItem[] => {
    const [first] = own;
    if (!first) return [];
    const { pass, dueAt } = first;
    return [
      {
        kind: pass.phase === 'ONGOING' ? 'PASS_RUNNING' : 'PASS',
        id: pass.id,
        of: pass.kind,
        number: pass.number,
        title: pass.title,
        dueAt,
        startsAt: pass.startsAt,
        endsAt: pass.endsAt,
        areas: pass.areas.map(({ name }) => name),
        steps: own.map(({ step }) => step),
      },
    ];
  });
}

/** The first due first; what has no time of its own last. */
function byDue(a: WaitingStep, b: WaitingStep): number {
  if (!a.dueAt || !b.dueAt) return Number(!a.dueAt) - Number(!b.dueAt);
  return a.dueAt.getTime() - b.dueAt.getTime();
}
