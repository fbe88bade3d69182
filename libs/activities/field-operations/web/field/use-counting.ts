import { useViewer } from '@stad/identity/web/viewer.js';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { type FieldOutbox, fieldOutboxOf } from '../outbox/field-outbox.js';
import type { Tray } from '../outbox/outbox.js';
import type { PassCounts } from '../outbox/pass-counts.js';
import type { FieldScreenFragment } from './field.generated.js';

/** The outbox of the one who acts on this phone. */
export const useFieldOutboxOf = (): FieldOutbox => fieldOutboxOf(useViewer().membershipId);

/** What lies in the phone for a pass, and the way to put more there. */
export function useFieldOutbox(passId: string): {
  readonly field: FieldOutbox;
  readonly tray: Tray;
} {
  const field = useFieldOutboxOf();
  const { outbox } = field;
  const tray = useSyncExternalStore(outbox.subscribe, () => outbox.trayOf(passId));
  return { field, tray };
}

/** The acts that lie in the phone for a pass: the same list until one comes or goes, so that a tap draws none anew. */
export function useNotedActs(passId: string): {
  readonly field: FieldOutbox;
  readonly acts: Tray['acts'];
} {
  const field = useFieldOutboxOf();
  const { outbox } = field;
  const acts = useSyncExternalStore(outbox.subscribe, () => outbox.trayOf(passId).acts);
  return { field, acts };
}

/** The counts of a pass, those in the phone included. */
export function useCounting(pass: FieldScreenFragment): {
  readonly counts: PassCounts;
  readonly field: FieldOutbox;
  readonly tray: Tray;
} {
  const queries = useQueryClient();
  const { field, tray } = useFieldOutbox(pass.id);
  const counts = field.countsOf(pass);
  const { fieldCounts } = pass;
  // Once for each reading: what has arrived since then is newer.
  useEffect(() => field.receive(pass.id, fieldCounts), [field, pass.id, fieldCounts]);
  const areaStopAt = field.areaStopOf(pass.id);
  const known = pass.progress.areaStopAt;
  // The screen asks for nothing while it lies open, since each reading is logged: a count brings the news.
  useEffect(() => {
    if (areaStopAt !== undefined && areaStopAt !== known) void queries.invalidateQueries();
  }, [queries, areaStopAt, known]);
  return { counts, field, tray };
}
