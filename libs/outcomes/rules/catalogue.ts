import { CONTACT_KPIS } from './definitions/contact-kpis.js';
import { FIELD_KPIS } from './definitions/field-kpis.js';
import { HANDOVER_KPIS } from './definitions/handover-kpis.js';
import { LEARNING_KPIS } from './definitions/learning-kpis.js';
import { NETWORK_KPIS } from './definitions/network-kpis.js';
import { definitionRegistry } from './definitions/registry.js';
import type { KpiDefinition } from './kpi.js';

const REGISTRY = definitionRegistry([
  ...LEARNING_KPIS,
  ...NETWORK_KPIS,
  ...FIELD_KPIS,
  ...CONTACT_KPIS,
  ...HANDOVER_KPIS,
]);

/** Every version of every definition, in the order of the codes (field.md 4.5). */
export const KPI_DEFINITIONS: readonly KpiDefinition[] = REGISTRY.all;

/** The definition in force on a date; `undefined` when the code meant nothing then. */
export function definitionOn(code: string, date: string): KpiDefinition | undefined {
  return REGISTRY.on(code, date);
}

/** The number of the version in force on a date; the first where there is none. */
export function versionOn(code: string, date: string): number {
  return definitionOn(code, date)?.version ?? 1;
}

/** One version, whatever the date: what a frozen report refers to. */
export function definitionVersion(code: string, version: number): KpiDefinition | undefined {
  return REGISTRY.version(code, version);
}

/** Every figure that is defined on a date, one version each, in the order of the codes. */
export function definedOn(date: string): readonly KpiDefinition[] {
  const codes = [...new Set(KPI_DEFINITIONS.map(({ code }) => code))];
  return codes.flatMap((code) => definitionOn(code, date) ?? []);
}
