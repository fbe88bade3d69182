import type { Problem } from '@stad/platform/rules/problem.js';
import type { ActorState } from './actor-life.js';

/** What two entries of a list are compared by. */
export interface Listed {
  readonly id: string;
  readonly name: string;
  readonly orgNumber: string | null;
}

export const LIKENESSES = ['NAME', 'ORG_NUMBER'] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** Forms of organisations that one writes, or does not, behind or before the name. */
const FORMS = new Set(['ab', 'hb', 'kb', 'ek', 'för', 'if', 'stiftelsen', 'föreningen']);

/** A name without what people write differently: case, marks, forms of organisations. */
export function bareName(name: string): string {
  const parts = name
    .toLowerCase()
    .normalize('NFC')
    .split(/[^\p{L}\d]+/u);
  const bare = parts.filter((part) => part !== '' && !FORMS.has(part)).join('');
  return bare === '' ? parts.join('') : bare;
}

export interface Duplicate {
  readonly id: string;
  readonly name: string;
  readonly by: readonly Likeness[];
}

/** Which others of the same list may be the same organisation, by name. */
export function duplicatesOf(one: Listed, list: readonly Listed[]): readonly Duplicate[] {
  const bare = bareName(one.name);
  return list
    .filter(({ id }) => id !== one.id)
    .flatMap(({ id, name, orgNumber }): Duplicate[] => {
      const by = LIKENESSES.filter((likeness) =>
        likeness === 'NAME'
          ? bareName(name) === bare
          : orgNumber !== null && orgNumber === one.orgNumber,
      );
      return by.length > 0 ? [{ id, name, by }] : [];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'));
}

/** What of an entry decides whether it can be merged. */
export interface Mergeable {
  readonly id: string;
  readonly siteId: string;
  readonly state: ActorState;
  readonly hasSignIn: boolean;
  /** It is merged into another. */
  readonly isMerged: boolean;
  /** Others are merged into it. */
  readonly hasMerged: boolean;
}

/** How far an organisation has come: who has left least, who takes part most. */
const FURTHEST: readonly ActorState[] = [
  ...(['LEFT', 'IDENTIFIED', 'CONTACTED', 'INTERESTED', 'AGREED', 'PAUSED', 'ACTIVE'] as const),
];

/**
 * Whether one may be merged into another of the same list. Problems: `MERGE_WITH_ITSELF`, `MERGE_TOWNS`,
 * `ACTOR_MERGED` (either is merged already), `ACTOR_HAS_MERGED` (others follow the one that would go),
 * `MERGE_SIGN_IN` (one with a sign-in keeps its own card), `KEPT_IS_BEHIND` (the other has come further: keep that).
 */
export function mergeProblems(kept: Mergeable, gone: Mergeable): readonly Problem[] {
  const at = (code: string): readonly Problem[] => [{ code, field: 'goneId' }];
  if (kept.id === gone.id) return at('MERGE_WITH_ITSELF');
  if (kept.siteId !== gone.siteId) return at('MERGE_TOWNS');
  if (kept.isMerged || gone.isMerged) return at('ACTOR_MERGED');
  if (gone.hasMerged) return at('ACTOR_HAS_MERGED');
  if (gone.hasSignIn) return at('MERGE_SIGN_IN');
  const rank = ({ state }: Mergeable) => FURTHEST.indexOf(state);
  return rank(gone) > rank(kept) ? at('KEPT_IS_BEHIND') : [];
}

/** What a card says of what an organisation is, does and meets, and where; no area is the whole town. */
export interface MergedCardFields {
  readonly tasks: readonly string[];
  readonly meets: readonly string[];
  readonly areaIds: readonly string[];
}

/**
 * A card with what those say that became part of it. One that serves the whole town goes on doing so, and an entry
 * that names no area adds none; who meets somebody does not meet nobody.
 */
export function cardWith(
  own: MergedCardFields,
  followers: readonly MergedCardFields[],
): MergedCardFields {
  const all = (of: (card: MergedCardFields) => readonly string[]) => [
    ...new Set([own, ...followers].flatMap(of)),
  ];
  const meets = all((card) => card.meets);
  return {
    tasks: all(({ tasks }) => tasks),
    meets: meets.length > 1 ? meets.filter((code) => code !== 'NOT_AT_ALL') : meets,
    areaIds: own.areaIds.length === 0 ? [] : all(({ areaIds }) => areaIds),
  };
}

/** The same Swedish day, and no later: then others have gone by it. */
export const mayUndoMerge = (mergedOn: string, today: string): boolean => mergedOn === today;
