import { a, day, MANAGERS, m, of, SOC, type StatesOf } from './planted-states.js';

export const statesOfTrust: StatesOf = {
  guarded: ['content_removal', 'disposal'],
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
  ],
};
