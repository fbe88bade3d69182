import type { ChecklistRecord } from '@stad/outcomes/rules/demo-records/checklists.js';
import type { DemoWorld } from './demo-world.js';

const SAVE = `mutation SaveChecklistTemplate($input: SaveChecklistTemplateInput!) {
  saveChecklistTemplate(input: $input) { type } }`;

/** Each agency's checklists, as they stood before the running programme's passes were planned. */
export async function loadChecklists(
  world: DemoWorld,
  lists: readonly ChecklistRecord[],
  at: Date,
): Promise<void> {
  for (const { savedBy, type, points, agencyKey } of lists) {
    await world.does(savedBy, at, SAVE, { type, points }, agencyKey);
  }
}
