import { type UrlValues, useSetUrl, useUrlValues } from '@stad/platform/web/navigation/use-url.js';

/** What of it all one looks at, as the server takes it. */
export interface FilterInput {
  readonly kind?: string;
  readonly phase?: string;
  readonly areaId?: string;
  readonly agencyId?: string;
  readonly mine?: true;
  /** Null where one asks for one's own in every town and programme. */
  readonly siteId?: null;
  readonly programmeId?: null;
}

/** Of `mina`: in every town and programme, not in the chosen ones alone. */
export const EVERYWHERE = 'alla';

/** The names of the filters in the address. */
export const FILTERS = ['visa', 'lage', 'omrade', 'av', 'mina'] as const;
export type FilterName = (typeof FILTERS)[number];

export interface PlanningFilters {
  readonly values: Readonly<Record<FilterName, string>>;
  readonly input: FilterInput;
  readonly isOn: boolean;
  /** Nothing but whose it is has been chosen: one's own time with another employer belongs there too. */
  readonly hasOwnTime: boolean;
  set(changes: Partial<Record<FilterName, string>>): void;
  clear(): void;
}

/** The chosen filters, which live in the address; another choice begins at the first page. */
export function usePlanningFilter(): PlanningFilters {
  const url = useUrlValues();
  const setUrl = useSetUrl();
  const values = Object.fromEntries(FILTERS.map((name) => [name, url[name] ?? ''])) as Record<
    FilterName,
    string
  >;
  const change = (changes: UrlValues) => setUrl({ ...changes, efter: undefined });
  return {
    values,
    input: {
      ...(values.visa ? { kind: values.visa } : {}),
      ...(values.lage ? { phase: values.lage } : {}),
      ...(values.omrade ? { areaId: values.omrade } : {}),
      ...(values.av ? { agencyId: values.av } : {}),
      ...(values.mina ? { mine: true as const } : {}),
      ...(values.mina === EVERYWHERE ? { siteId: null, programmeId: null } : {}),
    },
    isOn: FILTERS.some((name) => values[name] !== ''),
    hasOwnTime: FILTERS.every((name) => name === 'mina' || values[name] === ''),
    set: (changes) =>
      change(
        Object.fromEntries(Object.entries(changes).map(([name, v]) => [name, v || undefined])),
      ),
    clear: () => change(Object.fromEntries(FILTERS.map((name) => [name, undefined]))),
  };
}
