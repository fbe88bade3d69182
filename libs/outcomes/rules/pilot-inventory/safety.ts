import { account } from '@stad/activities/field-operations/rules/demo/pass-parts.js';
import { FIELD_PASSES_2022 } from '@stad/activities/field-operations/rules/demo/pilot-passes.js';
import type { Who } from '@stad/activities/field-operations/rules/demo/types.js';
import { atLocal, localDate, localTime } from '@stad/platform/rules/time.js';
import { at } from '@stad/programme/rules/demo/moments.js';
import type { AlarmRecord, CheckInRecord, IncidentRecord } from './safety-types.js';

const PASS_KEY = 'FP-2022-006';
const ROUNDS = 10;

const modelTest = FIELD_PASSES_2022.find(({ key }) => key === PASS_KEY);
if (!modelTest) throw new Error(`No pass ${PASS_KEY}`);

const start = atLocal(modelTest.window.date, modelTest.window.from).getTime();
const interval = modelTest.checkIn.intervalMinutes * 60_000;

/** The two of seventy that were not *Allt väl*. */
const EXCEPTIONS = [
  {
    time: '19:45',
    personKey: 'socialsekreterare1@soc-lund',
    status: 'NEED_HELP',
    note: 'Behövde tolk.',
  },
  {
    time: '21:15',
    personKey: 'faltarbetare1@fa-hbg',
    status: 'MISSED',
    note: 'Telefonen låg i väskan.',
  },
] as const;

/** Ten rounds of the seven in the field, every 45 minutes, of FP-2022-006. */
export const CHECK_INS_2022: readonly CheckInRecord[] = Array.from(
  { length: ROUNDS },
  (_, round) => new Date(start + (round + 1) * interval),
).flatMap((due) =>
  modelTest.team.map(({ agencyKey, personKey, functionTitle }): CheckInRecord => {
    const member: Who = {
      agencyKey,
      ...(personKey ? { personKey } : {}),
      ...(functionTitle ? { functionTitle } : {}),
    };
    const time = localTime(due);
    const found = EXCEPTIONS.find((each) => each.time === time && each.personKey === personKey);
    return {
      passKey: PASS_KEY,
      member,
      due: at(localDate(due), time),
      status: found?.status ?? 'OK',
      ...(found ? { note: found.note } : {}),
    };
  }),
);

/** The missed one: taken by the rear support after three minutes, resolved by a call. */
export const ALARMS_2022: readonly AlarmRecord[] = [
  {
    passKey: PASS_KEY,
    member: account('faltarbetare1@fa-hbg'),
    due: at('2022-09-02', '21:15'),
    level: 1,
    takenBy: account('chef-i-beredskap@soc-lund'),
    afterMinutes: 3,
    outcome: 'Uppringd, allt väl.',
  },
];

export const INCIDENTS_2022: readonly IncidentRecord[] = [
  {
    key: 'INC-01',
    passKey: 'FP-2022-005',
    agencyKey: 'SOC-LUND',
    kind: 'NEAR_MISS',
    severity: 'LOW',
    occurredAt: at('2022-08-25', '20:50'),
    text: 'Ett verbalt hot mot teamet. Teamet lämnade platsen och fortsatte i centrum.',
    reportedBy: 'socialsekreterare2@soc-lund',
    reportedAt: at('2022-08-26', '08:40'),
    safetyRepHeardOn: '2022-08-29',
    action: 'Börja i upplysta områden. Gå igenom avbrottsregeln vid genomgången.',
    state: 'CLOSED',
  },
];
