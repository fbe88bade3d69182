import { TRAINING_TARGETS } from '@stad/activities/seminars/rules/demo/pilot-seminars.js';
import type { AgencyKey, PersonKey } from '@stad/identity/rules/demo/types.js';
import { addDays, atLocal } from '@stad/platform/rules/time.js';
import type { DemoRecords, DemoStage } from '@stad/programme/api/demo/demo-stage.js';
import { REGISTERED_2022 } from '../../rules/demo/pilot-training.js';

const document = (name: string, input: string, shape = '') =>
  `mutation ${name[0]?.toUpperCase()}${name.slice(1)}($input: ${input}!) { ${name}(input: $input) ${shape} }`;
const SAVE = document('saveTrainingCourse', 'SaveTrainingCourseInput', '{ id }');
const HOLD = document('holdTraining', 'HoldTrainingInput', '{ id }');
const REGISTER = document('registerTraining', 'RegisterTrainingInput');
const TARGET = document('setTrainingTarget', 'SetTrainingTargetInput');

const ORGANISER = 'utvecklingsledare@soc-lund';
const MANAGERS: Partial<Record<AgencyKey, PersonKey>> = {
  'SOC-LUND': 'enhetschef@soc-lund',
  'POL-LUND': 'polisledning@pol-lund',
};
const STARTED = '2022-04-04';

/** Two courses, who went through the first in 2022, and the seminar at which it is held next. */
export const trainingDemo: DemoRecords = async (stage, { day, ago }) => {
  const siteId = await stage.siteId('lund');
  const course = (fields: object) =>
    stage.does<{ saveTrainingCourse: { id: string } }>(ORGANISER, atLocal(STARTED, '10:00'), SAVE, {
      siteId,
      ...fields,
    });
  const inDepth = await course({
    ...{ name: 'Fördjupning i metoden', level: 'IN_DEPTH', kind: 'IN_DEPTH', validMonths: null },
    topics: [
      ...['Människohandel och prostitution i Skåne', 'Vem får säga vad till vem enligt lagarna'],
      ...[
        'Bemötande och samtal med tolk',
        'Ett fältpass från plan till avslut',
        'När det gäller ett barn',
      ],
    ],
    neededBy: ['SOCIAL_WORKER', 'POLICE_LIAISON', 'NGO_FIELD_WORKER', 'ON_CALL'],
  });
  const digital = await course({
    ...{ name: 'Uppsökande arbete på nätet', level: 'ADVANCED', kind: 'DIGITAL_OUTREACH' },
    topics: [
      'Var annonserna finns',
      'Att skriva utan att avslöja någon',
      'Arbetsmiljö vid skärmen',
    ],
    ...{ validMonths: 24, neededBy: ['SOCIAL_WORKER', 'NGO_FIELD_WORKER'] },
  });
  await targets(stage, siteId);
  const courseId = inDepth.saveTrainingCourse.id;
  for (const { agencyKey, unit, heldOn, people, staffNumbers } of REGISTERED_2022) {
    const unitId = await unitOf(stage, agencyKey, unit);
    const membershipIds = await Promise.all(
      people.map((key) => membershipOf(stage, key, agencyKey)),
    );
    await stage.does(managerOf(agencyKey), atLocal(addDays(heldOn, 1), '10:00'), REGISTER, {
      courseId,
      heldOn,
      source: 'SEMINAR',
      unitId,
      membershipIds,
      staffNumbers,
    });
  }
  // Elsewhere, a year ago: valid for another.
  const yearAgo = addDays(ago(0), -365);
  await stage.does(managerOf('SOC-LUND'), atLocal(addDays(yearAgo, 2), '10:00'), REGISTER, {
    ...{ courseId: digital.saveTrainingCourse.id, heldOn: yearAgo, source: 'EXTERNAL' },
    membershipIds: [await membershipOf(stage, 'socialsekreterare1@soc-lund', 'SOC-LUND')],
    staffNumbers: [],
  });
  const { rows } = await stage.owner.query<{ id: string }>(
    `select a.id from activity a join programme p on p.id = a.programme_id join seminar s on s.activity_id = a.id
     where p.key = 'lopande' and s.kind = 'IN_DEPTH' order by a.starts_at limit 1`,
  );
  await stage.does(ORGANISER, atLocal(day(-1), '10:00'), HOLD, {
    courseId,
    seminarId: rows[0]?.id,
  });
};

async function targets(stage: DemoStage, siteId: string): Promise<void> {
  for (const { agencyKey, unit, staff, enteredBy } of TRAINING_TARGETS) {
    const unitId = await unitOf(stage, agencyKey, unit);
    await stage.does(enteredBy, atLocal(STARTED, '11:00'), TARGET, {
      ...{ siteId, unitId, staff, from: '2022-04-01' },
    });
  }
}

function managerOf(agencyKey: AgencyKey): PersonKey {
  const key = MANAGERS[agencyKey];
  if (!key) throw new Error(`Nobody in the demo manages ${agencyKey}`);
  return key;
}

async function unitOf(stage: DemoStage, agencyKey: string, unit: string): Promise<string> {
  const { rows } = await stage.owner.query<{ id: string }>(
    'select u.id from unit u join agency a on a.id = u.agency_id where a.key = $1 and u.name = $2',
    [agencyKey, unit],
  );
  if (!rows[0]) throw new Error(`${agencyKey} has no unit ${unit}`);
  return rows[0].id;
}

async function membershipOf(stage: DemoStage, key: PersonKey, agencyKey: string): Promise<string> {
  const { rows } = await stage.owner.query<{ id: string }>(
    `select m.id from membership m join agency a on a.id = m.agency_id
     where m.work_email = $1 and a.key = $2`,
    [`${key}.example`, agencyKey],
  );
  if (!rows[0]) throw new Error(`Nobody in the demo is ${key}`);
  return rows[0].id;
}
