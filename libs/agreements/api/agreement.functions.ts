import { AGREEMENT_APPROVERS, AGREEMENT_KEEPERS } from '../rules/agreement-life.js';

const list = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');

/**
 * What the parties have signed stays as it was signed: a party ends it, and nothing else of it changes. Before
 * that the text is the parties’; who they are is said by the one who began it, so that none is put out by
 * another. The last of them to confirm what it says now signs it.
 */
export const agreementFunctions = `
  -- What decides whether two of its parties may go on asking each other, for everybody of the own agency: of which
  -- sort, between whom of those asked about, its days. No title, no purpose: who reads agreements, the policy says.
  create or replace function app.agreement_days_with(of_site uuid, others uuid[]) returns table (
      kind text, state text, party_ids uuid[], valid_from date, valid_to date, ended_on date)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select a.kind, a.state, array(select p from unnest(a.party_ids) p where p = any (others) or p = app.agency_id()),
      a.valid_from, a.valid_to, a.ended_on
    from agreement a
    where app.viewer_kind() in ('person', 'system') and app.agency_id() = any (a.party_ids)
      and a.site_id = of_site and a.state = 'SIGNED' and a.party_ids && others
  $$;
  revoke execute on function app.agreement_days_with(uuid, uuid[]) from public;
  grant execute on function app.agreement_days_with(uuid, uuid[]) to portal_app;

  create or replace function app.guard_agreement() returns trigger language plpgsql
    set search_path = pg_catalog, public as $$
  declare
    changed text[] := '{}';
  begin
    -- The owner’s own triggers sign it, and take away a text that must not stand.
    if current_user <> 'portal_app' then return new; end if;
    if tg_op = 'UPDATE' then
      changed := array(select key from jsonb_each(to_jsonb(new))
        where value is distinct from to_jsonb(old) -> key and key <> 'version');
      if changed && array['signed_on'] or new.state = 'SIGNED' and old.state <> 'SIGNED' then
        raise exception 'An agreement is signed by all its parties' using errcode = 'insufficient_privilege';
      end if;
      if changed && array['ended_on', 'ended_reason', 'ended_by'] then
        if old.state <> 'SIGNED' or old.ended_on is not null or new.ended_by is distinct from app.agency_id()
          or not changed <@ array['ended_on', 'ended_reason', 'ended_by']
          or not app.has_role(${list(AGREEMENT_APPROVERS)}) then
          raise exception 'A party ends what is signed, once' using errcode = 'insufficient_privilege';
        end if;
        return new;
      end if;
      if old.state = 'SIGNED' or not app.has_role(${list(AGREEMENT_KEEPERS)}) then
        raise exception 'What is signed stays as it is' using errcode = 'insufficient_privilege';
      end if;
      if changed && array['party_ids'] and old.agency_id <> app.agency_id() then
        raise exception 'Who began it says who the parties are' using errcode = 'insufficient_privilege';
      end if;
    end if;
    if (tg_op = 'INSERT' or changed && array['party_ids']) and exists (
        select from unnest(new.party_ids) party where not exists (
          select from site_agency r where r.agency_id = party and r.site_id = new.site_id
            and app.today() between r.valid_from and coalesce(r.valid_to, 'infinity')))
      or (tg_op = 'INSERT' or changed && array['area_ids']) and exists (
        select from unnest(new.area_ids) part where not exists (
          select from area a where a.id = part and a.site_id = new.site_id)) then
      raise exception 'Parties and areas are those of the town' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
  create or replace trigger guard_agreement before insert or update on agreement
    for each row execute function app.guard_agreement();

  -- One at a time: two who confirm at once see each other, and what was changed meanwhile is not signed.
  create or replace function app.sign_confirmed() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    perform from agreement where id = new.agreement_id for update;
    update agreement a set state = 'SIGNED', signed_on = app.swedish_day(new.confirmed_at)
      where a.id = new.agreement_id and a.state = 'REVIEW' and not exists (
        select from unnest(a.party_ids) party where not exists (
          select from agreement_party p where p.agreement_id = a.id and p.agency_id = party
            and p.confirmed_version = a.version));
    return null;
  end $$;
  revoke execute on function app.sign_confirmed() from public;
  create or replace trigger sign_confirmed after insert or update on agreement_party
    for each row execute function app.sign_confirmed();`;
