import { addDays, atLocal } from '@stad/platform/rules/time.js';
import type { DemoRecords } from '@stad/programme/api/demo/demo-stage.js';
import { AREAS } from '@stad/programme/rules/demo/areas.js';
import { runningStandingRisks } from '../../rules/demo/running-risks.js';
import { STANDING_RISKS_2022 } from '../../rules/demo/standing-risks.js';

const WRITE = `mutation WriteStandingRisk($input: WriteStandingRiskInput!) {
  writeStandingRisk(input: $input) { id version } }`;
const DECIDE = `mutation DecideStandingRisk($input: DecideStandingRiskInput!) {
  decideStandingRisk(input: $input) { id } }`;

/** Standing risk assessments: written by one, approved by another (INV-21). */
export const standingRisksDemo: DemoRecords = async (stage, days) => {
  for (const risk of [...STANDING_RISKS_2022, ...runningStandingRisks(days)]) {
    const area = AREAS.find((each) => each.group === risk.areaGroup);
    if (!area) throw new Error(`No area of ${risk.areaGroup}.`);
    const written = atLocal(addDays(risk.validFrom, -1), '09:00');
    const { validFrom, validTo, safetyRepHeardOn } = risk;
    const { writeStandingRisk } = await stage.does<{
      writeStandingRisk: { id: string; version: number };
    }>(risk.author, written, WRITE, {
      siteId: await stage.siteId(area.siteKey),
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
    await stage.does(risk.approver, written, DECIDE, decision);
  }
};
