import { expect, it } from '@jest/globals';
import type { Qualification } from '@stad/identity/rules/qualification.js';
import { isTrainedFor } from './crew-need.js';

const IN_DEPTH: Qualification = { kind: 'IN_DEPTH', validTo: '2026-05-15' };
const NET: Qualification = { kind: 'DIGITAL_OUTREACH', validTo: null };

it.each([
  ['STREET', 'SOCIAL_SERVICES', [IN_DEPTH], '2026-05-15', true],
  ['STREET', 'SOCIAL_SERVICES', [IN_DEPTH], '2026-05-16', false],
  ['STREET', 'NGO', [NET], '2026-05-15', false],
  ['DIGITAL', 'NGO', [IN_DEPTH], '2026-05-15', false],
  ['DIGITAL', 'NGO', [IN_DEPTH, NET], '2026-05-15', true],
  ['JOINT_POLICE', 'POLICE', [], '2026-05-15', true],
  ['JOINT_POLICE', 'SOCIAL_SERVICES', [], '2026-05-15', false],
] as const)('%s asks of %s with %j on %s: %s', (type, kind, held, date, trained) => {
  expect(isTrainedFor(type, date, kind, held)).toBe(trained);
});
