import { a, day, FA, m, of, POL, SOC, type StatesOf } from './planted-states.js';

const ADMIN = 'Administratör';
/** An invitation to somebody of social services who has none that is open. */
const invitation = (title: string, more: string, values: string) => `
  insert into invitation (agency_id, membership_id, token_hash, invited_by, ${more})
  select ${a(SOC)}, ${m(SOC, title)}, sha256(convert_to('${title}', 'UTF8')), ${m(SOC, ADMIN)}, ${values}`;

export const statesOfPeople: StatesOf = {
  guarded: [
    'activity',
    'entered_figure',
    'invitation',
    'membership',
    'qualification',
    'role_proposal',
    'sign_in_binding',
    'training_booking',
  ],
  states: [
    {
      kind: 'INVITATIONS_BOUNCED',
      state: 'an invitation whose letter came back',
      plant: `${invitation('Samordnare 1', 'mailed_at, mail_lost_at', `now(), now()`)} returning 'own' as id`,
      who: of(SOC, ADMIN),
    },
    {
      kind: 'SIGN_INS_TO_APPROVE',
      state: 'a sign-in that a second person approves',
      others: 'SECOND_PERSON',
      plant: `with b as (insert into sign_in_binding (agency_id, membership_id, issuer, subject, state, invited_by)
          values (${a(SOC)}, ${m(SOC, 'Samordnare 2')}, 'https://example.se', 'somebody', 'PENDING', ${m(SOC, ADMIN)}) returning id)
        ${invitation('Samordnare 2', 'taken_at, binding_id', 'now(), (select id from b)')} returning 'own' as id`,
      who: of(SOC, 'Enhetschef'),
    },
    {
      kind: 'ROLES_TO_APPROVE',
      state: 'a role that a second person decides on',
      others: 'SECOND_PERSON',
      plant: `insert into role_proposal (agency_id, membership_id, roles, proposed_by)
        values (${a(SOC)}, ${m(SOC, 'Samordnare 1')}, '{REGISTRAR}', ${m(SOC, ADMIN)}) returning 'own' as id`,
      who: of(SOC, 'Enhetschef'),
    },
    {
      kind: 'PEOPLE_TO_CONFIRM',
      state: 'a membership that nobody has confirmed for a year',
      others: 'ITS_OFFICE',
      plant: `update membership set valid_from = ${day(-800)}, reviewed_on = ${day(-400)}, reviewed_by = ${m(FA, ADMIN)}
        where id = ${m(FA, 'Fältarbetare 2')} returning 'own' as id`,
      who: [...of(SOC, ADMIN), ...of(FA, ADMIN)],
    },
    {
      kind: 'TRAININGS_ENDING',
      state: 'a training that ends',
      others: 'ITS_OFFICE',
      plant: `insert into qualification (agency_id, membership_id, kind, valid_to)
        values (${a(POL)}, ${m(POL, 'Samverkanspolis 2')}, 'DIGITAL_OUTREACH', ${day(20)})
        on conflict (membership_id, kind) do update set valid_to = excluded.valid_to returning 'own' as id`,
      who: [...of('SOC-B', 'Enhetschef'), ...of(POL, 'Polisledning')],
    },
    {
      kind: 'TRAINING_TO_DECIDE',
      state: 'somebody who was at a course, and nobody has decided',
      plant: `with course as (update activity set starts_at = now() - interval '3 days', ends_at = now() - interval '2 days'
          where id = (select activity_id from training_session order by activity_id limit 1) returning id)
        insert into training_booking (agency_id, membership_id, activity_id, sign_up_id, booked_at, seat, is_present)
        select ${a(SOC)}, ${m(SOC, 'Socialsekreterare 2')}, id, gen_random_uuid(), now(), 'SEAT', true from course returning 'own' as id`,
      who: of(SOC, 'Enhetschef'),
    },
    {
      kind: 'FIGURES_ENTERED',
      state: 'a figure that a colleague has entered',
      plant: `insert into entered_figure (agency_id, programme_id, figure_code, definition_version, period_from, period_to,
          source_document, source_on, source_function, entered_by, entered_function)
        select ${a(FA)}, p.id, 'K01', 1, ${day(-60)}, ${day(-30)}, 'En lista', ${day(-20)}, 'Projektledare', ${m(FA, 'Projektledare')}, 'Projektledare'
        from programme p where p.state = 'ACTIVE' limit 1 returning programme_id::text as id`,
      who: of(FA, 'Verksamhetschef'),
    },
  ],
};
