import {
  changeClass,
  isStricter,
  LOWERING_REASONS,
} from '@stad/activities/core/rules/classification.js';
import { holdsAny } from '@stad/identity/rules/role.js';
import { fail, type Result } from '@stad/platform/rules/result.js';
import { SHELF_CLASSES, type ShelfClass } from './shelf-codes.js';
import { CLASS_LOWERERS } from './shelf-life.js';

const isClass = (code: string): code is ShelfClass =>
  (SHELF_CLASSES as readonly string[]).includes(code);

/** Problem: `INVALID_CODE`; what is one organisation's own, or forbidden, is never on the shelf. */
export function checkShelfClass(code: string): Result<ShelfClass> {
  if (isClass(code)) return { ok: true, value: code };
  return fail({ code: 'INVALID_CODE', field: 'classification' });
}

/**
 * Fewer readers is anybody's to say who keeps the shelf; more readers is an act of its own, with a reason, by a
 * manager or the lead. Problems: `INVALID_CODE`, `CLASS_UNCHANGED`, `CLASS_REASON_MISSING`, `CLASS_NOT_YOURS_TO_LOWER`.
 */
export function reclassify(
  from: ShelfClass,
  to: string,
  reason: string | null,
  roles: readonly string[],
): Result<ShelfClass> {
  if (!isClass(to)) return fail({ code: 'INVALID_CODE', field: 'classification' });
  const known = LOWERING_REASONS.find((code) => code === reason) ?? null;
  if (reason !== null && known === null) return fail({ code: 'INVALID_CODE', field: 'reason' });
  if (isStricter(from, to) && !holdsAny(roles, CLASS_LOWERERS)) {
    return fail({ code: 'CLASS_NOT_YOURS_TO_LOWER', field: 'classification' });
  }
  const changed = changeClass(from, to, known);
  return changed.ok ? { ok: true, value: to } : changed;
}
