import type { StandingRiskRecord } from '@stad/outcomes/rules/demo-records/types-field.js';
import { addDays, atLocal } from '@stad/platform/rules/time.js';
import { AREAS } from '@stad/programme/rules/demo/areas.js';
import type { DemoWorld } from './demo-world.js';

const WRITE = `mutation WriteStandingRisk($input: WriteStandingRiskInput!) {
  writeStandingRisk(input: $input) { id version } }`;
const DECIDE = `mutation DecideStandingRisk($input: DecideStandingRiskInput!) {
  decideStandingRisk(input: $input) { id } }`;

/** Standing risk assessments: written by one, approved by another (INV-21). */
export async function loadRisks(
  world: DemoWorld,
  risks: readonly StandingRiskRecord[],
): Promise<void> {
  for (const risk of risks) {
    const area = AREAS.find((each) => each.group === risk.areaGroup);
    if (!area) throw new Error(`No area of ${risk.areaGroup}.`);
    const written = atLocal(addDays(risk.validFrom, -1), '09:00');
    const { validFrom, validTo, safetyRepHeardOn } = risk;
    const { writeStandingRisk } = await world.does<{
      writeStandingRisk: { id: string; version: number };
    }>(risk.author, written, WRITE, {
      siteId: await world.siteId(area.siteKey),
      type: risk.type,
      areaGroup: risk.areaGroup,
      items: risk.items.map(({ hazard, probability, residualProbability, ...item }) => ({
        ...item,
        factor: hazard,
        likelihood: probability,
        residualLikelihood: residualProbability,
      })),
      validFrom,
      validTo,
      safetyRepHeardOn,
    });
    if (risk.state !== 'APPROVED') continue;
    const { id: standingRiskId, version: expectedVersion } = writeStandingRisk;
    const decision = { standingRiskId, expectedVersion, approved: true };
    await world.does(risk.approver, written, DECIDE, decision);
  }
}
