import { useEffect, useSyncExternalStore } from 'react';
import { type Counting, type CountSender, senderOf, sumsOf } from './count-sender.js';
import type { FieldScreenFragment } from './field.generated.js';

/** The counts of a pass, those in the phone included. */
export function useCounting(pass: Pick<FieldScreenFragment, 'id' | 'fieldCounts'>): {
  readonly counting: Counting;
  readonly sender: CountSender;
} {
  const sender = senderOf(pass.id, sumsOf(pass.fieldCounts));
  useEffect(() => sender.receive(sumsOf(pass.fieldCounts)), [sender, pass.fieldCounts]);
  return { counting: useSyncExternalStore(sender.subscribe, sender.current), sender };
}
