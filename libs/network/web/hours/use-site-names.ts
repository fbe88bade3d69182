import { useViewer } from '@stad/identity/web/viewer.js';

/** The names of the viewer's towns by id, all but one: `Svarar även för Kronhamn`. */
export function useSiteNames(exceptId?: string): ReadonlyMap<string, string> {
  const sites = useViewer().places.map(({ site }) => site);
  return new Map(sites.filter(({ id }) => id !== exceptId).map(({ id, name }) => [id, name]));
}
