import { useViewer } from '@stad/identity/web/viewer.js';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { type Counting, type CountSender, senderOf, sumsOf } from './count-sender.js';
import type { FieldScreenFragment } from './field.generated.js';

/** The counts of a pass, those in the phone included. */
export function useCounting(pass: Pick<FieldScreenFragment, 'id' | 'fieldCounts' | 'progress'>): {
  readonly counting: Counting;
  readonly sender: CountSender;
} {
  const queries = useQueryClient();
  const { membershipId } = useViewer();
  const sender = senderOf(pass.id, sumsOf(pass.fieldCounts), membershipId);
  useEffect(() => sender.receive(sumsOf(pass.fieldCounts)), [sender, pass.fieldCounts]);
  const counting = useSyncExternalStore(sender.subscribe, sender.current);
  const { areaStopAt } = counting;
  const known = pass.progress.areaStopAt;
  // The screen asks for nothing while it lies open, since each reading is logged: a count brings the news.
  useEffect(() => {
    if (areaStopAt !== undefined && areaStopAt !== known) void queries.invalidateQueries();
  }, [queries, areaStopAt, known]);
  return { counting, sender };
}
