import type { PersonKey } from '@stad/outcomes/rules/demo-records/types.js';
import { atLocal } from '@stad/platform/rules/time.js';
import type { DemoWorld } from './demo-world.js';

/** The police of the demo have not decided: their page shows what that looks like. */
const DECIDERS: readonly PersonKey[] = [
  'administrator@soc-lund',
  'administrator@fa-hbg',
  'administrator@soc-hbg',
];

const DECIDE = `mutation DecideCalendar($input: DecideCalendarInput!) {
  decideCalendar(input: $input) { mayDecide } }`;

/** Working time may stand in the calendars of the people of some agencies (INV-20). */
export async function loadCalendarDecisions(world: DemoWorld, date: string): Promise<void> {
  for (const person of DECIDERS) {
    await world.does(person, atLocal(date, '09:00'), DECIDE, { ownTime: true });
  }
}
