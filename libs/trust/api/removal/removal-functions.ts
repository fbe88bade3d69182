import { HIDDEN_TEXT, REMOVED_TEXT } from '@stad/safeguards/rules/personal-data/hidden-text.js';
import { REMOVABLE_TEXTS, type RemovableText } from '../../rules/removal/removable-texts.js';
import { REMOVAL_TARGETS, type RemovalTarget } from './removal-targets.js';

const TARGETS = Object.entries(REMOVAL_TARGETS) as [RemovableText, RemovalTarget][];

const filled = (sql: string) =>
  sql.replaceAll('$hidden', HIDDEN_TEXT).replaceAll('$removed', REMOVED_TEXT);

/** The row that a removal `r` is about. */
const row = ({ table, key, where }: RemovalTarget) =>
  `${table} t where t.${key} = r.record_id and t.agency_id = r.agency_id${where ? ` and ${where}` : ''}`;

/** The statement of each text, in the branches of a `case`. */
const each = (statement: (target: RemovalTarget, code: RemovableText) => string) =>
  TARGETS.map(([code, target]) => `when '${code}' then ${statement(target, code)}`).join(
    '\n      ',
  );

const read = (target: RemovalTarget) =>
  `select to_jsonb(t.${target.column}) into was from ${row(target)} for no key update;`;

const put = (target: RemovalTarget) => {
  const { table, column, isList, version } = target;
  const value = isList
    ? `array(select jsonb_array_elements_text(case jsonb_typeof(put) when 'array' then put else jsonb_build_array(put) end))`
    : `put #>> '{}'`;
  const counted = version ? `, ${version} = t.${version} + 1` : '';
  return `update ${table} t set ${column} = ${value}${counted} where t.${target.key} = r.record_id and t.agency_id = r.agency_id;`;
};

const STUBS = [HIDDEN_TEXT, REMOVED_TEXT];
const NOTHING = ['', '[]', ...STUBS, ...STUBS.map((stub) => `["${stub}"]`)]
  .map((text) => `'${text}'`)
  .join(', ');

/** Every wording that the access log kept of the text; the events and their hashes stay. */
const forget = ({ table, column }: RemovalTarget) => `
        with taken as (
          delete from audit.payload p using audit.event e
          where p.event_id = e.id and e.object_type = '${table}' and e.object_ids[1] = r.record_id
            and e.action in ('INSERT', 'UPDATE', 'DELETE')
            and coalesce(p.content::jsonb ->> '${column}', '') not in (${NOTHING})
          returning p.event_id)
        select array_agg(event_id) into gone from taken;`;

/** A receipt holds a hash of what was sent: whoever sends it once more is refused, and nothing is written. */
const receipts = (target: RemovalTarget) => `
        update mutation_receipt m set input_hash = ''
        where m.operation in (${target.operations.map((name) => `'${name}'`).join(', ')})
          and m.record_id in (r.record_id${
            target.parent
              ? `, (select ${target.parent} from ${target.table} t where t.${target.key} = r.record_id)`
              : ''
          });`;

const frozen = ({ frozen: of }: RemovalTarget) =>
  of
    ? filled(`select array_agg(s.ctid) into places from report_snapshot s, lateral (select s.content::jsonb as c) x
          where ${of.reports} and s.erased_at is null and ${of.says};`)
    : 'null;';

const without = ({ frozen: of }: RemovalTarget) =>
  of
    ? filled(`update report_snapshot s set content = (select (${of.without})::text from (select s.content::jsonb as c) x),
            pdf = '', docx = case when s.docx is not null then ''::bytea end,
            xlsx = case when s.xlsx is not null then ''::bytea end, withheld_at = now(), erased_at = now()
          where s.ctid = any (places);`)
    : 'null;';

const rules = TARGETS.map(
  ([code]) =>
    `when '${code}' then ${REMOVABLE_TEXTS[code] === null ? 'null' : `'${REMOVABLE_TEXTS[code]}'`}`,
).join(' ');

const locked = TARGETS.map(
  ([code, { table, key, column }]) => `
  create or replace trigger text_${code.toLowerCase()} before update of ${column} on ${table}
    for each row when (old.${column} is distinct from new.${column})
    execute function app.refuse_hidden_text('${code}', '${key}');`,
).join('');

/**
 * What becomes of a text that must not stand (J16). It is hidden in the transaction that flags it, and put back
 * or taken away in the one that decides: triggers of `content_removal`, so that nothing of it can be called.
 *
 * Hidden, what stood there lies in `content_removal_text`, the frozen reports that say it are withheld, and
 * nobody writes in its place. Taken away, it is gone from the row, from what the access log kept of it, from
 * the receipts and the frozen reports. Notices, letters and jobs hold numbers and ids, and ask the row.
 */
export const removalFunctions = `
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

  -- Who has ever written the text, as a person: at whichever membership. What this itself wrote says so by a job.
  create or replace function app.wrote_text(r content_removal, member uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public as $$
    select exists (
      select from audit.event e join membership w on w.id = e.membership_id
        join membership m on m.person_id = w.person_id
      where m.id = member and e.object_ids[1] = r.record_id and e.job is null and e.action in ('INSERT', 'UPDATE')
        and case r.text ${TARGETS.map(
          ([code, { table, column }]) =>
            `when '${code}' then e.object_type = '${table}' and '${column}' = any (e.fields)`,
        ).join('\n          ')} end)
  $$;
  create or replace function app.may_not_decide(removal uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public as $$
    select coalesce((select app.wrote_text(r, app.membership_id()) from content_removal r
      where r.id = removal and r.agency_id = app.agency_id()), true)
  $$;

  create or replace function app.put_text(r content_removal, put jsonb) returns void language plpgsql
    security definer set search_path = pg_catalog, public as $$
  declare
    job text := coalesce(current_setting('app.job', true), '');
  begin
    perform app.begin_removal(), set_config('app.job', case job when '' then 'removal' else job end, true);
    case r.text
      ${each(put)}
    end case;
    perform app.end_removal(), set_config('app.job', job, true);
  end $$;

  -- The frozen reports that say it: withheld meanwhile, and never changed but for that.
  create or replace function app.hold_back(r content_removal, was jsonb, back boolean) returns void language plpgsql
    security definer set search_path = pg_catalog, public as $$
  declare
    places tid[];
  begin
    case r.text
      ${each(frozen)}
    end case;
    perform app.begin_removal();
    update report_snapshot s set withheld_at = case when back then now() end
      where s.ctid = any (places) and (back or not exists (
        select from content_removal o where o.id <> r.id and o.state = 'FLAGGED' and o.text in ('REPORT_TITLE', 'REPORT_SECTION')
          and o.record_id in (select s.report_id union select p.id from report_section p where p.report_id = s.report_id)));
    perform app.end_removal();
  end $$;

  create or replace function app.hide_flagged() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  declare
    r content_removal := new;
    was jsonb;
  begin
    case r.text
      ${each(read)}
    end case;
    -- Nothing stands there, or nothing more.
    if coalesce(was #>> '{}', '') in (${NOTHING}) then
      raise exception 'Nothing to hide' using errcode = 'serialization_failure';
    end if;
    insert into content_removal_text (removal_id, agency_id, original) values (r.id, r.agency_id, was);
    perform app.put_text(r, '"${HIDDEN_TEXT}"');
    perform app.hold_back(r, was, true);
    return null;
  end $$;
  create or replace trigger hide_flagged after insert on content_removal
    for each row execute function app.hide_flagged();

  create or replace function app.erase_text(r content_removal, was jsonb) returns void language plpgsql
    security definer set search_path = pg_catalog, public as $$
  declare
    gone uuid[];
    places tid[];
    stub jsonb := '"${REMOVED_TEXT}"';
    report record;
    actor text := current_setting('app.agency_id', true);
  begin
    perform app.put_text(r, stub);
    case r.text
      ${each(forget)}
    end case;
    perform app.tell_forgotten(gone, r.agency_id, 'removal=' || r.id);
    case r.text
      ${each(receipts)}
    end case;
    case r.text
      ${each(frozen)}
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
    case r.text
      ${each(without)}
    end case;
    perform app.end_removal();
  end $$;

  create or replace function app.decide_flagged() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  declare
    r content_removal := new;
    was jsonb;
    is_hidden boolean;
    is_restored boolean := app.restoring() is true;
  begin
    if not is_restored and (new.flagged_by = new.decided_by or app.wrote_text(new, new.decided_by)) then
      raise exception 'Neither who flagged nor who wrote decides' using errcode = 'insufficient_privilege';
    end if;
    -- INV-23. A restored backup does again what was done: no hold was in force then.
    if new.state = 'ERASED' and not is_restored and exists (
      select from disposal_hold h where h.agency_id = new.agency_id and h.ended_at is null
        and (h.rule is null or h.rule = case new.text ${rules} end)) then
      raise exception 'Under hold' using errcode = 'insufficient_privilege';
    end if;
    case r.text
      ${each(read)}
    end case;
    -- Disposed of meanwhile: it is not put back.
    is_hidden := was #>> '{}' in ('${HIDDEN_TEXT}', '["${HIDDEN_TEXT}"]');
    select original into was from content_removal_text where removal_id = r.id;
    if r.state = 'ERASED' then
      perform app.erase_text(r, was);
    elsif is_hidden then
      perform app.put_text(r, was);
    end if;
    if r.state = 'KEPT' then perform app.hold_back(r, was, false); end if;
    delete from content_removal_text where removal_id = new.id;
    return null;
  end $$;
  create or replace trigger decide_flagged after update of state on content_removal
    for each row when (old.state = 'FLAGGED' and new.state <> 'FLAGGED') execute function app.decide_flagged();

  -- Who advises writes the advice, who notes the note, who decides the decision; and what was flagged stays so.
  create or replace function app.guard_removal() returns trigger language plpgsql
    set search_path = pg_catalog, public as $$
  declare
    changed text[] := array(select key from jsonb_each(to_jsonb(new)) where value is distinct from to_jsonb(old) -> key);
  begin
    if app.viewer_kind() is distinct from 'person' then return new; end if;
    if changed <@ array['advice', 'advised_by', 'advised_at', 'version'] and app.has_role('DPO')
      or changed <@ array['diary_number', 'noted_by', 'noted_at', 'version'] and app.has_role('REGISTRAR')
      or changed <@ array['state', 'ground', 'decided_by', 'decided_at', 'version'] and old.state = 'FLAGGED'
        and app.has_role('SOCIAL_MANAGER', 'POLICE_COMMAND', 'NGO_MANAGER') then
      return new;
    end if;
    raise exception 'Not for this viewer' using errcode = 'insufficient_privilege';
  end $$;
  create or replace trigger guard_removal before update on content_removal
    for each row execute function app.guard_removal();

  -- While nobody has decided nobody writes there: what is put back would take its place.
  create or replace function app.refuse_hidden_text() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    if not app.removing() and not app.disposing() and exists (
      select from content_removal r where r.text = tg_argv[0] and r.state = 'FLAGGED'
        and r.record_id = (to_jsonb(new) ->> tg_argv[1])::uuid) then
      raise exception 'It is hidden until somebody has decided' using errcode = 'serialization_failure';
    end if;
    return new;
  end $$;${locked}

  -- What is fixed is not fixed while a text of it is hidden.
  create or replace function app.refuse_hidden_report() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    if exists (select from content_removal r where r.state = 'FLAGGED'
        and (r.text = 'REPORT_TITLE' and r.record_id = new.report_id
          or r.text = 'REPORT_SECTION' and r.record_id in (select p.id from report_section p where p.report_id = new.report_id))) then
      raise exception 'A text of it is hidden' using errcode = 'serialization_failure';
    end if;
    return new;
  end $$;
  create or replace trigger refuse_hidden before insert on report_snapshot
    for each row execute function app.refuse_hidden_report();

  revoke execute on function app.without_section(jsonb, integer, jsonb), app.wrote_text(content_removal, uuid),
    app.may_not_decide(uuid), app.put_text(content_removal, jsonb), app.hold_back(content_removal, jsonb, boolean),
    app.hide_flagged(), app.erase_text(content_removal, jsonb), app.decide_flagged(), app.guard_removal(),
    app.refuse_hidden_text(), app.refuse_hidden_report() from public;
  grant execute on function app.may_not_decide(uuid) to portal_app;`;
