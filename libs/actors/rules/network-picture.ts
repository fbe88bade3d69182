import { ACTOR_RINGS, ACTOR_SECTORS, type ActorKind, USUAL_SECTORS } from './actor-codes.js';
import { KIND_OF_AGENCY } from './expected-kinds.js';

/** What the picture draws of an actor. */
export interface PicturedActor {
  readonly id: string;
  readonly name: string;
  readonly ring: string;
  readonly sector: string;
}

export interface PlacedActor<Actor extends PicturedActor> {
  readonly actor: Actor;
  readonly x: number;
  readonly y: number;
}

/** Distance of each ring from the middle, in units of the picture; the core group is nearest. */
const RADIUS: Readonly<Record<string, number>> = {
  ...{ CORE: 100, NETWORK: 240, REFERENCE: 330, EXTERNAL: 400 },
};
const FURTHEST = 400;

/** Beyond a ring, for its marks. */
const EDGE = 40;

/** The width and height of the whole picture, with room for the outermost marks. */
export const PICTURE_SIZE = 2 * (FURTHEST + EDGE);

interface PicturedRing {
  readonly ring: string;
  readonly radius: number;
}

/** The part of the picture that is shown: as far out as somebody stands, and as far as the network at least. */
export interface PictureFrame {
  /** Its first column and row, and its width and height, in units of the picture. */
  readonly from: number;
  readonly size: number;
  /** What is drawn of the rings, the outermost first, so that each lies on the one around it. */
  readonly rings: readonly PicturedRing[];
}

export function pictureFrame(placed: readonly PlacedActor<PicturedActor>[]): PictureFrame {
  const used = ['NETWORK', ...placed.map(({ actor }) => actor.ring)];
  const outer = Math.max(...used.map((ring) => RADIUS[ring] ?? FURTHEST));
  const rings = ACTOR_RINGS.map((ring) => ({ ring, radius: RADIUS[ring] ?? FURTHEST }));
  return {
    from: FURTHEST - outer,
    size: 2 * (outer + EDGE),
    rings: rings.filter(({ radius }) => radius <= outer).reverse(),
  };
}

/**
 * Where each actor stands: its ring says how far out, its sector in which direction, its name in which order. The
 * same list gives the same picture on each visit and on paper; no lot is drawn and nothing is measured. A sector is
 * as wide as its fullest ring needs.
 *
 * @returns in the order of sector, ring and name, which is also the order in which one tabs through them
 */
export function placeActors<Actor extends PicturedActor>(
  actors: readonly Actor[],
): readonly PlacedActor<Actor>[] {
  const groups = ACTOR_SECTORS.map((sector) => {
    const rings = ACTOR_RINGS.map((ring) =>
      actors.filter((actor) => actor.sector === sector && actor.ring === ring).sort(byName),
    );
    const needs = rings.map((inRing, at) => inRing.length / (RADIUS[ACTOR_RINGS[at] ?? ''] ?? 1));
    return { rings, needs: Math.max(...needs) };
  }).filter(({ needs }) => needs > 0);
  const all = groups.reduce((sum, { needs }) => sum + needs, 0);
  const centre = PICTURE_SIZE / 2;
  const placed: PlacedActor<Actor>[] = [];
  let from = -Math.PI / 2;
  for (const { rings, needs } of groups) {
    const span = (needs / all) * 2 * Math.PI;
    for (const [at, inRing] of rings.entries()) {
      const radius = RADIUS[ACTOR_RINGS[at] ?? ''] ?? FURTHEST;
      for (const [n, actor] of inRing.entries()) {
        const angle = from + ((n + 0.5) / inRing.length) * span;
        placed.push({
          actor,
          x: round(centre + radius * Math.cos(angle)),
          y: round(centre + radius * Math.sin(angle)),
        });
      }
    }
    from += span;
  }
  return placed;
}

const byName = (a: PicturedActor, b: PicturedActor) =>
  a.name.localeCompare(b.name, 'sv') || a.id.localeCompare(b.id);

/** A tenth of a unit is finer than a screen. */
const round = (value: number) => Math.round(value * 10) / 10;

export type ActorShape = 'circle' | 'square' | 'diamond' | 'hexagon' | 'triangle';

/** What a kind looks like: five shapes, told apart without colour. */
const SHAPES: Readonly<Record<ActorShape, readonly ActorKind[]>> = {
  circle: [
    ...(['SOCIAL_SERVICES', 'SOCIAL_ON_CALL', 'FIELD_NGO', 'SHELTER', 'WOMENS_SHELTER'] as const),
    ...(['VICTIM_SUPPORT', 'BUYER_SUPPORT', 'OPEN_SUPPORT', 'INTERPRETER'] as const),
  ],
  square: ['POLICE', 'PROSECUTOR', 'INSPECTION', 'RESCUE_SERVICE'],
  diamond: ['HEALTH_CARE', 'YOUTH_CLINIC', 'SCHOOL_HEALTH', 'UNIVERSITY'],
  hexagon: ['HOTEL', 'LANDLORD', 'SALON', 'SECURITY', 'PUBLIC_SPACE'],
  triangle: ['OTHER'],
};
export const ACTOR_SHAPES = Object.keys(SHAPES) as readonly ActorShape[];

export const shapeOf = (kind: string): ActorShape =>
  ACTOR_SHAPES.find((shape) => SHAPES[shape].some((each) => each === kind)) ?? 'triangle';

/** Two letters by which one finds a name in the picture: *Hotell Lillån* is HL, *Kvinnojouren* KV. */
export function monogramOf(name: string): string {
  const [first = '', second] = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const letters = second ? `${first.slice(0, 1)}${second.slice(0, 1)}` : first.slice(0, 2);
  return letters.toLocaleUpperCase('sv');
}

/** A tie as each of its ends tells of it. */
export interface ToldTieOf {
  readonly id: string;
  readonly kind: string;
  readonly isSaidHere: boolean;
  readonly otherId: string;
}

/** A tie between two that are both in the picture. */
export interface PicturedTie {
  readonly id: string;
  readonly kind: string;
  readonly fromId: string;
  readonly toId: string;
  /** What says so, where it is not one of the two: agreements in force, and the routine in force. */
  readonly by?: readonly Omit<Agreed, 'agencyIds'>[];
}

/** An agreement or a routine that is in force, with the agencies that are its parties. */
export interface Agreed {
  readonly source: 'AGREEMENT' | 'ROUTINE';
  /** The name of an agreement, the number of a routine. */
  readonly title: string;
  readonly agencyIds: readonly string[];
}

interface Card {
  readonly id: string;
  readonly name: string;
  readonly cardAgencyId: string | null;
}

const OF_AGENCY = 'agency ';

/** Agencies of the core group that nobody has put on the list: drawn as those that have a card, without its ties. */
export function coreCards(
  agencies: readonly { readonly id: string; readonly name: string; readonly kind: string }[],
) {
  return agencies.map(({ id, name, kind: agencyKind }) => {
    const kind = KIND_OF_AGENCY[agencyKind] ?? 'OTHER';
    return {
      ...{ id: `${OF_AGENCY}${id}`, name, kind, ring: 'CORE', sector: USUAL_SECTORS[kind] },
      ...{ cardAgencyId: id, file: null, ties: [] },
    };
  });
}

/** Whether who is drawn has a card that one can open. */
export const hasCard = (id: string) => !id.startsWith(OF_AGENCY);

/** Each two that are parties of the same, once, by name: what is agreed has no direction. */
export function agreedTies(
  actors: readonly Card[],
  agreed: readonly Agreed[],
): readonly PicturedTie[] {
  const cards = actors
    .filter(({ cardAgencyId }) => cardAgencyId !== null)
    .toSorted((one, other) => one.name.localeCompare(other.name, 'sv'));
  const isParty = (agencyIds: readonly string[], { cardAgencyId }: Card) =>
    cardAgencyId !== null && agencyIds.includes(cardAgencyId);
  return cards.flatMap((from, at) =>
    cards.slice(at + 1).flatMap((to) => {
      const by = agreed
        .filter(({ agencyIds }) => isParty(agencyIds, from) && isParty(agencyIds, to))
        .map(({ source, title }) => ({ source, title }));
      const ends = { id: `${from.id} ${to.id}`, fromId: from.id, toId: to.id };
      return by.length > 0 ? [{ ...ends, kind: 'AGREED_WITH', by }] : [];
    }),
  );
}

/** Each tie once, from the end that said it, where both ends are drawn; of one kind, or of all. */
export function picturedTies(
  actors: readonly { readonly id: string; readonly ties: readonly ToldTieOf[] }[],
  kind: string | null = null,
): readonly PicturedTie[] {
  const drawn = new Set(actors.map(({ id }) => id));
  return actors.flatMap(({ id: fromId, ties }) =>
    ties
      .filter((tie) => tie.isSaidHere && drawn.has(tie.otherId))
      .filter((tie) => kind === null || tie.kind === kind)
      .map((tie) => ({ id: tie.id, kind: tie.kind, fromId, toId: tie.otherId })),
  );
}

/** Those at the other end of the ties of one, each once, in the order in which they are placed. */
export function neighboursOf(
  id: string,
  ties: readonly PicturedTie[],
  order: readonly string[],
): readonly string[] {
  const others = new Set(
    ties.flatMap(({ fromId, toId }) => (fromId === id ? [toId] : toId === id ? [fromId] : [])),
  );
  return order.filter((each) => others.has(each));
}
