import type { PersonKey } from '@stad/identity/rules/demo/types.js';
import { atLocal } from '@stad/platform/rules/time.js';
import type { DemoRecords } from '@stad/programme/api/demo/demo-stage.js';

/** The police of the demo have not decided: their page shows what that looks like. */
const DECIDERS: readonly PersonKey[] = [
  'administrator@soc-lund',
  'administrator@fa-hbg',
  'administrator@soc-hbg',
];

const DECIDE = `mutation DecideCalendar($input: DecideCalendarInput!) {
  decideCalendar(input: $input) { mayDecide } }`;

/** Working time may stand in the calendars of the people of some agencies (INV-20). */
export const calendarDemo: DemoRecords = async (stage, { startsOn }) => {
  for (const person of DECIDERS) {
    await stage.does(person, atLocal(startsOn, '09:00'), DECIDE, { ownTime: true });
  }
};
