import { definitionVersion } from '@stad/outcomes/rules/catalogue.js';
import type { KpiDefinition, KpiLevel, KpiSource } from '@stad/outcomes/rules/kpi.js';
import type { SnapshotDefinition } from '../../rules/report-snapshot.js';

/** The records a figure is taken from, as the report says it. */
const SOURCES: Readonly<Record<KpiSource, string>> = {
  ATTENDANCE: 'närvarolistor',
  QUALIFICATION: 'utbildningar',
  SURVEY: 'utvärderingar',
  ACTOR: 'aktörskartan',
  AGREEMENT: 'överenskommelser',
  FIELD_OPERATION: 'fältpass',
  FIELD_REPORT: 'passredovisningar',
  HANDOVER: 'kvittenser',
  INCIDENT: 'tillbud',
  DEBRIEF: 'samtal efter passet',
  ACTION_PLAN: 'åtgärdsplanen',
  CAPABILITY: 'självskattning',
  BUDGET: 'redovisningen',
  METHOD: 'metodhandboken',
  ON_CALL_COVERAGE: 'jourschemat',
};

const LEVELS: Readonly<Record<KpiLevel, string>> = {
  RESOURCE: 'resurs',
  OUTPUT: 'prestation',
  REACTION: 'upplevelse',
  OUTCOME: 'utfall',
  SAFETY: 'säkerhet',
  IMPACT_PROXY: 'tecken på effekt',
};

/** Everything a definition says, in the words of the report, frozen with it (INV-16). */
export function definitionWords(definition: KpiDefinition): SnapshotDefinition {
  return {
    source: SOURCES[definition.source],
    level: LEVELS[definition.level],
    formula: definition.formula.sv,
    doesNotSay: definition.doesNotSay.sv,
    definedFrom: definition.validFrom,
  };
}

/** Of one version; nothing of a version that never was. */
export function wordsOfVersion(code: string, version: number): SnapshotDefinition {
  const definition = definitionVersion(code, version);
  return definition ? definitionWords(definition) : {};
}
