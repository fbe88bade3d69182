import type { Trials } from '@stad/platform/api/testing/trials.js';

const SEMINAR = `md5('one seminar $keyP1FINALISED')::uuid`;

/** One that the plants of the leak matrix have made: in the later rounds a draft, which nobody else sees. */
const seminarOf = (round: string) =>
  `pg_temp.id('${round} seminar ' || key || 'P1${round === 'one' ? 'FINALISED' : 'DRAFT'}')`;

/** Of one that is held: who came of the other agency, and was told that its managers learn of it; one was not. */
const TOLD = (round: string, of: string) => {
  const held = `pg_temp.id('${round} seminar ' || key || 'P1ARCHIVED')`;
  return `
  update seminar set state = 'COMPLETED' where activity_id in (select ${held} from ${of});
  insert into seminar_sign_up_page (activity_id, agency_id, is_open, open_key, check_in_key)
    select ${held}, id, false, md5('${round} held ' || key), sha256('door') from ${of};
  insert into activity_participant (id, activity_id, agency_id, from_agency_id, function_title, asked_at)
    select pg_temp.id('${round} invited ' || key), ${held}, id, other, 'Funktionen', now() from ${of};
  insert into seminar_sign_up (activity_id, agency_id, organisation, function_title, work_email, language, state,
      is_present, asked_at, told_participant_id)
    select ${held}, id, 'Arbetet', 'Funktionen', '${round}-' || told || '@planted.example', 'sv', 'SEAT', true, now(),
      case when told then pg_temp.id('${round} invited ' || key) end
    from ${of}, unnest(array[true, false]) told;`;
};

/** Of each agency a list on one of its seminars: one with a seat, one who waits. */
export const signUpTrials: Trials = {
  plant: (round, of) => `
  insert into seminar_sign_up_page (activity_id, agency_id, is_open, open_key, check_in_key)
    select ${seminarOf(round)}, id, true, md5('${round} door ' || key), sha256('door')
    from ${of};
  ${round === 'one' ? TOLD(round, of) : ''}
  insert into seminar_sign_up (id, activity_id, agency_id, organisation, function_title, work_email, language, state,
      queue_number, asked_at)
    select pg_temp.id('${round} sign-up ' || s || key), ${seminarOf(round)}, id,
      'Hotellet', 'Funktionen', '${round}-' || lower(s) || '@planted.example', 'sv', s,
      case s when 'QUEUED' then 1 end, now() from ${of}, unnest(array['SEAT', 'QUEUED']) s;
  insert into seminar_sign_up_need (sign_up_id, agency_id, access, food)
    select pg_temp.id('${round} sign-up SEAT' || key), id, '{STEP_FREE}', '{VEGAN}' from ${of};
  insert into seminar_round (id, activity_id, agency_id, kind, asks_more, letters, answers, sums, more)
    select pg_temp.id('${round} round ' || key), ${seminarOf(round)}, id, 'AFTER', true, 9, 7,
      array_fill(21, array[10]), 4 from ${of};
  insert into seminar_round_box (id, agency_id, sealed, key_id)
    select pg_temp.id('${round} round ' || key), id, sha256('box'), 'k-planted' from ${of};
  insert into seminar_quote (id, round_id, activity_id, agency_id, text, state)
    select pg_temp.id('${round} quote ' || s || key), pg_temp.id('${round} round ' || key), ${seminarOf(round)}, id,
      'Ord ' || s || key, s from ${of}, unnest(array['WAITING', 'SHOWN']) s;`,
  named: {
    signUp: `select id from seminar_sign_up where activity_id = ${SEMINAR} and state = 'SEAT'`,
    evaluationRound: `select id from seminar_round where activity_id = ${SEMINAR}`,
    quote: `select id from seminar_quote where activity_id = ${SEMINAR} and state = 'WAITING'`,
  },
  swapped: [
    {
      mutation: 'closeEvaluationRound',
      names: { seminarId: 'seminar', roundId: 'evaluationRound' },
    },
    {
      mutation: 'reviewQuote',
      names: { seminarId: 'seminar', quoteId: 'quote' },
      rest: () => ({ isShown: true }),
    },
    { mutation: 'cancelSignUp', names: { seminarId: 'seminar', signUpId: 'signUp' } },
    {
      mutation: 'tickPresent',
      names: { seminarId: 'seminar', 'ticks[].signUpId': 'signUp' },
      rest: () => ({ ticks: [{ isPresent: true }] }),
    },
  ],
};
