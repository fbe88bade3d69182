import type { ReadSource, SelectedSource } from '@stad/platform/api/waiting/waiting.js';
import { WaitingReportsService } from './waiting-reports.service.js';

const MOST = 20;
/** Days before a report is due in which its writer is told of a draft. */
const DAYS = 14;
const said = `'title', r.title, 'dueOn', r.due_on`;

/** Figures of the own agency that a report waits for. */
const TO_CONFIRM = `
  select 'FIGURES_TO_CONFIRM', r.id::text, jsonb_build_object(${said}, 'n', count(*), 'since', min(f.asked_at))
  from progress_report r join report_figure f on f.report_id = r.id, me
  where r.state = 'AGENCY_APPROVAL' and f.contributor_id = me.agency_id
    and not exists (select from report_figure_answer a where a.report_figure_id = f.id)
  group by r.id order by r.due_on, r.id limit ${MOST}`;

/** A draft that nobody has sent out, and that is due. */
const TO_WRITE = `
  select 'REPORT_TO_WRITE', r.id::text, jsonb_build_object(${said}, 'since', r.due_on - ${DAYS})
  from progress_report r, me
  where r.agency_id = me.agency_id and r.state in ('DRAFT', 'INTERNAL_REVIEW') and r.due_on <= me.today + ${DAYS}
  order by r.due_on, r.id limit ${MOST}`;

/** Frozen and not sent; or the funder asks for more. */
const TO_SEND = `
  select case r.state when 'FROZEN' then 'REPORT_TO_SEND' else 'REPORT_TO_COMPLETE' end, r.id::text, jsonb_build_object(${said},
    'since', coalesce(case r.state when 'FROZEN' then (select max(z.frozen_at) from report_snapshot z where z.report_id = r.id)
      else (select max(e.noted_at) from report_event e where e.report_id = r.id) end, r.created_at))
  from progress_report r, me
  where r.agency_id = me.agency_id and r.state in ('FROZEN', 'SUPPLEMENT_REQUESTED')
  order by r.due_on, r.id limit ${MOST}`;

/** Frozen, and not signed: the signatory signs the version that is sent, who has not written it. */
const TO_SIGN = `
  select 'REPORT_TO_SIGN', r.id::text, jsonb_build_object(${said}, 'since', max(z.frozen_at))
  from progress_report r join report_snapshot z on z.report_id = r.id, me
  where r.agency_id = me.agency_id and r.state = 'FROZEN'
    and not exists (select from report_signed_copy c where c.report_id = r.id and c.version = z.version)
  group by r.id order by r.due_on, r.id limit ${MOST}`;

export const waitingFigures: readonly SelectedSource[] = [
  { kinds: ['FIGURES_TO_CONFIRM'], permission: 'report:answer', sql: TO_CONFIRM },
  { kinds: ['REPORT_TO_WRITE'], permission: 'report:write', sql: TO_WRITE },
  { kinds: ['REPORT_TO_SEND', 'REPORT_TO_COMPLETE'], permission: 'report:write', sql: TO_SEND },
  { kinds: ['REPORT_TO_SIGN'], permission: 'report:sign', sql: TO_SIGN },
];

/** For the writer what to change and whom to remind, for the signatory the silent: by days that work. */
export const waitingReports = (reports: WaitingReportsService): ReadSource => ({
  kinds: ['FIGURES_TO_CHANGE', 'FIGURES_SILENT', 'CONTRIBUTOR_SILENT'],
  permission: 'report:waiting',
  read: async (ctx) =>
    (await reports.list(ctx)).flatMap(
      ({ reportId: id, dueOn, changes, silent, toRemind, askedAt, changeAskedAt }) => [
        ...(changes > 0
          ? [{ kind: 'FIGURES_TO_CHANGE', id, dueOn, n: changes, since: changeAskedAt }]
          : []),
        ...(silent > 0 ? [{ kind: 'FIGURES_SILENT', id, dueOn, n: silent, since: askedAt }] : []),
        ...toRemind.map((agency) => ({
          kind: 'CONTRIBUTOR_SILENT',
          id,
          dueOn,
          since: askedAt,
          agency: agency.shortName,
          otherId: agency.id,
        })),
      ],
    ),
});
