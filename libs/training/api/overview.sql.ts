/** Of whom the viewer may know: oneself (`$2` false), or the own staff of today who have a part in the work. */
export const PEOPLE = `
  select m.id as "membershipId", m.function_title as "functionTitle", u.name as unit, m.roles,
    coalesce((select json_agg(json_build_object('kind', q.kind, 'validTo', q.valid_to) order by q.kind)
      from qualification q where q.membership_id = m.id), '[]') as held
  from membership m left join unit u on u.id = m.unit_id
  where m.agency_id = (select app.agency_id())
    and (m.id = (select app.membership_id()) or $2 and m.roles && $1::text[])
    and (select app.today()) between m.valid_from and coalesce(m.valid_to, 'infinity')
  order by u.name nulls last, m.function_title, m.id`;

/** Seats that were booked and not settled, as far as the viewer may know of them. */
export const BOOKINGS = `
  select b.id, b.membership_id as "membershipId", b.seat, b.is_present as "isPresent",
    m.function_title as "functionTitle", u.name as unit,
    c.name as "courseName", c.kind, c.valid_months as "validMonths", a.starts_at as "startsAt",
    app.swedish_day(a.starts_at)::text as "heldOn", n.reason
  from training_booking b
    join membership m on m.id = b.membership_id left join unit u on u.id = m.unit_id
    join training_session s on s.activity_id = b.activity_id
    join training_course c on c.id = s.course_id
    join activity a on a.id = b.activity_id
    left join training_not_now n on n.booking_id = b.id
  where not exists (select from training_record r where r.booking_id = b.id)
  order by a.starts_at, m.function_title, b.id`;

/** Of the own staff who were there those of whom nothing is decided, neither given nor *Inte nu*; nobody of oneself. */
export const UNDECIDED = `
  select count(*)::int as n, min(a.ends_at) as since
  from training_booking b
    join training_session s on s.activity_id = b.activity_id
    join activity a on a.id = b.activity_id
  where b.is_present and b.agency_id = (select app.agency_id())
    and b.membership_id <> (select app.membership_id())
    and not exists (select from training_record r where r.booking_id = b.id)
    and not exists (select from training_not_now n where n.booking_id = b.id)`;

/** Units of the own agency at a town: who has the in-depth training today, of how many. */
export const UNITS = `
  select u.id, u.name,
    (select count(distinct coalesce(r.membership_id::text, '/' || r.staff_number))::int
      from training_record r left join membership m on m.id = r.membership_id
      where r.unit_id = u.id and r.kind = 'IN_DEPTH' and r.held_on <= (select app.today())
        and coalesce(r.valid_to, 'infinity') >= (select app.today())
        and coalesce(m.valid_to, 'infinity') >= (select app.today())) as trained,
    (select t.staff from training_target t where t.unit_id = u.id and t.site_id = $1
      and t.from_on <= (select app.today()) order by t.from_on desc limit 1) as staff
  from unit u where u.agency_id = (select app.agency_id()) order by u.name, u.id`;

/** What was registered last. */
export const RECORDS = `
  select r.id, coalesce(m.function_title, u.name || ' ' || r.staff_number) as who, c.name as "courseName",
    r.kind, r.held_on::text as "heldOn", r.valid_to::text as "validTo", r.source
  from training_record r left join membership m on m.id = r.membership_id left join unit u on u.id = r.unit_id
    join training_course c on c.id = r.course_id
  where r.agency_id = (select app.agency_id())
  order by r.given_at desc, r.id limit 200`;
