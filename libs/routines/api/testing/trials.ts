import type { Trials } from '@stad/platform/api/testing/trials.js';

const STEP = () => ({
  ...{
    fromPart: 'POLICE',
    fromFunction: 'Polisen',
    toPart: 'RECEPTION',
    toFunction: 'Mottagningen',
  },
  ...{ weekdaysOnly: false, deadline: 'SAME_NIGHT', ifNobody: 'Ring igen.' },
});

/**
 * Of each agency a draft, one that the others are asked about and one in force, with steps, sources, an answer and
 * an exercise. In the later rounds nobody else is to agree, and none is in force: what is told of the others.
 */
export const localRoutineTrials: Trials = {
  plant: (round, of) => {
    const id = (s: string) => `pg_temp.id('${round} local routine ' || ${s} || ' ' || key)`;
    const isFirst = round === 'one';
    const rows = `${of} f, unnest(array['DRAFT', 'ASKED', 'AGREED']) s`;
    return `
  insert into local_routine (id, agency_id, site_id, number, party_ids, state, drafted_at, asked_at, agreed_on,
      in_force_from)
    select ${id('s')}, id, site,
      case s when 'DRAFT' then null else hashtext('${round}' || s || key) & 2147483647 end,
      ${isFirst ? 'array[id, other]' : 'array[id]'}, s, now(), now(),
      case s when 'AGREED' then date '2020-01-01' end,
      case when s = 'AGREED' and ${isFirst} then date '2020-01-01' + row_number() over (order by key, s)::int end
    from ${rows};
  insert into local_routine_step (id, routine_id, agency_id, n, from_part, from_function, to_part, to_function,
      weekdays_only, deadline, if_nobody)
    select pg_temp.id('${round} local routine step ' || s || ' ' || key), ${id('s')}, id, 1, 'POLICE', 'Polisen',
      'RECEPTION', 'Mottagningen', false, 'SAME_NIGHT', 'Ring igen.' from ${rows};
  insert into local_routine_source (id, routine_id, agency_id, n, form, origin, took)
    select pg_temp.id('${round} local routine source ' || s || ' ' || key), ${id('s')}, id, 1, 'INFORMATION', 'Staden',
      'Det vi tog' from ${rows};
  insert into local_routine_answer (id, routine_id, agency_id, answer, reason, answered_version, answered_at,
      answered_function)
    select pg_temp.id('${round} local routine answer ' || s || ' ' || key), ${id('s')}, id,
      case s when 'ASKED' then 'DECLINED' else 'AGREED' end, case s when 'ASKED' then 'Skälet' else '' end,
      1, now(), 'Funktionen'
    from ${rows} where s <> 'DRAFT';
  insert into routine_exercise (id, routine_id, agency_id, held_on, results, minutes, function_title)
    select pg_temp.id('${round} routine exercise ' || key), ${id(`'AGREED'`)}, id, '2022-05-02', '{HELD}', '{12}',
      'Funktionen' from ${of} f;
  insert into routine_mark (id, routine_id, agency_id, month, results)
    select pg_temp.id('${round} routine mark ' || key), ${id(`'AGREED'`)}, id, '2022-05', '{NOT_HELD}' from ${of} f;`;
  },
  named: {
    localRoutine: `select md5('one local routine DRAFT $key')::uuid as id`,
  },
  asked: { localRoutine: 'select id from local_routine order by 1' },
  watched: { LOCAL_ROUTINE: 'select id from local_routine order by 1' },
  swapped: [
    {
      mutation: 'addLocalRoutine',
      names: { siteId: 'site' },
      rest: () => ({ start: 'MALMO_2021' }),
    },
    {
      mutation: 'changeLocalRoutine',
      names: { localRoutineId: 'localRoutine', 'partyIds[]': 'agency' },
      rest: () => ({ expectedVersion: 1, steps: [STEP()], sources: [] }),
    },
  ],
};
