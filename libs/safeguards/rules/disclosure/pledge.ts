import {
  type Attacker,
  attackersOf,
  type Figure,
  isSmall,
  labelled,
  ownPart,
  type Range,
  type System,
} from './system.js';

/**
 * What must stay possible for one attacker at one figure (INV-15): either both ends of a range, or
 * any two counts this far apart.
 */
export type Pledge = { readonly figure: number; readonly attacker: Attacker } & (
  | { readonly range: Range }
  | { readonly width: number }
);

/**
 * What *färre än 5* says, but for the attacker's own part and what the grand total, which is always
 * told, tells him of all the others'. For a small figure, told or not.
 */
export function pledgedRange(system: System, figure: Figure, attacker: Attacker): Range {
  const own = ownPart(figure, attacker);
  return {
    least: Math.max(1, own),
    most: Math.min(system.threshold - 1, own + othersOf(system, figure, attacker)),
  };
}

/**
 * How wide *visas inte* must stay: at least the threshold. Of an agency's own table only what label
 * and grand total leave it can be asked for.
 */
export function pledgedWidth(system: System, figure: Figure, attacker: Attacker): number {
  if (attacker === 'outsider') return system.threshold;
  const { least } = labelled(figure, attacker, system.threshold);
  const most = ownPart(figure, attacker) + othersOf(system, figure, attacker);
  return Math.max(0, Math.min(system.threshold, most - least));
}

/** The most that all the others can have counted, by what is told of the grand total alone. */
function othersOf({ figures, threshold }: System, figure: Figure, attacker: Attacker): number {
  const bounds = figure.within.map((at) => {
    const grand = figures[at] as Figure;
    return labelled(grand, attacker, threshold).most - ownPart(grand, attacker);
  });
  return Math.min(Number.POSITIVE_INFINITY, ...bounds);
}

/** What must hold of this figure as it is told now; nothing for one that is shown or counts zero. */
export function pledgesFor(system: System, index: number): readonly Pledge[] {
  const figure = system.figures[index] as Figure;
  if (figure.status === 'shown' || figure.count === 0) return [];
  // Agencies first: what one of them could believe mostly settles it for everybody.
  return [...attackersOf(system)]
    .reverse()
    .map((attacker) =>
      isSmall(figure.count, system.threshold)
        ? { figure: index, attacker, range: pledgedRange(system, figure, attacker) }
        : { figure: index, attacker, width: pledgedWidth(system, figure, attacker) },
    );
}
