/** What an actor of the map was, from which day on, in any order. */
export interface ActorFact {
  readonly states: readonly { readonly state: string; readonly on: string }[];
}

/** K07: actors whose latest state on the date is ACTIVE (field.md 4.5). */
export function activeActors(actors: readonly ActorFact[], date: string): number {
  return actors.filter(({ states }) => stateOn(states, date) === 'ACTIVE').length;
}

/** Of two states of one day the later in the list holds. */
function stateOn(states: ActorFact['states'], date: string): string | undefined {
  const begun = states.filter(({ on }) => on <= date);
  return begun.reduce((latest, each) => (each.on >= latest.on ? each : latest), {
    state: '',
    on: '',
  }).state;
}

export interface AgreementFact {
  /** Both dates included. */
  readonly from: string;
  readonly to: string;
  readonly purposes: readonly string[];
  readonly area?: string;
}

/**
 * K08: agreements that hold on the date and say both purpose and area (field.md 4.5; SFS 2023:196
 * asks for both). An undertaking or an arrangement of controllers says neither.
 */
export function operativeAgreements(agreements: readonly AgreementFact[], date: string): number {
  return agreements.filter(
    ({ from, to, purposes, area }) =>
      from <= date && date <= to && purposes.length > 0 && Boolean(area),
  ).length;
}

/** That an organisation downloaded or adopted a version of the handbook. */
export interface AdoptionFact {
  readonly organisation: string;
}

/** K25: organisations that downloaded or adopted any version, each once (field.md 4.5). */
export function methodSpread(adoptions: readonly AdoptionFact[]): number {
  return new Set(adoptions.map(({ organisation }) => organisation)).size;
}
