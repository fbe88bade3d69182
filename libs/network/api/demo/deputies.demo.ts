import { addDays, atLocal } from '@stad/platform/rules/time.js';
import type { DemoRecords } from '@stad/programme/api/demo/demo-stage.js';
import { DEPUTIES } from '../../rules/demo/deputies.js';

const REGISTER = `mutation RegisterDeputy($input: RegisterDeputyInput!) {
  registerDeputy(input: $input) { id } }`;

/** Who stands in for a signatory around the day of the demo. */
export const deputiesDemo: DemoRecords = async (stage, { today }) => {
  for (const { who, forRole, registeredBy, agencyKey, days } of DEPUTIES) {
    const input = {
      membershipId: await stage.membershipId(who),
      forRole,
      from: today,
      to: addDays(today, days - 1),
    };
    await stage.does(registeredBy, atLocal(today, '07:30'), REGISTER, input, agencyKey);
  }
};
