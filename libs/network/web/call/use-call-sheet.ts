import { useViewerIfAny } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useUrlValues } from '@stad/platform/web/navigation/use-url.js';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { CallSheetDocument } from './call-sheet.generated.js';
import type { CallSheet } from './callables.js';

export interface SheetOnHand {
  /** Null until the first one is here, or when none could be fetched. */
  readonly sheet: CallSheet | null;
  readonly isLoading: boolean;
  /** The last try to fetch it failed: what is shown is older, or national numbers alone. */
  readonly hasFailed: boolean;
  readonly refetch: () => void;
}

const KEPT = 'KeptCallSheet';

/**
 * The sheet of the town in the address. When the session has run out the server has only what is
 * public: then the member's sheet of this visit stays in its place, in memory and nowhere else
 * (INV-29). A direct number goes by itself when its window is over.
 */
export function useCallSheet(): SheetOnHand {
  const { plats } = useUrlValues();
  const viewer = useViewerIfAny();
  const queries = useQueryClient();
  const query = useOperation(CallSheetDocument, { site: plats ?? null }, { keepPrevious: true });
  const fresh = query.data?.callSheet ?? null;
  const key = [KEPT, viewer?.membershipId ?? null, plats ?? null];
  const isMembers = fresh !== null && !fresh.isPublic && !query.isPlaceholderData;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is made of what is named here.
  useEffect(() => {
    if (!isMembers) return;
    queries.setQueryDefaults([KEPT], { gcTime: Number.POSITIVE_INFINITY });
    queries.setQueryData(key, fresh);
  }, [isMembers, fresh, viewer?.membershipId, plats]);
  const kept = viewer ? queries.getQueryData<CallSheet>(key) : undefined;
  return {
    sheet: (fresh === null || fresh.isPublic ? kept : undefined) ?? fresh,
    isLoading: query.isPending,
    hasFailed: query.isError,
    refetch: () => void query.refetch(),
  };
}
