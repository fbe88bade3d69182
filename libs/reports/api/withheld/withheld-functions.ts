import type { TextRepeats } from '@stad/platform/api/db/domain.js';
import { HIDDEN_TEXT, REMOVED_TEXT } from '@stad/safeguards/rules/personal-data/hidden-text.js';

/**
 * How a frozen report says a text of somebody's record (libs/trust/rules/removal). Over its `content` as `c`,
 * the record as `of_record`, and `was`, the text as JSON.
 */
interface SaidText {
  /** Narrows the reports to look into. */
  readonly reports: string;
  readonly says: string;
  /** The content without it. */
  readonly without: string;
}

const STUBS = `('', '${HIDDEN_TEXT}', '${REMOVED_TEXT}')`;

/** Of a type that a report lists by its title (section 4). */
const TITLE_OF_ACTIVITY: SaidText = {
  reports: 'true',
  says: `exists (select from jsonb_array_elements(c -> 'activities') a where a -> 'title' = was)`,
  without: `jsonb_set(c, '{activities}', (select jsonb_agg(case when a -> 'title' = was
      then jsonb_set(a, '{title}', stub) else a end order by at)
      from jsonb_array_elements(c -> 'activities') with ordinality x (a, at)))`,
};

const SAID: Readonly<Record<string, SaidText>> = {
  SEMINAR_TITLE: TITLE_OF_ACTIVITY,
  VISIT_TITLE: TITLE_OF_ACTIVITY,
  REPORT_TITLE: {
    reports: 's.report_id = of_record',
    says: `c ->> 'title' not in ${STUBS}`,
    without: `jsonb_set(c, '{title}', stub)`,
  },
  REPORT_SECTION: {
    reports: `s.report_id = (select p.report_id from report_section p where p.id = of_record)`,
    says: `exists (select from jsonb_array_elements(c -> 'sections') a
      where a ->> 'number' = (select p.number::text from report_section p where p.id = of_record)
        and a ->> 'text' not in ${STUBS})`,
    without: `app.without_section(c, (select p.number from report_section p where p.id = of_record), stub)`,
  },
};

/** The statement of each text, in the branches of a `case`. */
const each = (statement: (text: SaidText) => string) =>
  Object.entries(SAID)
    .map(([code, text]) => `when '${code}' then ${statement(text)}`)
    .join('\n      ');

const found = each(
  ({ reports, says }) =>
    `select array_agg(s.ctid) into places from report_snapshot s, lateral (select s.content::jsonb as c) x
          where ${reports} and s.erased_at is null and ${says};`,
);

const takenOut = each(
  ({ without }) =>
    `update report_snapshot s set content = (select (${without})::text from (select s.content::jsonb as c) x),
            pdf = '', docx = case when s.docx is not null then ''::bytea end,
            xlsx = case when s.xlsx is not null then ''::bytea end, withheld_at = now(), erased_at = now()
          where s.ctid = any (places);`,
);

/** What frozen reports hand over to the removal of a text. */
export const frozenReports: TextRepeats = {
  withhold: 'app.withhold_reports',
  erase: 'app.erase_in_reports',
};

/**
 * What becomes of frozen reports that say a text which must not stand (J16): withheld while it is hidden, and made
 * again without it, by a correction, when it is taken away. Nothing is fixed while a text of it is hidden.
 */
export const withheldFunctions = `
  create or replace function app.without_section(c jsonb, section integer, stub jsonb) returns jsonb
    language sql immutable set search_path = pg_catalog as $$
    select jsonb_set(
      jsonb_set(c, '{sections}', (
        select jsonb_agg(case when (a ->> 'number')::integer = section then jsonb_set(a, '{text}', stub) else a end order by at)
        from jsonb_array_elements(c -> 'sections') with ordinality x (a, at))),
      '{supplement,changes}', coalesce((
        select jsonb_agg(case when (a ->> 'number')::integer = section
          then jsonb_set(jsonb_set(a, '{removed}', '[]'), '{added}', jsonb_build_array(stub)) else a end order by at)
        from jsonb_array_elements(c #> '{supplement,changes}') with ordinality x (a, at)), '[]'), false)
  $$;

  -- Whether a title or a section of the report is hidden.
  create or replace function app.report_is_hidden(report uuid) returns boolean language plpgsql stable
    set search_path = pg_catalog, public as $$
  begin
    return app.text_is_hidden('REPORT_TITLE', report) or exists (
      select from report_section p where p.report_id = report and app.text_is_hidden('REPORT_SECTION', p.id));
  end $$;

  -- Withheld meanwhile, and never changed but for that.
  create or replace function app.withhold_reports(of_text text, of_record uuid, was jsonb, back boolean) returns void
    language plpgsql security definer set search_path = pg_catalog, public as $$
  declare
    places tid[];
  begin
    case of_text
      ${found}
      else return;
    end case;
    perform app.begin_removal();
    update report_snapshot s set withheld_at = case when back then now() end
      where s.ctid = any (places) and (back or not app.report_is_hidden(s.report_id));
    perform app.end_removal();
  end $$;

  create or replace function app.erase_in_reports(of_text text, of_record uuid, was jsonb, stub jsonb) returns void
    language plpgsql security definer set search_path = pg_catalog, public as $$
  declare
    places tid[];
    report record;
    actor text := current_setting('app.agency_id', true);
  begin
    case of_text
      ${found}
      else return;
    end case;
    if places is null then return; end if;
    perform app.begin_removal();
    for report in select distinct s.report_id, s.agency_id from report_snapshot s where s.ctid = any (places) loop
      update report_signed_copy c set pdf = '' from report_snapshot s
        where s.ctid = any (places) and c.report_id = report.report_id and (c.report_id, c.version) = (s.report_id, s.version);
      -- What was sent gets a correction; the report may be another agency's, and so is its job.
      perform set_config('app.agency_id', report.agency_id::text, true);
      perform jobs.enqueue('correct-report', json_build_object('reportId', report.report_id), null, 'correct ' || report.report_id);
      perform set_config('app.agency_id', actor, true);
    end loop;
    case of_text
      ${takenOut}
    end case;
    perform app.end_removal();
  end $$;

  -- What is fixed is not fixed while a text of it is hidden.
  create or replace function app.refuse_hidden_report() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    if app.report_is_hidden(new.report_id) then
      raise exception 'A text of it is hidden' using errcode = 'serialization_failure';
    end if;
    return new;
  end $$;
  create or replace trigger refuse_hidden before insert on report_snapshot
    for each row execute function app.refuse_hidden_report();

  revoke execute on function app.without_section(jsonb, integer, jsonb), app.report_is_hidden(uuid),
    app.withhold_reports(text, uuid, jsonb, boolean), app.erase_in_reports(text, uuid, jsonb, jsonb),
    app.refuse_hidden_report() from public;`;
