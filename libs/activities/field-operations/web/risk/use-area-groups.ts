import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { usePlace } from '@stad/programme/web/place.js';
import { RiskAreasDocument } from './risk.generated.js';

/** The groups of areas that assessments are made for, each named by its areas: *Centrum, Klostergården*. */
export function useAreaGroups(): {
  readonly groups: readonly string[];
  /** The areas of a group; its code as long as they are not known. */
  nameOf(group: string): string;
} {
  const siteId = usePlace()?.site.id ?? '';
  const { data } = useOperation(RiskAreasDocument, { siteId }, { enabled: siteId !== '' });
  const areas = data?.areas ?? [];
  return {
    groups: [...new Set(areas.map(({ areaGroup }) => areaGroup))].sort(),
    nameOf: (group) =>
      areas
        .filter(({ areaGroup }) => areaGroup === group)
        .map(({ name }) => name)
        .sort((a, b) => a.localeCompare(b, 'sv'))
        .join(', ') || group,
  };
}
