import type { DeputyRecord } from '@stad/outcomes/rules/demo-records/deputies.js';
import { addDays, atLocal } from '@stad/platform/rules/time.js';
import type { DemoWorld } from './demo-world.js';

const REGISTER = `mutation RegisterDeputy($input: RegisterDeputyInput!) {
  registerDeputy(input: $input) { id } }`;

/** Who stands in for a signatory around the day of the demo. */
export async function loadDeputies(
  world: DemoWorld,
  deputies: readonly DeputyRecord[],
  today: string,
): Promise<void> {
  for (const { who, forRole, registeredBy, agencyKey, days } of deputies) {
    const input = {
      membershipId: await world.membershipId(who),
      forRole,
      from: today,
      to: addDays(today, days - 1),
    };
    await world.does(registeredBy, atLocal(today, '07:30'), REGISTER, input, agencyKey);
  }
}
