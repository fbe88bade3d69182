import type { Domain } from '@stad/platform/api/db/domain.js';
import { HIDDEN_TEXT, REMOVED_TEXT } from '@stad/safeguards/rules/personal-data/hidden-text.js';
import { REMOVABLE_TEXTS } from '../../rules/removal/removable-texts.js';
import { MOST_WAITING } from '../../rules/removal/removal.js';
import { type RemovalTarget, removalPlan } from './removal-plan.js';

/** The row that a removal `r` is about. */
const row = ({ table, key, where }: RemovalTarget) =>
  `${table} t where t.${key} = r.record_id and t.agency_id = r.agency_id${where ? ` and ${where}` : ''}`;

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

/** Where a text stands, as far as whoever asks reads it: its own row security answers. */
const seen = ({ table, key, column, where = 'true' }: RemovalTarget) =>
  `return query select t.agency_id, to_jsonb(t.${column}) from ${table} t where t.${key} = of_record and ${where};`;

/**
 * What becomes of a text that must not stand (J16). It is hidden in the transaction that flags it, and put back
 * or taken away in the one that decides: triggers of `content_removal`, so that nothing of it can be called.
 *
 * Hidden, what stood there lies in `content_removal_text`, the frozen reports that say it are withheld, and
 * nobody writes in its place. Taken away, it is gone from the row, from what the access log kept of it, from
 * the receipts and the frozen reports. Notices, letters and jobs hold numbers and ids, and ask the row.
 */
export function removalFunctions(domains: readonly Domain[]): string {
  const targets = removalPlan(domains);
  /** The statement of each text, in the branches of a `case`. */
  const each = (statement: (target: RemovalTarget) => string) =>
    targets.map((target) => `when '${target.code}' then ${statement(target)}`).join('\n      ');
  const repeats = domains.flatMap((domain) => domain.repeats ?? []);
  const withhold = (back: boolean) =>
    repeats.map((name) => `perform ${name.withhold}(r.text, r.record_id, was, ${back});`).join(' ');
  const erase = repeats
    .map((name) => `perform ${name.erase}(r.text, r.record_id, was, stub);`)
    .join(' ');
  const rules = each(({ code }) => {
    const rule = REMOVABLE_TEXTS[code];
    return rule === null ? 'null' : `'${rule}'`;
  });
  const staying = targets
    .filter(({ staysForTeam }) => staysForTeam)
    .map(
      ({ code, table, key }) =>
        `when '${code}' then exists (select from ${table} t where t.${key} = r.record_id and t.activity_id = pass)`,
    )
    .join('\n      ');
  const locked = targets
    .map(
      ({ code, table, key, column }) => `
  create or replace trigger text_${code.toLowerCase()} before update of ${column} on ${table}
    for each row when (old.${column} is distinct from new.${column})
    execute function app.refuse_hidden_text('${code}', '${key}');`,
    )
    .join('');
  return `
  create or replace function app.text_is_hidden(of_text text, of_record uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public as $$
    select exists (select from content_removal r
      where r.text = of_text and r.record_id = of_record and r.state = 'FLAGGED')
  $$;
  create or replace function app.text_of(of_text text, of_record uuid) returns table (agency_id uuid, was jsonb)
    language plpgsql stable set search_path = pg_catalog, public as $$
  begin
    case of_text
      ${each(seen)}
      else return;
    end case;
  end $$;

  -- Who has ever written the text, as a person: at whichever membership. What this itself wrote says so by a job.
  create or replace function app.wrote_text(r content_removal, member uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public as $$
    select exists (
      select from audit.event e join membership w on w.id = e.membership_id
        join membership m on m.person_id = w.person_id
      where m.id = member and e.object_ids[1] = r.record_id and e.job is null and e.action in ('INSERT', 'UPDATE')
        and case r.text ${each(
          ({ table, column }) => `e.object_type = '${table}' and '${column}' = any (e.fields)`,
        )} end)
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

  -- What the team of a pass that is ready or out goes on reading while it is hidden, until it is back (ADR 0036).
  create or replace function app.flagged_for_team(pass uuid)
    returns table (id uuid, text text, record_id uuid, flagged_at timestamptz, said jsonb)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select r.id, r.text, r.record_id, r.flagged_at, o.original
    from content_removal r join content_removal_text o on o.removal_id = r.id
    where r.state = 'FLAGGED' and app.is_in_the_night(pass) and case r.text ${staying} else false end
    order by r.flagged_at, r.id
  $$;

  -- How many texts that who asks has flagged nobody has decided yet, one look at a time: of one person there are
  -- at most so many, at whichever membership and whatever day they name.
  create or replace function app.flags_waiting() returns integer language plpgsql volatile
    security definer set search_path = pg_catalog, public as $$
  begin
    perform pg_advisory_xact_lock(hashtextextended('flags ' || app.person_id(), 0));
    return (select count(*) from content_removal r join membership m on m.id = r.flagged_by
      where r.state = 'FLAGGED' and m.person_id = app.person_id());
  end $$;
  create or replace function app.guard_flags() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    if app.viewer_kind() = 'person' and app.flags_waiting() >= ${MOST_WAITING} then
      raise exception 'Flagged many' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
  create or replace trigger guard_flags before insert on content_removal
    for each row execute function app.guard_flags();

  drop function if exists app.hold_back(content_removal, jsonb, boolean);

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
    ${withhold(true)}
    return null;
  end $$;
  create or replace trigger hide_flagged after insert on content_removal
    for each row execute function app.hide_flagged();

  create or replace function app.erase_text(r content_removal, was jsonb) returns void language plpgsql
    security definer set search_path = pg_catalog, public as $$
  declare
    gone uuid[];
    stub jsonb := '"${REMOVED_TEXT}"';
  begin
    perform app.put_text(r, stub);
    case r.text
      ${each(forget)}
    end case;
    perform app.tell_forgotten(gone, r.agency_id, 'removal=' || r.id);
    case r.text
      ${each(receipts)}
    end case;
    ${erase}
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
    if r.state = 'KEPT' then
      null;
      ${withhold(false)}
    end if;
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

  revoke execute on function app.text_is_hidden(text, uuid), app.text_of(text, uuid),
    app.wrote_text(content_removal, uuid), app.may_not_decide(uuid), app.put_text(content_removal, jsonb),
    app.hide_flagged(), app.erase_text(content_removal, jsonb), app.decide_flagged(), app.guard_removal(),
    app.refuse_hidden_text(), app.flagged_for_team(uuid), app.flags_waiting(), app.guard_flags() from public;
  grant execute on function app.may_not_decide(uuid), app.flagged_for_team(uuid), app.flags_waiting(), app.text_of(text, uuid) to portal_app;`;
}
