import { useUrlValue } from '@stad/platform/web/navigation/use-url.js';
import { type Place, usePlace } from '@stad/programme/web/place.js';

const SITE = 'ort';
const PROGRAMME = 'programmet';

export interface Scope {
  readonly place: Place;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** For the links to figures: the choice follows. */
  readonly search: Readonly<Record<string, string | undefined>>;
  readonly variables: { readonly programmeId: string; readonly siteId: string | null };
}

/** Figures of the chosen site, or of the whole programme. Null where there is no place. */
export function useScope(): Scope | null {
  const place = usePlace();
  const [value, onChange] = useUrlValue('visa', SITE);
  if (!place) return null;
  const isWhole = value === PROGRAMME;
  return {
    place,
    value: isWhole ? PROGRAMME : SITE,
    onChange,
    search: isWhole ? { visa: PROGRAMME } : {},
    variables: { programmeId: place.programme.id, siteId: isWhole ? null : place.site.id },
  };
}

export const SCOPES = { site: SITE, programme: PROGRAMME } as const;
