import type { Missing } from '@stad/platform/rules/next-step.js';

/** *Avbryt området*: which agency of the police said so and when; never why (field.md 2.8). */
export interface AreaStop {
  readonly at: Date;
  readonly agencyId: string;
  /** Short name of the agency. */
  readonly who: string;
}

/** Nobody goes out into an area that the police have asked everybody to leave. */
export function areaStopMissing(stop: AreaStop | null): readonly Missing[] {
  return stop ? [{ code: 'AREA_STOPPED', who: stop.who }] : [];
}
