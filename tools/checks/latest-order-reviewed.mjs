// Places where a moment is enough, or where which of two comes first decides nothing: each with its reason.
export const REVIEWED = [
  {
    file: 'libs/activities/field-operations/api/field/pass-now.service.ts',
    order: "order by o.state = 'ACTIVE' desc, o.state = 'RETURNED' desc, a.starts_at, a.id limit 1",
    reason: 'the pass that begins first; two of one moment are two passes, and both are listed',
  },
  {
    file: 'libs/activities/field-operations/api/plan/copy.service.ts',
    order: "order by p.state = 'PLANNING', l.starts_at desc, l.id limit 1",
    reason: 'the pass that began last, as what a new one starts from; nothing is decided by it',
  },
  {
    file: 'libs/activities/field-operations/api/plan/fill.service.ts',
    order: "order by p.state = 'PLANNING', l.starts_at desc, l.id limit 1",
    reason:
      'as for what is copied; whoever fills is told CONFLICT where another is the last by now',
  },
  {
    file: 'libs/activities/seminars/api/employer/invited-employers.ts',
    order: 'order by name, "readsItself", asked_at, id',
    reason:
      'which of two functions of one agency its link names; asked at once, it is always the same',
  },
  {
    file: 'libs/handovers/api/handovers.service.ts',
    order: 'order by p.starts_on desc, p.id limit 1',
    reason: 'programmes of a town: which of two that began on one day',
  },
  {
    file: 'libs/identity/api/find-viewer.ts',
    order: 'order by m.valid_from, a.key limit 1',
    reason: 'the first membership of a demo key; the agency has one key',
  },
  {
    file: 'libs/identity/api/local/guess-door.ts',
    order: 'order by l.at desc, l.id limit 1',
    reason: 'a number is kept at one of the tries of that moment; their sum is told',
  },
  {
    file: 'libs/identity/api/roles/role-guards.ts',
    order:
      'order by p.since <= moment desc, case when p.since <= moment then p.since end desc, p.since limit 1',
    reason: 'the key of a period is its membership and its moment',
  },
  {
    file: 'libs/identity/api/sign-in/sign-in-door.ts',
    order: "order by b.state = 'ENDED', b.taken_at desc limit 1",
    reason: 'a transaction binds an identity once, and its moment is that of the transaction',
  },
  {
    file: 'libs/network/api/deputy/deputies.service.ts',
    order: "{ fromOn: 'DESC', id: 'ASC' }",
    reason: 'a list by the first day, all of which hold',
  },
  {
    file: 'libs/notifications/api/waiting/waiting.service.ts',
    order: 'order by a.starts_at, a.id limit 1',
    reason: 'the next of what is planned; of two that begin together either is the next',
  },
  {
    file: 'libs/outcomes/api/closings/closing-view.ts',
    order: 'order by closes_on desc limit 1',
    reason: 'a programme closes once on a day',
  },
  {
    file: 'libs/outcomes/api/entered-figures.service.ts',
    order: "{ enteredAt: 'DESC', id: 'ASC' }",
    reason: 'a list; which of them is the figure, statistics say',
  },
  {
    file: 'libs/outcomes/api/kpi-records.service.ts',
    order: 'order by k.name, k.id, latest.state_on',
    reason: 'one line for each actor, whose latest state was chosen by its position before',
  },
  {
    file: 'libs/reports/api/report-reader.service.ts',
    order: "{ periodTo: 'DESC', createdAt: 'DESC', id: 'ASC' }",
    reason: 'a list of reports, each with a period of its own',
  },
  {
    file: 'libs/routines/api/routines.service.ts',
    order: "{ number: { direction: 'DESC', nulls: 'FIRST' }, draftedAt: 'DESC', id: 'ASC' }",
    reason: 'a list by number; drafts, which have none, are all shown',
  },
  {
    file: 'libs/training/api/demo/training.demo.ts',
    order: 'order by a.starts_at limit 1',
    reason: 'the one in-depth seminar of the running programme, for the demo',
  },
  {
    file: 'libs/training/api/overview.sql.ts',
    order: 'order by t.from_on desc limit 1',
    reason: 'a unit has one target of a day: unique',
  },
  {
    file: 'libs/training/api/training.functions.ts',
    order: 'order by t.agency_id, t.site_id, t.unit_id, t.from_on desc',
    reason: 'a unit has one target of a day: unique',
  },
  {
    file: 'libs/trust/api/access-review/access-review.service.ts',
    order: "{ at: 'DESC', id: 'ASC' }",
    reason: 'the events of one sample, all of which are looked at',
  },
  {
    file: 'libs/trust/api/removal/removal.service.ts',
    order: "{ decidedAt: { direction: 'DESC', nulls: 'FIRST' }, flaggedAt: 'DESC', id: 'ASC' }",
    reason: 'a list of flags, each of which is decided by itself',
  },
  {
    file: 'libs/trust/api/retention/holds.service.ts',
    order: "{ endedAt: { direction: 'DESC', nulls: 'FIRST' }, setAt: 'DESC', id: 'ASC' }",
    reason: 'a list of holds, all of which hold',
  },
  {
    file: 'libs/trust/api/retention/retention.service.ts',
    order: "{ proposedAt: 'DESC', id: 'ASC' }",
    reason: 'a list of proposals, each of which is decided by itself',
  },
  {
    file: 'libs/routines/api/local-routine.loaders.ts',
    order: "{ month: 'DESC', id: 'ASC' }",
    reason:
      'nobody keeps in which order the marks of a month came; which of them tells, a rule says',
  },
];
