import type { Migration } from '@stad/platform/api/db/migration.js';
import { LONGEST_CHANNEL, LONGEST_NOTE, REPORT_EVENTS } from '../../rules/report-event.js';

/**
 * What happened to a report after it was frozen: sent, asked to be completed, completed, approved, put in
 * the archive, each with its date (field.md 4.1). Nothing noted is changed. What was sent before is the
 * first event of its report.
 */
export const reportEventMigration: Migration = {
  id: '20261125-1422-report-event',
  sql: `
    create table report_event (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      report_id uuid not null references progress_report (id),
      step text not null check (step in (${REPORT_EVENTS.map((step) => `'${step}'`).join(', ')})),
      happened_on date not null,
      channel text check (length(channel) <= ${LONGEST_CHANNEL}),
      diary_number text,
      note text check (length(note) <= ${LONGEST_NOTE}),
      -- Whole öre; of a demand for repayment.
      amount integer check (amount is null or amount > 0 and step = 'noteRepayment'),
      -- The version it is about.
      version smallint not null,
      noted_by uuid not null references membership (id),
      function_title text not null,
      noted_at timestamptz not null default now(),
      foreign key (report_id, version) references report_snapshot (report_id, version)
    );
    create index report_event_by_report on report_event (report_id, noted_at);

    insert into report_event (agency_id, report_id, step, happened_on, channel, diary_number, version,
      noted_by, function_title)
    select r.agency_id, r.id, 'submit', r.submitted_on, r.channel, r.receiver_diary_number, s.version,
      r.author_id, m.function_title
    from progress_report r join report_snapshot s on s.report_id = r.id
      join membership m on m.id = r.author_id
    where r.submitted_on is not null;

    create trigger frozen before update or delete on report_event
      for each row execute function app.refuse_change_of_frozen();`,
};
