import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { fieldOperationsGround } from './testing/ground.js';
import { CHIEF, DUTY, FA_MANAGER, FA1, POLICE, SOC1 } from './testing/make-field-pass.js';

/** Each agency's lists are its own: two agencies have one each. */
let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  for (const agency of ['SOC-LUND', 'FA-HBG']) await portal.owner.query(LIST(agency, 'STREET'));
});
afterAll(() => portal.close());

const ADMIN = 'administrator@soc-lund';
const SAFETY = 'skyddsombud@soc-lund';
const JURIST = 'jurist@soc-lund';
const SEEN = 'select from checklist_template';
const CHANGED = `update checklist_template set points = '{}'`;

function LIST(agency: string, type: string) {
  return `insert into checklist_template (agency_id, type, points)
    select id, '${type}', '{Telefoner laddade}' from agency where key = '${agency}'`;
}

describe('checklist_template', () => {
  it.each<[string, string, string, number | 'refused']>([
    ['read, network of the site', 'handlaggare@ks-lund', SEEN, 0],
    ['read, a jurist who takes no part', JURIST, SEEN, 0],
    ['read, a planner: the own agency’s', SOC1, SEEN, 1],
    ['read, the safety representative: the own agency’s', SAFETY, SEEN, 1],
    ['read, the administrator: the own agency’s', ADMIN, SEEN, 1],
    ['read, police: none of the others’', POLICE, SEEN, 0],
    ['add, a planner', SOC1, LIST('SOC-LUND', 'DIGITAL'), 'refused'],
    ['add, the duty manager', DUTY, LIST('SOC-LUND', 'DIGITAL'), 'refused'],
    ['add, a manager for another agency', CHIEF, LIST('FA-HBG', 'DIGITAL'), 'refused'],
    ['add, the manager', CHIEF, LIST('SOC-LUND', 'DIGITAL'), 1],
    ['add, the administrator', ADMIN, LIST('SOC-LUND', 'DIGITAL'), 1],
    ['change, a planner', FA1, CHANGED, 0],
    ['change, the manager: the own agency’s', FA_MANAGER, CHANGED, 1],
    ['change, the administrator: the own agency’s', ADMIN, CHANGED, 1],
    ['remove, nobody', CHIEF, 'delete from checklist_template', 'refused'],
  ])('%s: %s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });

  it('read, a visitor: nothing', async () => {
    expect([0, 'refused']).toContain(await attempt(portal.visitor(), SEEN));
  });
});
