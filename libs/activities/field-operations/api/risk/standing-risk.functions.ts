/**
 * The number of a standing assessment: the next of its employer and the year it begins. Not a definer:
 * whoever writes sees the assessments of the own employer, and no others are counted.
 */
export const standingRiskFunctions = `
  create or replace function app.number_standing_risk() returns trigger language plpgsql
    set search_path = pg_catalog, public as $$
  declare
    begins text := 'SR-' || extract(year from new.valid_from) || '-';
    last integer;
  begin
    -- Two that are written at the same moment get theirs one after the other.
    perform pg_advisory_xact_lock(hashtextextended('standing_risk ' || new.agency_id, 0));
    select coalesce(max(substring(r.number from '[0-9]+$')::integer), 0) into last
      from standing_risk r where r.agency_id = new.agency_id and r.number like begins || '%';
    new.number := begins || lpad((last + 1)::text, greatest(3, length((last + 1)::text)), '0');
    return new;
  end $$;
  create or replace trigger number_risk before insert on standing_risk
    for each row execute function app.number_standing_risk();`;
