/** A connection as `portal_owner`; the test bench has one. */
interface Owner {
  query(
    sql: string,
    parameters?: unknown[],
  ): Promise<{ readonly rows: readonly Record<string, unknown>[] }>;
}

/** A seminar of the pilot for tests, written as the owner past every service: only triggers see it. */
export class SeminarRows {
  private constructor(
    private readonly owner: Owner,
    readonly id: string,
  ) {}

  /** Confirmed, of the social services in Lund, for 1 June 2022. */
  static async add(owner: Owner): Promise<SeminarRows> {
    const { rows } = await owner.query(
      `with a as (
         insert into activity (agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at,
           classification, lifecycle, created_by)
         select m.agency_id, s.id, p.id, 'SEMINAR', 'Kunskapsseminarium', 'CONFIRMED', '2022-06-01 08:00Z',
           '2022-06-01 11:00Z', 'P1', 'FINALISED', m.id
         from membership m, site s, programme p
         where m.work_email = 'socialsekreterare1@soc-lund.example' and s.key = 'lund' and p.key = '2022'
         returning id, agency_id)
       insert into seminar (activity_id, agency_id, kind, state, aim, capacity)
         select id, agency_id, 'KNOWLEDGE', 'CONFIRMED', 'Känna igen tecken.', 40 from a
       returning activity_id as id`,
    );
    return new SeminarRows(owner, String(rows[0]?.['id']));
  }

  /** `$1` is the seminar. */
  change(sql: string, ...more: unknown[]): ReturnType<Owner['query']> {
    return this.owner.query(sql, [this.id, ...more]);
  }

  enter(state: string) {
    return this.change('update seminar set state = $2 where activity_id = $1', state);
  }

  /** The day of June it is held. */
  moveTo(day: number) {
    return this.change(
      `update activity set starts_at = $2, ends_at = $2::timestamptz + interval '2 hours' where id = $1`,
      new Date(Date.UTC(2022, 5, day, 8)),
    );
  }

  /** Of a unit, how many registered and, when it has told, how many came. */
  attended(unit: string, registered: number, present: number | null) {
    return this.change(
      `insert into seminar_attendance (activity_id, agency_id, unit, registered, present)
       select activity_id, agency_id, $2, $3, $4 from seminar where activity_id = $1`,
      unit,
      registered,
      present,
    );
  }

  /** All but one were satisfied. */
  evaluated(answers: number) {
    return this.change(
      `insert into seminar_evaluation (activity_id, agency_id, answers, mean_before, mean_after, satisfied)
       select activity_id, agency_id, $2, 4.5, 7, $2 - 1 from seminar where activity_id = $1
       on conflict (activity_id) do update set answers = excluded.answers, satisfied = excluded.satisfied`,
      answers,
    );
  }

  /** Somebody of the organisation is on the list and was ticked at the door. */
  ticked(organisation: string) {
    return this.change(
      `with p as (
         insert into seminar_sign_up_page (activity_id, agency_id, is_open, open_key, check_in_key)
         select activity_id, agency_id, false, gen_random_uuid()::text, sha256('door') from seminar
         where activity_id = $1 on conflict do nothing)
       insert into seminar_sign_up (activity_id, agency_id, organisation, language, state, is_walk_in, is_present,
         asked_at)
       select activity_id, agency_id, $2, 'sv', 'SEAT', true, true, now() from seminar
       where activity_id = $1`,
      organisation,
    );
  }

  /** What the statistics have of it: one row, or none. */
  async sum(): Promise<readonly object[]> {
    const { rows } = await this.change(
      `select registered, present, answers, mean_before, mean_after, satisfied, site_id, starts_at, cardinality(units) as units
       from seminar_sum where activity_id = $1`,
    );
    return rows;
  }
}
