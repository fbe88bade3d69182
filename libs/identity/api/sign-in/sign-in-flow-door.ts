import { SIGN_IN_FLOWS_OF_A_PLACE } from '../../rules/sign-in.js';

const PROVIDER = `p.id as provider_id, p.issuer, p.client_id, p.secret_name, p.certificate_name,
  p.subject_claims, p.acr_values, p.demands_acr`;
const PROVIDER_COLUMNS = `provider_id uuid, issuer text, client_id text, secret_name text,
  certificate_name text, subject_claims text, acr_values text, demands_acr boolean`;

/**
 * The way to a provider and back, for somebody whom nobody knows yet. What a function answers of a
 * provider is what the API needs to talk to it; its secret is not in the database.
 */
export const signInFlowDoorFunctions = `
  -- By whom one can sign in. Open, as the page is.
  create or replace function door.sign_in_providers() returns table (
    provider_id uuid, provider_name text, agency_key text, agency_name text)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select p.id, p.name, a.key, a.name from identity_provider p join agency a on a.id = p.agency_id
    where p.ended_at is null order by a.name, p.name
  $$;

  -- The files that a process looks at when it starts, in no words of anybody's.
  create or replace function door.provider_certificates() returns table (
    provider_id uuid, certificate_name text)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select p.id, p.certificate_name from identity_provider p
    where p.certificate_name is not null and p.ended_at is null
  $$;

  -- It has grown: with both a call of the release before would fit two.
  drop function if exists door.begin_sign_in(bytea, uuid, bytea, text);
  drop function if exists door.begin_sign_in(bytea, uuid, bytea, text, text);
  -- What they answer has grown: a function is not replaced by one with other columns.
  drop function if exists door.begin_sign_in(bytea, uuid, bytea, text, text, bytea);
  drop function if exists door.begin_step_up(bytea, bytea, text);
  drop function if exists door.take_sign_in_flow(bytea);
  drop function if exists door.session_provider(bytea);
  -- Begins a flow at a provider; no row when there is none. What is past its time is cleared away here, and
  -- what is more than a network may hold.
  create or replace function door.begin_sign_in(
    flow_hash bytea, provider uuid, invited bytea, back_to text, begun_at text default null,
    leaves bytea default null) returns table (${PROVIDER_COLUMNS})
    language plpgsql security definer set search_path = pg_catalog, public as $$
    #variable_conflict use_column
  begin
    delete from sign_in_flow where secret_hash in (
      select f.secret_hash from sign_in_flow f where f.expires_at < now() limit 100 for update skip locked);
    return query select ${PROVIDER} from identity_provider p where p.id = provider and p.ended_at is null;
    if found then
      insert into sign_in_flow (secret_hash, provider_id, invitation_hash, return_path, place, leaves_hash)
        values (flow_hash, provider, invited, back_to, begun_at, leaves);
      delete from sign_in_flow where secret_hash in (
        select f.secret_hash from sign_in_flow f where f.place = begun_at
        order by f.started_at desc, f.secret_hash offset ${SIGN_IN_FLOWS_OF_A_PLACE} limit 100
        for update skip locked);
    end if;
  end $$;

  -- The same for a fresh factor: at the provider by which the session began.
  create or replace function door.begin_step_up(flow_hash bytea, of_session bytea, back_to text)
    returns table (${PROVIDER_COLUMNS})
    language plpgsql security definer set search_path = pg_catalog, public as $$
    #variable_conflict use_column
  declare provider uuid;
  begin
    provider := (select s.provider_id from door.session_provider(of_session) s);
    return query select b.* from door.begin_sign_in(
      flow_hash, provider, null, back_to, encode(of_session, 'hex')) b;
    if found then
      update sign_in_flow set session_hash = of_session where secret_hash = flow_hash;
    end if;
  end $$;

  -- Ends a flow: whoever comes second finds nothing.
  create or replace function door.take_sign_in_flow(flow_hash bytea) returns table (
    ${PROVIDER_COLUMNS}, invitation_hash bytea, session_hash bytea, leaves_hash bytea, return_path text,
    started_at timestamptz)
    language sql volatile security definer set search_path = pg_catalog, public as $$
    delete from sign_in_flow f using identity_provider p
    where f.secret_hash = flow_hash and p.id = f.provider_id and f.expires_at > now() and p.ended_at is null
    returning ${PROVIDER}, f.invitation_hash, f.session_hash, f.leaves_hash, f.return_path,
      f.started_at
  $$;

  -- By whom a session began, while it lasts; no row for a demo session and a local account.
  create or replace function door.session_provider(of_session bytea) returns table (${PROVIDER_COLUMNS})
    language sql stable security definer set search_path = pg_catalog, public as $$
    select ${PROVIDER} from session s
      join sign_in_binding b on b.id = s.binding_id and b.state = 'APPROVED'
      join identity_provider p on p.id = b.provider_id and p.ended_at is null
    where s.token_hash = of_session and s.ended_at is null
      and s.last_seen_at > now() - interval '30 minutes' and s.created_at > now() - interval '12 hours'
  $$;

  -- Who is signed in already at the provider shows no factor here: the session knows when it was shown,
  -- and where the provider does not tell, that it was not.
  create or replace function door.date_factor(of_session bytea, shown_at timestamptz) returns void
    language sql volatile security definer set search_path = pg_catalog, public as $$
    update session set factor_at = least(factor_at, coalesce(shown_at, created_at - interval '1 day'))
    where token_hash = of_session
  $$;

  alter function door.sign_in_providers() owner to portal_door;
  alter function door.provider_certificates() owner to portal_door;
  alter function door.begin_sign_in(bytea, uuid, bytea, text, text, bytea) owner to portal_door;
  alter function door.begin_step_up(bytea, bytea, text) owner to portal_door;
  alter function door.take_sign_in_flow(bytea) owner to portal_door;
  alter function door.session_provider(bytea) owner to portal_door;
  alter function door.date_factor(bytea, timestamptz) owner to portal_door;
  revoke execute on function door.sign_in_providers(), door.provider_certificates(),
    door.begin_sign_in(bytea, uuid, bytea, text, text, bytea),
    door.begin_step_up(bytea, bytea, text), door.take_sign_in_flow(bytea), door.session_provider(bytea),
    door.date_factor(bytea, timestamptz) from public;
  grant execute on function door.sign_in_providers(), door.provider_certificates(),
    door.begin_sign_in(bytea, uuid, bytea, text, text, bytea),
    door.begin_step_up(bytea, bytea, text), door.take_sign_in_flow(bytea), door.session_provider(bytea),
    door.date_factor(bytea, timestamptz) to portal_app;`;
