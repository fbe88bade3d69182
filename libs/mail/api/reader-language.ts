import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { Language } from '@stad/platform/rules/language.js';
import { letterLanguage } from '../rules/letter-words.js';

/**
 * The language in which a letter to a member of the acting agency is written: the one they chose in the
 * portal. Asked by the job that composes; who has no account (`null`) is written to in Swedish.
 */
export async function readerLanguage(
  ctx: RequestContext,
  membershipId: string | null,
): Promise<Language> {
  if (membershipId === null) return letterLanguage(null);
  const [row] = await ctx.db.sql<{ language: string | null }>(
    'select door.reader_language($1) as language',
    [membershipId],
  );
  return letterLanguage(row?.language);
}
