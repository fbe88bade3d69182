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

/** Figures of the whole programme, which is what was promised, or of the chosen site. Null where there is no place. */
export function useScope(): Scope | null {
  const place = usePlace();
  const [value, onChange] = useUrlValue('visa', PROGRAMME);
  if (!place) return null;
  const isSite = value === SITE;
  return {
    place,
    value: isSite ? SITE : PROGRAMME,
    onChange,
    search: isSite ? { visa: SITE } : {},
    variables: { programmeId: place.programme.id, siteId: isSite ? place.site.id : null },
  };
}

export const SCOPES = { site: SITE, programme: PROGRAMME } as const;
