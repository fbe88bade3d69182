import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openOwner } from '@stad/platform/api/testing/owner-sessions.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { seminarParticipantsMigration } from './migrations/20261129-1410-seminar-participants.js';
import { seminarsGround } from './testing/ground.js';
import { SeminarRows } from './testing/make-seminar-rows.js';

/** An upgrade from the release before, which knows of invitations to seminars and of no participants. */
let portal: TestPortal;
let seminar: SeminarRows;

beforeAll(async () => {
  portal = await TestPortal.open(seminarsGround);
  await portal.owner.query(
    `insert into contact_function (agency_id, label, kind, mailbox, site_ids)
     select g.id, l, 'POLICE', 'vakt@pol-lund.example', array[s.id]
     from agency g, site s, unnest(array['Kommunpolis', 'Vakthavande', 'Vakthavande']) l
     where g.key = 'POL-LUND' and s.key = 'lund'`,
  );
});
afterAll(() => portal.close());
beforeEach(async () => {
  seminar = await SeminarRows.add(portal.owner);
});

const askFunctions = (label: string, answer: string) =>
  seminar.change(
    `insert into seminar_invitation (activity_id, agency_id, contact_function_id, answer)
     select s.activity_id, s.agency_id, f.id, $3 from seminar s, contact_function f
     where s.activity_id = $1 and f.label = $2`,
    label,
    answer,
  );
const askActor = (name: string) =>
  seminar.change(
    `insert into seminar_invitation (activity_id, agency_id, actor_name)
     select activity_id, agency_id, $2 from seminar where activity_id = $1`,
    name,
  );

async function participants() {
  const { rows } = await seminar.change(
    `select concat_ws(' ', g.key, n.function_title, n.answer) as who from activity_participant n
       join seminar s on s.activity_id = n.activity_id and s.agency_id = n.agency_id
       left join agency g on g.id = n.from_agency_id
     where n.activity_id = $1 and n.attended is null order by who`,
  );
  return rows.map(({ who }) => who);
}

async function upgrade(): Promise<void> {
  const client = await openOwner();
  try {
    await client.query(seminarParticipantsMigration.sql);
    await seminarParticipantsMigration.expectedRows?.(client);
  } finally {
    await client.end();
  }
}

describe('who was asked to a seminar before participants were asked', () => {
  it('is asked afterwards, functions of one name in one agency once, however often it is run', async () => {
    await portal.owner.query('drop trigger carry_invitation on seminar_invitation');
    await askFunctions('Kommunpolis', 'ACCEPTED');
    await askFunctions('Vakthavande', 'DECLINED');
    await askActor('Hotell Lillån');
    expect(await participants()).toEqual([]);
    await upgrade();
    const all = [
      'Hotell Lillån NO_ANSWER',
      'POL-LUND Kommunpolis ACCEPTED',
      'POL-LUND Vakthavande DECLINED',
    ];
    expect(await participants()).toEqual(all);
    await upgrade();
    expect(await participants()).toEqual(all);
  });

  it('keeps what was answered since, when it is run again', async () => {
    await askFunctions('Kommunpolis', 'NO_ANSWER');
    await seminar.change(
      `update activity_participant set answer = 'ACCEPTED' where activity_id = $1`,
    );
    await upgrade();
    expect(await participants()).toEqual(['POL-LUND Kommunpolis ACCEPTED']);
  });
});

describe('what a process of the release before writes meanwhile', () => {
  it('arrives, and so does an answer it notes', async () => {
    await askFunctions('Kommunpolis', 'NO_ANSWER');
    await askActor('Hotell Lillån');
    expect(await participants()).toEqual([
      'Hotell Lillån NO_ANSWER',
      'POL-LUND Kommunpolis NO_ANSWER',
    ]);
    await seminar.change(
      `update seminar_invitation set answer = 'ACCEPTED'
       where activity_id = $1 and actor_name is not null`,
    );
    expect(await participants()).toEqual([
      'Hotell Lillån ACCEPTED',
      'POL-LUND Kommunpolis NO_ANSWER',
    ]);
  });
});
