import { atLocal } from '@stad/platform/rules/time.js';
import type { DemoRecords } from '@stad/programme/api/demo/demo-stage.js';
import { CHECKLISTS } from '../../rules/demo/checklists.js';

const SAVE = `mutation SaveChecklistTemplate($input: SaveChecklistTemplateInput!) {
  saveChecklistTemplate(input: $input) { type } }`;

/** Each agency's checklists, as they stood before the running programme's passes were planned. */
export const checklistsDemo: DemoRecords = async (stage, { startsOn }) => {
  for (const { savedBy, type, points, agencyKey } of CHECKLISTS) {
    await stage.does(savedBy, atLocal(startsOn, '09:00'), SAVE, { type, points }, agencyKey);
  }
};
