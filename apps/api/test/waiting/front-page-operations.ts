import { readFileSync } from 'node:fs';
import { addDays, atLocal } from '@stad/platform/rules/time.js';
// @ts-expect-error -- tools of plain JavaScript
import { filesUnder } from '../../../../tools/codegen/files.mjs';
// @ts-expect-error -- tools of plain JavaScript
import { readDocuments, trustedDocuments } from '../../../../tools/codegen/trusted-documents.mjs';

const files: string[] = ['libs', 'apps/web'].flatMap((root) =>
  filesUnder(root, (name: string) => name.endsWith('.graphql')),
);
readDocuments(files, readFileSync('apps/api/schema.graphql', 'utf8'));

/** The words of an operation of the web client, by its name. */
export const wordsOf = (name: string): string => trustedDocuments.get(name).text;

/**
 * What the web client sends for the front page and the frame around it, in its order; `apps/e2e/weight/weight.spec.ts`
 * holds the list against the browser. The sheet of numbers to call (`CallSheet`), which is sent too, is not counted.
 */
export const FRONT_PAGE: readonly string[] = [
  'Viewer',
  'FrontPageWaiting',
  'FrontPageWeek',
  'FrontPageStart',
];

/**
 * The variables of *Veckan* as the web client sends them (`front-page-week.tsx`).
 *
 * @param today the Swedish day
 * @param place the chosen town and programme; null where the viewer has none
 */
export function weekVariables(
  today: string,
  place: { readonly siteId: string | null; readonly programmeId: string | null } | null,
  worksElsewhere: boolean,
): Record<string, unknown> {
  const from = atLocal(today, '00:00').toISOString();
  const to = atLocal(addDays(today, 7), '00:00').toISOString();
  const week = { from, to, sort: 'STARTS_AT', first: 50 };
  return {
    mine: { ...week, mine: true },
    town: { ...week, siteId: place?.siteId ?? null, programmeId: place?.programmeId ?? null },
    hasTown: place !== null,
    from,
    to,
    worksElsewhere,
  };
}
