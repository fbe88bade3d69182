/** The chain of events that belong to no agency: sign-in attempts, refused visitors. */
export const PORTAL_CHAIN = '00000000-0000-4000-8000-000000000000';

/** Before the name of a column whose change is told, and whose value is not kept. */
export const WITHHELD_MARK = '!';

/**
 * The audit log. A trigger on every table writes the event, unlinked, in the transaction that
 * changes the row; a deferred constraint trigger links all events of the transaction at COMMIT.
 *
 * Linking in the row trigger would serialise an agency's writers and deadlock two agencies that
 * touch each other's chains in opposite order. At COMMIT the heads are taken in the order of
 * their ids, and nobody waits before that.
 *
 * The hashed form must not depend on session settings: epoch microseconds and length-prefixed
 * values, never \`jsonb::text\` of a timestamp.
 */
export const auditFunctions = `
  create or replace function audit.part(value text) returns text language sql immutable parallel safe
    return coalesce(octet_length(value)::text || ':' || value, '~') || ';';

  create or replace function audit.canonical(e audit.event) returns text language sql immutable parallel safe
    return audit.part(e.chain_id::text) || audit.part(e.sequence::text)
      || audit.part((extract(epoch from e.at) * 1000000)::bigint::text)
      || audit.part(e.person_id::text) || audit.part(e.membership_id::text) || audit.part(e.job)
      || audit.part(e.agency_id::text) || audit.part(e.owner_agency_id::text)
      || audit.part(e.action) || audit.part(e.object_type)
      || audit.part(array_to_string(e.object_ids, ',')) || audit.part(array_to_string(e.fields, ','))
      || audit.part(e.legal_basis) || audit.part(e.row_count::text) || audit.part(e.request_id)
      || audit.part(encode(e.commitment, 'hex'));

  create or replace function audit.append(
    action text, object_type text, object_ids uuid[], owner_agency uuid, fields text[],
    legal_basis text, row_count integer, content text
  ) returns void language plpgsql security definer set search_path = pg_catalog, audit as $$
  declare
    new_id uuid := gen_random_uuid();
    new_salt bytea := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
  begin
    insert into audit.event (id, chain_id, person_id, membership_id, job, agency_id, owner_agency_id,
      action, object_type, object_ids, fields, legal_basis, row_count, request_id, commitment)
    values (new_id, coalesce(app.agency_id(), '${PORTAL_CHAIN}'), app.person_id(), app.membership_id(),
      nullif(current_setting('app.job', true), ''), app.agency_id(), owner_agency,
      action, object_type, coalesce(object_ids, '{}'), coalesce(fields, '{}'), legal_basis, row_count,
      nullif(current_setting('app.request_id', true), ''),
      case when content is not null then sha256(new_salt || convert_to(content, 'UTF8')) end);
    if content is not null then
      insert into audit.payload (event_id, salt, content) values (new_id, new_salt, content);
    end if;
  end $$;

  create or replace function audit.record_change() returns trigger language plpgsql
    security definer set search_path = pg_catalog, audit as $$
  declare
    before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
    fact jsonb := coalesce(after, before);
    -- A trigger without arguments has a null array, which would make every comparison null.
    ignored text[] := coalesce(tg_argv, '{}');
    -- An address or a number: that it changed is told, never what it says (INV-23).
    unkept text[] := string_to_array(
      translate(nullif(array_to_string(ignored, ','), ''), '${WITHHELD_MARK}', ''), ',');
    changed text[];
  begin
    select array_agg(key order by key) into changed
      from jsonb_object_keys(fact) as key
      where before -> key is distinct from after -> key and not key = any (ignored);
    if changed is null then return null; end if;
    perform audit.append(tg_op, tg_table_name,
      array_remove(array[coalesce(fact ->> 'id', fact ->> 'activity_id')::uuid], null),
      (fact ->> 'agency_id')::uuid, changed, null, 1,
      (fact - coalesce(unkept, '{}'))::text);
    return null;
  end $$;

  create or replace function audit.link() returns trigger language plpgsql
    security definer set search_path = pg_catalog, audit as $$
  declare
    e audit.event;
    head audit.chain;
  begin
    -- The first firing of a transaction links all of its events; the others find their own linked, by its key:
    -- looked for among those that are not, each would go by all that were.
    if (select sequence from audit.event where id = new.id) is not null then return null; end if;
    insert into audit.chain (id)
      select distinct chain_id from audit.event
      where xid = pg_current_xact_id() and sequence is null
        and not exists (select from audit.chain c where c.id = chain_id)
      order by chain_id on conflict do nothing;
    perform from audit.chain
      where id in (select chain_id from audit.event where xid = pg_current_xact_id() and sequence is null)
      order by id for update;
    for e in select * from audit.event where xid = pg_current_xact_id() and sequence is null
      order by chain_id, position
    loop
      -- Each head is read once and written once, however many events: every version of it would be gone by.
      if head.id is distinct from e.chain_id then
        update audit.chain set head_sequence = head.head_sequence, head_hash = head.head_hash
          where id = head.id;
        select * into head from audit.chain where id = e.chain_id;
      end if;
      e.sequence := head.head_sequence + 1;
      e.previous_hash := head.head_hash;
      e.at := clock_timestamp();
      e.hash := sha256(e.previous_hash || convert_to(audit.canonical(e), 'UTF8'));
      update audit.event set sequence = e.sequence, previous_hash = e.previous_hash, at = e.at, hash = e.hash
        where id = e.id;
      head.head_sequence := e.sequence;
      head.head_hash := e.hash;
    end loop;
    update audit.chain set head_sequence = head.head_sequence, head_hash = head.head_hash
      where id = head.id;
    return null;
  end $$;

  -- In plpgsql: it runs with every protected reading, and a function in SQL is planned at every call.
  create or replace function audit.record(
    action text, object_type text, object_ids uuid[], legal_basis text, row_count integer
  ) returns void language plpgsql security definer set search_path = pg_catalog, audit as $$
  begin
    perform audit.append(action, object_type, object_ids, null, null, legal_basis, row_count, null);
  end $$;

  revoke execute on all functions in schema audit from public;
  grant execute on function audit.record(text, text, uuid[], text, integer) to portal_app;`;
