import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';

/** Never finer than a district or a named public zone (field.md 7.3 Area). */
export const AREA_KINDS = [
  'DISTRICT',
  'STATION_ZONE',
  'BUSINESS_ZONE',
  'DIGITAL',
  'WHOLE_MUNICIPALITY',
] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

/** `group` is what a standing risk assessment is made for. */
export interface Area {
  readonly id: string;
  readonly siteId: string;
  readonly code: string;
  readonly group: string;
  readonly kind: AreaKind;
}

/**
 * The areas somebody chose, from the list of the site.
 * An unknown area and one of another site are one problem, so that the answer betrays nothing.
 * Problems: `AREA_MISSING`, `AREA_NOT_OF_SITE`, both on `areaIds`.
 */
export function chooseAreas(
  areas: readonly Area[],
  siteId: string,
  chosenIds: readonly string[],
): Result<readonly Area[]> {
  const problems: Problem[] = [];
  const wanted = [...new Set(chosenIds)];
  if (wanted.length === 0) problems.push({ code: 'AREA_MISSING', field: 'areaIds' });
  const chosen = wanted
    .map((id) => areas.find((area) => area.id === id && area.siteId === siteId))
    .filter((area) => area !== undefined);
  if (chosen.length < wanted.length) problems.push({ code: 'AREA_NOT_OF_SITE', field: 'areaIds' });
  return check(problems, chosen);
}

/** The groups of the areas, each once, sorted: what a go-ahead rests on. */
export function groupsOf(areas: readonly Pick<Area, 'group'>[]): readonly string[] {
  return [...new Set(areas.map((area) => area.group))].sort();
}
