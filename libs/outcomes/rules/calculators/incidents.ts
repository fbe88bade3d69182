export interface IncidentFact {
  readonly kind: string;
}

const WORK_ENVIRONMENT = ['WORK_ENV', 'NEAR_MISS'];

/**
 * K20: work-environment incidents and near-misses (field.md 4.5). What
 * concerns information security or personal data is no figure of safety in the field.
 */
export function workEnvironmentIncidents(incidents: readonly IncidentFact[]): number {
  return incidents.filter(({ kind }) => WORK_ENVIRONMENT.includes(kind)).length;
}
