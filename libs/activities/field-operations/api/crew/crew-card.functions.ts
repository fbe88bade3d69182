import { BEHIND } from '@stad/identity/rules/field-role.js';
import { FIELD } from '@stad/identity/rules/role.js';

const array = (roles: readonly string[]) => `array[${roles.map((role) => `'${role}'`).join(', ')}]`;

/** The part a membership `m` has in field work; null when it has none. */
const FIELD_ROLE = `case when m.roles && ${array(FIELD)} then 'IN_FIELD'
  when m.roles && ${array(BEHIND)} then 'REAR_SUPPORT' end`;

/** The cards that memberships `m` ought to have. */
export const crewCardRows = (where: string) => `
  select m.id, m.agency_id, ${FIELD_ROLE},
    array(select s.language from spoken_language s where s.membership_id = m.id order by s.language),
    coalesce((select jsonb_agg(jsonb_build_object('kind', q.kind, 'validTo', q.valid_to) order by q.kind)
      from qualification q where q.membership_id = m.id), '[]')
  from membership m where ${FIELD_ROLE} is not null and ${where}`;

/**
 * Nobody writes a crew card by hand: it follows the membership, its qualifications and its languages.
 * Run as the owner, with a fixed search path, and answer nothing.
 */
export const crewCardFunctions = `
  create or replace function app.renew_crew_card(of_membership uuid) returns void language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    delete from crew_card where membership_id = of_membership
      and not exists (select from membership m where m.id = of_membership and ${FIELD_ROLE} is not null);
    insert into crew_card as c (membership_id, agency_id, field_role, languages, qualifications)
      ${crewCardRows('m.id = of_membership')}
      on conflict (membership_id) do update
        set field_role = excluded.field_role, languages = excluded.languages,
          qualifications = excluded.qualifications
        where (c.field_role, c.languages, c.qualifications) is distinct from
          (excluded.field_role, excluded.languages, excluded.qualifications);
  end $$;

  create or replace function app.keep_crew_card() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    perform app.renew_crew_card(new.id);
    return null;
  end $$;
  create or replace trigger keep_crew_card after insert or update of roles on membership
    for each row execute function app.keep_crew_card();

  create or replace function app.keep_crew_card_part() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    if tg_op = 'DELETE' then
      perform app.renew_crew_card(old.membership_id);
    else
      perform app.renew_crew_card(new.membership_id);
    end if;
    return null;
  end $$;
  create or replace trigger keep_crew_card after insert or update or delete on qualification
    for each row execute function app.keep_crew_card_part();
  create or replace trigger keep_crew_card after insert or update or delete on spoken_language
    for each row execute function app.keep_crew_card_part();

  create or replace function app.leave_crew_card() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    delete from crew_card where membership_id = old.id;
    return old;
  end $$;
  -- Before, since the card holds on to its membership.
  create or replace trigger leave_crew_card before delete on membership
    for each row execute function app.leave_crew_card();`;
