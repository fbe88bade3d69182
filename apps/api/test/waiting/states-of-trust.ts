import { a, clone, day, FA, MANAGERS, m, of, POL, SOC, type StatesOf } from './planted-states.js';

export const statesOfTrust: StatesOf = {
  guarded: ['access_review', 'access_review_item', 'content_removal', 'disposal', 'membership'],
  states: [
    {
      kind: 'TEXT_FLAGGED',
      state: 'a text that was flagged',
      plant: `insert into content_removal (agency_id, text, record_id, state, flagged_by, flagged_at)
      select ${a(SOC)}, 'ACTIVITY_TITLE', id, 'FLAGGED', ${m(SOC, 'Socialsekreterare 1')}, now() from activity
      where created_by <> ${m(SOC, 'Enhetschef')} order by id limit 1 returning 'own' as id`,
      who: MANAGERS,
    },
    {
      kind: 'TEXT_TO_ADVISE',
      state: 'a flagged text without the officer’s advice',
      plant: `select 'own' as id`,
      who: of(SOC, 'Dataskyddsombud'),
    },
    {
      kind: 'TEXT_TO_NOTE',
      state: 'a decided text without a number in the diary',
      plant: `insert into content_removal (agency_id, text, record_id, state, flagged_by, flagged_at, ground, decided_by, decided_at)
      select ${a(SOC)}, 'ACTIVITY_TITLE', id, 'KEPT', ${m(SOC, 'Socialsekreterare 1')}, now(), 'NEEDED', ${m(SOC, 'Enhetschef')}, now()
      from activity order by id desc limit 1 returning 'own' as id`,
      who: of(SOC, 'Registrator'),
    },
    {
      kind: 'DISPOSAL_TO_DECIDE',
      state: 'a disposal that somebody has proposed',
      plant: `insert into disposal (agency_id, rule, before, state, proposed_rows, proposed_by, proposed_at)
      select ${a(SOC)}, 'LETTERS', ${day(-400)}, 'PROPOSED', 1, ${m(SOC, 'Registrator')}, now() returning 'own' as id`,
      who: MANAGERS,
    },
    {
      kind: 'ACCESS_ASKED',
      state: 'a reading that a manager is asked about',
      plant: `update access_review_item i set state = 'ASKED', asked_at = now(), judged_by = ${m(SOC, 'Ansvarig för loggkontroll')}, answer = null, answered_by = null
        where i.id = (select x.id from access_review_item x join access_review r on r.id = x.review_id and r.state = 'OPEN'
          where x.agency_id = ${a(SOC)} order by x.at desc limit 1) returning 'own' as id`,
      who: MANAGERS,
    },
    {
      kind: 'ACCESS_TO_JUDGE',
      state: 'a reading that nobody has judged',
      plant: `update access_review_item i set state = 'WAITING', asked_at = null, judged_by = null, answer = null, answered_by = null
        where i.id = (select x.id from access_review_item x join access_review r on r.id = x.review_id and r.state = 'OPEN'
          where x.agency_id = ${a(SOC)} order by x.at limit 1) returning 'own' as id`,
      who: of(SOC, 'Ansvarig för loggkontroll'),
    },
    {
      kind: 'ACCESS_TO_CONCLUDE',
      state: 'a control whose readings are all judged',
      plant: `with told as (update membership set roles = roles || '{LOG_REVIEWER}' where id = ${m(POL, 'Jurist')} returning id)
        select ${clone('access_review_item', 'true', {
          agency_id: a(POL),
          state: `'AUTHORISED'`,
          judged_by: '(select id from told)',
          answer: 'null',
          answered_by: 'null',
          asked_at: 'null',
          review_id: `(${clone('access_review', `state = 'OPEN'`, { agency_id: a(POL), drawn_by: m(POL, 'Jurist') })})::uuid`,
        })}, 'own' as id from told`,
      who: of(POL, 'Jurist'),
    },
    {
      kind: 'ACCESS_REVIEW_DUE',
      state: 'a control that is due',
      plant: `with told as (update membership set roles = roles || '{LOG_REVIEWER}' where id = ${m(FA, 'Skyddsombud')} returning id)
        select ${clone('access_review', `state = 'OPEN'`, {
          agency_id: a(FA),
          drawn_by: '(select id from told)',
          state: `'CONCLUDED'`,
          conclusion: `'Ja'`,
          concluded_by: '(select id from told)',
          concluded_at: 'now()',
          seal: `repeat('0', 64)`,
          since: `now() - interval '4 years'`,
          until: `now() - interval '3 years'`,
        })}, 'own' as id from told`,
      who: of(FA, 'Skyddsombud'),
    },
  ],
};
