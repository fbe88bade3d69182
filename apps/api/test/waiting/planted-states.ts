/**
 * States in which somebody must act, and who is told, by the parts of field.md 8 and 7.3 and not by the code. The
 * other functions are told nothing: they hold no part in it, or it is somebody else's first.
 */
export interface WaitingState {
  readonly kind: string;
  readonly state: string;
  /** Makes the state; answers what the row leads to. It answers `own` where a number alone is told. */
  readonly plant: string;
  /** Agency and function, of all agencies of the demo. */
  readonly who: readonly string[];
  /**
   * Why functions of the same agencies that may do it are told nothing, where there are such. All others have no
   * part in it: they may not do it, or it is another agency’s.
   */
  readonly others?: keyof typeof WHY_OTHERS;
}

/** Why somebody who could act is told nothing: `who` is told instead. */
export const WHY_OTHERS = {
  ITS_PLANNER: 'who planned it sees to it; once they have left, all who plan for the agency',
  ITS_OWNER: 'the function it lies with does it; where nobody holds that, the managers',
  ITS_TEAM: 'those who take part in the pass, and the agency that sent it',
  ITS_OFFICE: 'one office answers for it, and the others read it',
  THE_ASKED: 'the function that is asked answers; where nobody holds that, the managers',
  SECOND_PERSON: 'who did the first part may not do the second',
} as const;

/** A state of which no row of the portal tells, and how the one who acts hears of it. */
export interface UntoldState {
  readonly state: string;
  /** Makes the state; answers an id that no row of anybody may lead to. */
  readonly plant: string;
  /** A kind of letter that the portal composes; or the decision by which nobody is told. */
  readonly by: { readonly letter: string } | { readonly decision: string };
}

/** The states of one domain. */
export interface StatesOf {
  /** Tables whose guards would refuse a state that comes about by time, or by other people’s acts. */
  readonly guarded: readonly string[];
  readonly states: readonly WaitingState[];
  readonly untold?: readonly UntoldState[];
}

/** Rows are cloned from the demo: `clone(table, where, changes)` answers the new id. */
export const HELPERS = `
  create function pg_temp.a(wanted text) returns uuid language sql as $$ select id from agency where key = wanted $$;
  create function pg_temp.m(wanted text, title text) returns uuid language sql as $$
    select m.id from membership m where m.agency_id = pg_temp.a(wanted) and m.function_title = title $$;
  create function pg_temp.clone(of text, wanted text, changes jsonb) returns text language plpgsql as $$
  declare
    named text := (select string_agg(quote_ident(column_name), ', ' order by ordinal_position) from information_schema.columns
      where table_schema = 'public' and table_name = of and is_identity = 'NO' and is_generated = 'NEVER');
    id text := coalesce(changes ->> 'id', gen_random_uuid()::text);
    n integer;
  begin
    execute format('insert into %1$I (%2$s) select %2$s from (select (jsonb_populate_record(t, $1)).* from %1$I t where %3$s limit 1) x',
      of, named, wanted) using changes || case when of in ('meeting', 'seminar', 'field_operation', 'meeting_minutes', 'actor_file') then '{}' else jsonb_build_object('id', id) end;
    get diagnostics n = row_count;
    if n <> 1 then raise exception 'nothing to clone of % where %', of, wanted; end if;
    return id;
  end $$;
  create function pg_temp.clash(pass uuid, agency uuid, member uuid) returns text language sql as $$
    insert into field_act (activity_id, agency_id, act, at, clock_known, seen, made_by, by_title, arrived_at, state)
    values (pass, agency, 'ALL_BACK', now(), true, 0, member, 'Passledare', now(), 'CONFLICT') returning id::text $$;
  create function pg_temp.lost_letter(of text, about uuid, from_agency uuid, to_agency uuid) returns text language sql as $$
    insert into mail_delivery (agency_id, kind, subject_id, to_agency_id, state, reason, queued_at, settled_at)
    values (from_agency, of, about, to_agency, 'BOUNCED', 'BOUNCED', now() - interval '1 hour', now()) returning subject_id::text $$;`;

export const SOC = 'SOC-LUND';
export const POL = 'POL-LUND';
export const FA = 'FA-HBG';
export const of = (agency: string, ...titles: string[]) =>
  titles.map((title) => `${agency} ${title}`);
export const a = (key: string) => `pg_temp.a('${key}')`;
export const m = (key: string, title: string) => `pg_temp.m('${key}', '${title}')`;
export const day = (days: number) => `(app.today() + ${days})`;
export const clone = (table: string, wanted: string, changes: Readonly<Record<string, string>>) =>
  `pg_temp.clone('${table}', '${wanted.replaceAll("'", "''")}', jsonb_build_object(${Object.entries(
    changes,
  )
    .map(([name, value]) => `'${name}', ${value}`)
    .join(', ')}))`;
export const select = (value: string) => `select ${value} as id`;

/** Three days ahead, as everything is that says no other times. */
export const AHEAD = {
  starts_at: `now() + interval '3 days'`,
  ends_at: `now() + interval '75 hours'`,
};
export const OVER = {
  starts_at: `now() - interval '30 hours'`,
  ends_at: `now() - interval '27 hours'`,
};

/** Planned by somebody of an agency. */
export const activity = (
  kind: string,
  agency: string,
  title: string,
  phase: string,
  times: typeof AHEAD = AHEAD,
) =>
  clone('activity', `kind = '${kind}'`, {
    agency_id: a(agency),
    created_by: m(agency, title),
    phase: `'${phase}'`,
    number: 'null',
    programme_id: `(select id from programme where state = 'ACTIVE' limit 1)`,
    site_id: `(select id from site where key = 'lund')`,
    lifecycle: `'FINALISED'`,
    classification: `'P1'`,
    ...times,
  });

export const SOC_FIELD = [
  'Socialsekreterare 1',
  'Socialsekreterare 2',
  'Socialsekreterare, samverkan polis',
];
export const PLANNER = 'Utvecklingsledare';

export const own = (changes: Readonly<Record<string, string>>) => ({
  agency_id: a(SOC),
  ...changes,
});
export const MANAGERS = of(SOC, 'Enhetschef');
export const ofPlanner = of(SOC, PLANNER);
export const after = (first: string, second: string) =>
  `with made as (select ${first}::uuid as id) select ${second}, id::text from made`;
export const made = '(select id from made)';
export const seminarOf = (phase: string) => activity('SEMINAR', SOC, PLANNER, phase);

/** A letter about a subject that was sent by social services, and came back. */
export const lostLetter = (kind: string, to: string, subject: string, from = SOC) =>
  `pg_temp.lost_letter('${kind}', (${subject})::uuid, ${a(from)}, ${a(to)})`;

type Planted = readonly [table: string, wanted: string, changes: Readonly<Record<string, string>>];
/** Something of social services’ planner with rows of its own, each of which belongs to it. */
export const withRows = (
  kind: string,
  phase: string,
  times: typeof AHEAD,
  ...rows: readonly Planted[]
) =>
  after(
    activity(kind, SOC, PLANNER, phase, times),
    rows
      .map(([table, wanted, changes]) =>
        clone(table, wanted, own({ activity_id: made, ...changes })),
      )
      .join(', '),
  );
