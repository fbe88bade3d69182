/** Of the town that is measured; every other town has the tenth part. */
export const NETWORK = { actors: 60, ties: 200, handovers: 5000, open: 20 };

const sizes = (k) => `(case ${k} when 1 then 1 else 10 end)`;

/** Its list stands at the Salvation Army, the core group reads it; ties go round it in rising steps. */
const actors = (towns) => `
  insert into actor (id, agency_id, site_id, name, kind, sector, ring, tasks, in_network)
    select pg_temp.id('actor ' || k || ' ' || i), pg_temp.id('FA ' || k), pg_temp.id('site ' || k),
      'Organisation ' || lpad(i::text, 3, '0'), case i % 3 when 0 then 'HOTEL' when 1 then 'HEALTH_CARE' else 'SHELTER' end,
      case i % 3 when 0 then 'BUSINESS' else 'CIVIL_SOCIETY' end, 'NETWORK', '{INFORMS}', i % 2 = 0
    from ${towns}, generate_series(1, ${NETWORK.actors} / ${sizes('k')}) i;
  insert into actor_file (actor_id, agency_id, state, state_on, responsible)
    select a.id, a.agency_id, case when a.in_network then 'ACTIVE' else 'CONTACTED' end, '2026-02-02', 'Projektledare'
    from actor a where not exists (select from actor_file f where f.actor_id = a.id);
  insert into actor_tie (agency_id, actor_id, other_actor_id, kind, said_on)
    select pg_temp.id('FA ' || k), pg_temp.id('actor ' || k || ' ' || i), pg_temp.id('actor ' || k || ' ' || o),
      'WORKS_WITH', '2026-02-02'
    from (select k, i, (i + step - 1) % n + 1 as o, (step - 1) * n + i as nth, k as town
      from (select k, ${NETWORK.actors} / ${sizes('k')} as n from ${towns}) t, generate_series(1, n) i, generate_series(1, 4) step) x
    where nth <= ${NETWORK.ties} / ${sizes('town')};`;

/** From social services and to them, in turn; the first ones of each town wait. Of no programme: they are in no figure. */
const handovers = (towns) => `
  insert into handover (id, agency_id, site_id, programme_id, is_sender, other_agency_id, other_function, assessed_by,
      category, band, channel, state, observed_on, part_of_day, month, minutes, confirmed_by, confirming_function, closed_on,
      is_counted)
    select pg_temp.id('handover ' || k || ' ' || i), pg_temp.id(case when i % 2 = 0 then 'SOC ' else 'POL ' end || k),
      pg_temp.id('site ' || k), null, true,
      pg_temp.id(case when i % 2 = 0 then 'FA ' else 'SOC ' end || k), 'Mottagande funktionen', 'Funktionen',
      case when i % 2 = 0 then 'NGO_SUPPORT' else 'SOCIAL_ON_CALL' end, 'AGE_21_OR_OVER', 'PHONE',
      case when i <= ${NETWORK.open} then 'REGISTERED' else 'CONFIRMED' end, date '2026-02-20' + i % 14, 'NIGHT',
      date_trunc('month', date '2026-02-20' + i % 14), case when i > ${NETWORK.open} then i % 60 end,
      case when i > ${NETWORK.open} then 'ORALLY' end, case when i > ${NETWORK.open} then 'Funktionen' end,
      case when i > ${NETWORK.open} then date '2026-03-06' end, false
    from ${towns}, generate_series(1, ${NETWORK.handovers} / ${sizes('k')}) i;`;

/** What the core group of each town has mapped, and what it has handed over. */
export const network = (towns) => actors(towns) + handovers(towns);
