import { atLocal } from '@stad/platform/rules/time.js';
import type { DemoStage } from '@stad/programme/api/demo/demo-stage.js';
import { CAPACITIES, TONIGHT } from '../../rules/demo/capacity.js';

const SAVE = `mutation SaveCapacity($input: SaveCapacityInput!) { saveCapacity(input: $input) { id } }`;
const SAY = `mutation SayTonight($input: SayTonightInput!) { sayTonight(input: $input) { id } }`;

/** Posts and on-call hours, and what the on-call service can do tonight; the functions are there by their keys. */
export async function loadCapacity(
  stage: DemoStage,
  contactIds: ReadonlyMap<string, string>,
  today: string,
): Promise<void> {
  for (const capacity of CAPACITIES) {
    const { agencyKey, siteKey, kind, amount, from, to, contactFunctionKey } = capacity;
    const input = {
      siteId: await stage.siteId(siteKey),
      contactFunctionId: contactIds.get(contactFunctionKey),
      ...{ kind, amount, from, to: to ?? null },
    };
    await stage.does(
      capacity.writtenBy,
      atLocal(capacity.writtenOn, '09:00'),
      SAVE,
      input,
      agencyKey,
    );
  }
  for (const { contactFunctionKey, agencyKey, saidBy, ...tonight } of TONIGHT) {
    const input = { ...tonight, contactFunctionId: contactIds.get(contactFunctionKey) };
    await stage.does(saidBy, atLocal(today, '15:30'), SAY, input, agencyKey);
  }
}
