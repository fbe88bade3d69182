import { definitionVersion } from '@stad/outcomes/rules/catalogue.js';
import type { KpiSource } from '@stad/outcomes/rules/kpi.js';

/** The records a figure is taken from, as the report says it. */
const WORDS: Readonly<Record<KpiSource, string>> = {
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

export function sourceWords(code: string, version: number): string {
  const definition = definitionVersion(code, version);
  return definition ? WORDS[definition.source] : '';
}
