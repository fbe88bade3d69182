import { ACTOR_KINDS } from '@stad/actors/rules/actor-codes.js';
import { checkListPage, type ListPageInput } from '@stad/platform/rules/list-page.js';
import { SHELF_CLASSES, SHELF_KINDS, SHELF_LANGUAGES } from './shelf-codes.js';

/** By which column, and from which end. */
export const SHELF_SORTS = [
  ...(['TITLE', 'TITLE_DESC', 'KIND', 'KIND_DESC', 'LANGUAGE', 'LANGUAGE_DESC'] as const),
  ...(['REVIEW_ON', 'REVIEW_ON_DESC'] as const),
] as const;
export type ShelfSort = (typeof SHELF_SORTS)[number];

export interface ShelfListInput extends ListPageInput {
  readonly kind?: string | null;
  readonly language?: string | null;
  readonly actorKind?: string | null;
  readonly informationClass?: string | null;
  readonly view?: string | null;
  readonly sort?: string | null;
}

/** Of the own organisation: what nobody else sees yet or any more, and what is to be looked through. */
export const SHELF_VIEWS = ['DRAFT', 'DUE', 'WITHDRAWN'] as const;

const FILTERS = {
  ...{ kind: SHELF_KINDS, language: SHELF_LANGUAGES, actorKind: ACTOR_KINDS },
  ...{ informationClass: SHELF_CLASSES, view: SHELF_VIEWS, sort: SHELF_SORTS },
} as const;

/** Problems: those of {@link checkListPage}. */
export const checkShelfList = (input: ShelfListInput) => checkListPage(input, FILTERS);
