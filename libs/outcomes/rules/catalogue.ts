import { FIELD_KPIS } from './catalogue-field.js';
import { JOINT_KPIS } from './catalogue-joint.js';
import { type KpiDefinition, kpiCode } from './kpi.js';

/** Every version of every definition, in the order of the codes (domain.md 4.5). */
export const KPI_DEFINITIONS: readonly KpiDefinition[] = [...JOINT_KPIS, ...FIELD_KPIS].sort(
  (a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : a.version - b.version),
);

/** The definition in force on a date; `undefined` when the code meant nothing then. */
export function definitionOn(code: string, date: string): KpiDefinition | undefined {
  return KPI_DEFINITIONS.find(
    (definition) =>
      definition.code === kpiCode(code) &&
      definition.validFrom <= date &&
      (definition.validTo === undefined || date <= definition.validTo),
  );
}

/** One version, whatever the date: what a frozen report refers to. */
export function definitionVersion(code: string, version: number): KpiDefinition | undefined {
  return KPI_DEFINITIONS.find(
    (definition) => definition.code === kpiCode(code) && definition.version === version,
  );
}
