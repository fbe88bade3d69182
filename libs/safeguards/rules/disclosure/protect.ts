import { type Pledge, pledgesFor } from './pledge.js';
import { Search, type Witness } from './search.js';
import type { Attacker, Figure, System } from './system.js';
import { Witnesses } from './witnesses.js';

/** How many searches a second pass may spend on giving back what turned out not to be needed. */
const SEARCHES_TO_GIVE_BACK = 600;

/**
 * Takes figures at or above the threshold until every pledge is kept (INV-15, security.md 7):
 * greedily, each time what costs least for the pledge at hand, then a pass that gives back what is
 * not needed any more. Constructive: every pledge kept rests on a table in whole numbers that
 * fits everything told, so that neither bounds nor enumeration can narrow it.
 *
 * Answers the figures for which it cannot be done, none when all is well; after a failure the system
 * is of no use. What is taken on the way is looked after too.
 */
export function protect(system: System, given: readonly Pledge[]): readonly number[] {
  const { figures } = system;
  const witnesses = new Witnesses(system);
  const plain = new Search(system);
  const priced = new Search(system, openable(system));
  const pledges = [...given];
  const taken: number[] = [];
  const failed = new Set<number>();
  const take = (moved: Witness) => {
    moved.forEach((by, at) => {
      const figure = figures[at] as Figure;
      if (by === 0 || figure.status !== 'shown') return;
      figure.status = 'hidden';
      taken.push(at);
      pledges.push(...pledgesFor(system, at));
    });
  };
  for (let at = 0; at < pledges.length; at++) {
    const pledge = pledges[at] as Pledge;
    if (failed.has(pledge.figure)) continue;
    if (!keep(pledge, { system, witnesses, plain, priced, take })) failed.add(pledge.figure);
  }
  if (failed.size === 0) giveBack(system, pledges, taken, { witnesses, plain });
  return [...failed];
}

interface Tools {
  readonly system: System;
  readonly witnesses: Witnesses;
  readonly plain: Search;
  /** Left out, nothing more may be taken. */
  readonly priced?: Search;
  readonly take?: (moved: Witness) => void;
}

function keep(pledge: Pledge, tools: Tools): boolean {
  const { figure, attacker } = pledge;
  const { witnesses } = tools;
  const { count } = tools.system.figures[figure] as Figure;
  if ('range' in pledge) {
    const { least, most } = pledge.range;
    return [Math.min(0, least - count), Math.max(0, most - count)].every(
      (by) => reached(figure, by, attacker, tools) || push(figure, by, attacker, tools),
    );
  }
  const { width } = pledge;
  const seen = witnesses.reach(figure, attacker);
  if (seen.up + seen.down >= width) return true;
  const up = furthest(figure, width, attacker, tools);
  const down = furthest(figure, -(width - up), attacker, tools);
  if (up + down >= width) return true;
  // Below its label it cannot go; above, only by more being taken.
  return push(figure, width - down, attacker, tools);
}

function reached(figure: number, by: number, attacker: Attacker, { witnesses }: Tools): boolean {
  const { up, down } = witnesses.reach(figure, attacker);
  return by > 0 ? up >= by : down >= -by;
}

/** How far a figure goes, at most `by`, without anything more being taken. */
function furthest(figure: number, by: number, attacker: Attacker, tools: Tools): number {
  if (by === 0) return 0;
  const { witnesses, plain } = tools;
  if (!reached(figure, by, attacker, tools)) {
    witnesses.add(attacker, plain.move(figure, by, attacker));
  }
  const { up, down } = witnesses.reach(figure, attacker);
  return Math.min(Math.abs(by), by > 0 ? up : down);
}

/** Moves a figure all the way, at the least price. */
function push(figure: number, by: number, attacker: Attacker, tools: Tools): boolean {
  if (furthest(figure, by, attacker, tools) >= Math.abs(by)) return true;
  const { witnesses, priced, take } = tools;
  const moved = priced?.move(figure, by, attacker);
  if (!moved || moved[figure] !== by) return false;
  take?.(moved);
  witnesses.add(attacker, moved);
  return true;
}

function openable({ figures }: System): ReadonlyMap<number, number> {
  return new Map(
    figures.flatMap(({ status, price }, index) =>
      status === 'shown' && price !== null ? [[index, price] as const] : [],
    ),
  );
}

/** The dearest first: each that nothing needs any more is shown again. */
function giveBack(
  system: System,
  pledges: readonly Pledge[],
  taken: readonly number[],
  { witnesses, plain }: Pick<Tools, 'witnesses' | 'plain'>,
): void {
  let searches = SEARCHES_TO_GIVE_BACK;
  const counted = {
    move: (figure: number, by: number, attacker: Attacker) => {
      searches--;
      return plain.move(figure, by, attacker);
    },
  } as Search;
  const tools: Tools = { system, witnesses, plain: counted };
  const priceOf = (at: number) => (system.figures[at] as Figure).price ?? 0;
  for (const at of [...taken].sort((a, b) => priceOf(b) - priceOf(a))) {
    if (searches <= 0) return;
    const figure = system.figures[at] as Figure;
    figure.status = 'shown';
    const bringBack = witnesses.withdraw(at);
    const others = pledges.filter((each) => {
      return (system.figures[each.figure] as Figure).status !== 'shown';
    });
    if (others.every((pledge) => searches > 0 && keep(pledge, tools))) continue;
    figure.status = 'hidden';
    bringBack();
  }
}
