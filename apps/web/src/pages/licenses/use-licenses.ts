import { RequestError } from '@stad/platform/web/graphql/request-error.js';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';

/** A package and under which licence it stands. */
export interface License {
  readonly name: string;
  readonly version: string;
  /** As SPDX writes it: `MIT`, `(ISC AND CC-BY-3.0)`. */
  readonly license: string;
  readonly text: string;
}

/** What the build wrote of itself (tools/licenses/bundle-licenses.mjs). */
export interface Licenses {
  readonly portal: License;
  readonly packages: readonly License[];
  readonly data: readonly License[];
}

/** Reads the file beside the client; it changes with a release and is asked for once. */
export function useLicenses(): UseQueryResult<Licenses, RequestError> {
  return useQuery<Licenses, RequestError>({
    queryKey: ['licenses'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const response = await fetch('/licenser.json', { signal }).catch(() => null);
      if (!response) throw new RequestError('network', [{ code: 'NETWORK' }]);
      if (!response.ok) throw new RequestError('unavailable', [{ code: 'UNAVAILABLE' }]);
      return (await response.json()) as Licenses;
    },
  });
}
