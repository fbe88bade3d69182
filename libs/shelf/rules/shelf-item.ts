import { ACTOR_KINDS } from '@stad/actors/rules/actor-codes.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import { SHELF_KINDS, SHELF_LANGUAGES, SHELF_LICENCES } from './shelf-codes.js';

/** In characters. */
export const LONGEST = { title: 120, responsible: 80 } as const;

export interface ShelfFields {
  readonly title: string;
  readonly kind: string;
  /** For whom; null: for anybody. */
  readonly actorKind: string | null;
  readonly language: string;
  readonly licence: string;
  /** The function at the owner that answers for it. */
  readonly responsible: string;
}

/**
 * What is known of something on the shelf, beside what it says. Problems: `SHELF_TITLE_MISSING`, `TEXT_TOO_LONG`
 * { largest }, `INVALID_CODE`, `SHEET_FOR_WHOM`, `INVALID_FUNCTION_NAME`.
 */
export function checkShelfItem(fields: ShelfFields): Result<ShelfFields> {
  const [title, responsible] = [fields.title.trim(), fields.responsible.trim()];
  const problems: Problem[] = [];
  if (title.length < 2) problems.push({ code: 'SHELF_TITLE_MISSING', field: 'title' });
  if (title.length > LONGEST.title) {
    problems.push({ code: 'TEXT_TOO_LONG', field: 'title', params: { largest: LONGEST.title } });
  }
  const known = (field: 'kind' | 'language' | 'licence', codes: readonly string[]) => {
    if (!codes.includes(fields[field])) problems.push({ code: 'INVALID_CODE', field });
  };
  known('kind', SHELF_KINDS);
  if (fields.kind === 'SHEET' && fields.actorKind === null) {
    problems.push({ code: 'SHEET_FOR_WHOM', field: 'actorKind' });
  }
  if (fields.actorKind !== null && !(ACTOR_KINDS as readonly string[]).includes(fields.actorKind)) {
    problems.push({ code: 'INVALID_CODE', field: 'actorKind' });
  }
  known('language', SHELF_LANGUAGES);
  known('licence', SHELF_LICENCES);
  if (responsible.length < 2 || responsible.length > LONGEST.responsible) {
    problems.push({ code: 'INVALID_FUNCTION_NAME', field: 'responsible' });
  }
  return check(problems, { ...fields, title, responsible });
}
