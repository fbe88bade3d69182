import { SCOPES } from '@stad/outcomes/web/use-scope.js';
import { type Place, usePlaces } from '@stad/programme/web/place.js';
import type { ReportFragment } from './report.generated.js';

type Where = Pick<ReportFragment, 'programmeId' | 'siteId'>;

/** The place of a report that is of one; undefined for a report of the whole programme. */
export function usePlaceOf({ programmeId, siteId }: Where): Place | undefined {
  return usePlaces().find(
    ({ programme, site }) => programme.id === programmeId && site.id === siteId,
  );
}

/** For the link to a figure: the programme and the place of the report, whichever the top bar shows. */
export function useWhere(report: Where): Readonly<Record<string, string>> {
  const inProgramme = usePlaces().find(({ programme }) => programme.id === report.programmeId);
  const place = usePlaceOf(report);
  const shown = place ?? inProgramme;
  if (!shown) return {};
  const { site, programme } = shown;
  return {
    plats: site.key,
    program: programme.key,
    visa: place ? SCOPES.site : SCOPES.programme,
  };
}
