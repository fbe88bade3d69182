import { SMALLEST_TEAM } from '../pass-type.js';
import { type Candidate, competenceOf } from './candidate.js';
import { type CrewNeed, crewSize, mayLead } from './crew-need.js';
import { type CrewWorth, compareCrews, isTrainedLeader, worthOf } from './crew-worth.js';

/** Own order of candidates that are worth the same: the same question gets the same answer. */
export function byLoad(a: Candidate, b: Candidate): number {
  return (
    a.nights - b.nights ||
    a.label.localeCompare(b.label, 'sv', { numeric: true }) ||
    a.agencyLabel.localeCompare(b.agencyLabel, 'sv') ||
    (a.id < b.id ? -1 : 1)
  );
}

/**
 * The best crew that those who are free can make together with those already chosen: every crew is
 * looked at, so that one more who is free never makes it worse. Never one alone: without a second there
 * is nobody to propose. Of crews worth the same the first in the order of {@link byLoad}.
 */
export function chooseCrew(
  free: readonly Candidate[],
  chosen: readonly Candidate[],
  need: CrewNeed,
): readonly Candidate[] {
  const places = crewSize(need.type) - chosen.length;
  const few = worthLookingAt(free, need, places);
  let best: { readonly crew: readonly Candidate[]; readonly worth: CrewWorth } | null = null;
  for (const picked of combinations(few, Math.min(places, few.length))) {
    const crew = [...chosen, ...picked];
    if (picked.length === 0 || crew.length < SMALLEST_TEAM) continue;
    const worth = worthOf(crew, need);
    const order = best && compareCrews(worth, best.worth);
    if (!best || (order && order.difference < 0)) best = { crew: picked, worth };
  }
  return best?.crew ?? [];
}

/**
 * Without those for whom there are as many as there are places who bring all they do and are less
 * loaded: no crew with them is better. Keeps the number of crews small however many are free.
 */
function worthLookingAt(
  free: readonly Candidate[],
  need: CrewNeed,
  places: number,
): readonly Candidate[] {
  const kept: { readonly candidate: Candidate; readonly brings: Brings }[] = [];
  for (const candidate of [...free].sort(byLoad)) {
    const brings = whatBrings(candidate, need);
    const betters = kept.filter((other) => bringsAll(other.brings, brings));
    if (betters.length < places) kept.push({ candidate, brings });
  }
  return kept.map(({ candidate }) => candidate);
}

interface Brings {
  readonly competence: string;
  readonly languages: readonly string[];
  readonly isTrainedLeader: boolean;
}

function whatBrings(candidate: Candidate, need: CrewNeed): Brings {
  return {
    competence: competenceOf(candidate),
    languages: need.languages.filter((language) => candidate.languages.includes(language)),
    isTrainedLeader: mayLead(need.type, candidate.agencyKind) && isTrainedLeader(candidate, need),
  };
}

function bringsAll(a: Brings, b: Brings): boolean {
  return (
    a.competence === b.competence &&
    (a.isTrainedLeader || !b.isTrainedLeader) &&
    b.languages.every((language) => a.languages.includes(language))
  );
}

/** Every choice of so many, in order: an earlier one is made of earlier candidates. */
function* combinations<T>(items: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size <= 0) {
    yield [];
    return;
  }
  for (let index = from; index <= items.length - size; index += 1) {
    for (const rest of combinations(items, size - 1, index + 1)) {
      yield [items[index] as T, ...rest];
    }
  }
}
