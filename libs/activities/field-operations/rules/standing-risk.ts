import type { PassType } from './pass-type.js';

/** An approved *stående riskbedömning*: one employer, one type, one group of areas. */
export interface StandingRisk {
  readonly id: string;
  readonly agencyId: string;
  readonly type: PassType;
  readonly areaGroup: string;
  /** Worst residual risk after measures, probability × consequence, 1–25. */
  readonly residual: number;
  /** Swedish calendar dates, both included; at most six months apart. */
  readonly validFrom: string;
  readonly validTo: string;
}

/** *Kvarstående risk*: under 10 it may be carried out, from 15 the portal says do not. */
export type RiskBand = 'LOW' | 'MANAGER_DECIDES' | 'TOO_HIGH';

export function riskBand(residual: number): RiskBand {
  if (residual >= 15) return 'TOO_HIGH';
  return residual >= 10 ? 'MANAGER_DECIDES' : 'LOW';
}

/** What an employer's standing assessments say of a pass. */
export interface RiskGround {
  readonly standingRiskIds: readonly string[];
  /** Area groups of the pass without an assessment in force. */
  readonly missingGroups: readonly string[];
  /** The worst of those in force; null when there is none. */
  readonly residual: number | null;
}

/** The assessments of one employer in force for the type and each area group on the date. */
export function riskGround(
  risks: readonly StandingRisk[],
  agencyId: string,
  pass: { readonly type: PassType; readonly areaGroups: readonly string[]; readonly date: string },
): RiskGround {
  const inForce = risks.filter(
    (risk) =>
      risk.agencyId === agencyId &&
      risk.type === pass.type &&
      pass.areaGroups.includes(risk.areaGroup) &&
      risk.validFrom <= pass.date &&
      pass.date <= risk.validTo,
  );
  return {
    standingRiskIds: inForce.map((risk) => risk.id),
    missingGroups: pass.areaGroups.filter(
      (group) => !inForce.some((risk) => risk.areaGroup === group),
    ),
    residual: inForce.length === 0 ? null : Math.max(...inForce.map((risk) => risk.residual)),
  };
}
