import type { Edge, Grid } from './grid.js';

/**
 * Somebody who reads everything shown, the labels and the threshold: nobody in particular, or the
 * agency with this index, who also knows all cells of its own part (security.md 7).
 */
export type Attacker = number | 'outsider';

/** An amount by which an edge's count can still change, and which edge. */
interface Arc {
  readonly edge: number;
  readonly next: number;
  /** +1 with the edge, −1 against it. */
  readonly sign: 1 | -1;
}

export interface Range {
  readonly least: number;
  readonly most: number;
}

export function attackersOf(grid: Grid): readonly Attacker[] {
  return ['outsider', ...Array(grid.agencies).keys()];
}

const ownPart = (edge: Edge, attacker: Attacker) =>
  attacker === 'outsider' ? 0 : (edge.known[attacker] as number);

/** What the label of a figure alone lets this attacker believe. */
export function labelled(edge: Edge, attacker: Attacker, threshold: number): Range {
  const own = ownPart(edge, attacker);
  switch (edge.status) {
    case 'shown':
      return { least: edge.count, most: edge.count };
    case 'small':
      return { least: Math.max(1, own), most: threshold - 1 };
    case 'hidden':
      return { least: Math.max(threshold, own), most: Number.POSITIVE_INFINITY };
    case 'untold':
      return { least: own, most: Number.POSITIVE_INFINITY };
  }
}

/**
 * What a small figure must still be able to be for this attacker: all that *färre än 5* says, but
 * for his own part and what the grand total, which is always shown, tells him of all the others'.
 */
export function promised(grid: Grid, edge: Edge, attacker: Attacker): Range {
  const own = ownPart(edge, attacker);
  const total = grid.edges.at(-1) as Edge;
  const others = total.count - ownPart(total, attacker);
  return { least: Math.max(1, own), most: Math.min(grid.threshold - 1, own + others) };
}

/** Which shown figures may be taken to protect others, at what price; `undefined` for never. */
export type Price = (edge: Edge) => number | undefined;
const NOTHING: Price = () => undefined;

/**
 * Moves the table as this attacker could believe it, from the true one towards `goal` at one
 * figure. Answers how far it came short, and which shown figures had to be taken (`price`).
 * Unit steps along cheapest paths: exact, since such tables form a network with whole numbers.
 */
export function moveTo(
  grid: Grid,
  at: number,
  goal: number,
  attacker: Attacker,
  price: Price = NOTHING,
): { readonly short: number; readonly taken: readonly number[] } {
  const target = grid.edges[at] as Edge;
  const counts = grid.edges.map(({ count }) => count);
  const taken = new Set<number>();
  const rising = goal > target.count;
  let short = Math.abs(goal - target.count);
  const room = (index: number, sign: 1 | -1): number => {
    const edge = grid.edges[index] as Edge;
    const opened: Edge = taken.has(index) || price(edge) !== undefined ? hiddenForm(edge) : edge;
    const { least, most } = labelled(opened, attacker, grid.threshold);
    return sign > 0 ? most - (counts[index] as number) : (counts[index] as number) - least;
  };
  const cost = (index: number) => {
    const edge = grid.edges[index] as Edge;
    return edge.status !== 'shown' || taken.has(index) ? 0 : (price(edge) ?? 0);
  };
  while (short > 0) {
    const [from, to] = rising ? [target.to, target.from] : [target.from, target.to];
    const path = cheapestPath(grid, from, to, at, room, cost);
    if (!path) break;
    const step = Math.min(short, ...path.map(({ edge, sign }) => room(edge, sign)));
    for (const { edge, sign } of path) {
      counts[edge] = (counts[edge] as number) + sign * step;
      if ((grid.edges[edge] as Edge).status === 'shown') taken.add(edge);
    }
    short -= step;
  }
  return { short, taken: [...taken] };
}

const hiddenForm = (edge: Edge): Edge =>
  edge.status === 'shown' ? { ...edge, status: 'hidden' } : edge;

function cheapestPath(
  grid: Grid,
  from: number,
  to: number,
  without: number,
  room: (edge: number, sign: 1 | -1) => number,
  cost: (edge: number) => number,
): readonly Arc[] | undefined {
  const arcs = arcsOf(grid);
  const distance: number[] = Array(grid.nodes).fill(Number.POSITIVE_INFINITY);
  const cameBy: (Arc & { readonly before: number })[] = [];
  const open = new Set([from]);
  distance[from] = 0;
  while (open.size > 0) {
    let node = -1;
    for (const each of open) {
      if (node < 0 || (distance[each] as number) < (distance[node] as number)) node = each;
    }
    open.delete(node);
    if (node === to) break;
    for (const arc of arcs[node] as readonly Arc[]) {
      if (arc.edge === without || room(arc.edge, arc.sign) <= 0) continue;
      // A step costs a little, so that short ways win among equals.
      const length = (distance[node] as number) + cost(arc.edge) + 0.001;
      if (length >= (distance[arc.next] as number)) continue;
      distance[arc.next] = length;
      cameBy[arc.next] = { ...arc, before: node };
      open.add(arc.next);
    }
  }
  if (distance[to] === Number.POSITIVE_INFINITY) return undefined;
  const path: Arc[] = [];
  for (let node = to; node !== from; node = (cameBy[node] as { before: number }).before) {
    path.push(cameBy[node] as Arc);
  }
  return path;
}

const ARCS = new WeakMap<Grid, readonly (readonly Arc[])[]>();

function arcsOf(grid: Grid): readonly (readonly Arc[])[] {
  const known = ARCS.get(grid);
  if (known) return known;
  const arcs: Arc[][] = Array.from({ length: grid.nodes }, () => []);
  grid.edges.forEach(({ from, to }, edge) => {
    arcs[from]?.push({ edge, next: to, sign: 1 });
    arcs[to]?.push({ edge, next: from, sign: -1 });
  });
  ARCS.set(grid, arcs);
  return arcs;
}
