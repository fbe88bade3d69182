import { useViewer } from '@stad/identity/web/viewer.js';
import { isMadeReady } from '@stad/platform/web/device/made-ready.js';
import { keptSince } from '@stad/platform/web/graphql/kept-answers.js';
import { useEffect } from 'react';
import type { FieldScreenFragment } from './field.generated.js';
import { useFieldOutboxOf } from './use-counting.js';

/**
 * What the server says of the night is put away in a phone that was made ready, and what is over goes from it. An
 * answer from the phone itself changes nothing there.
 */
export function useNightPack(pass: FieldScreenFragment | null | undefined): void {
  const viewer = useViewer();
  const field = useFieldOutboxOf();
  useEffect(() => {
    if (pass === undefined || keptSince() !== null) return;
    void settled(viewer, pass, field.sayEmpty.bind(field)).catch(() => undefined);
  }, [viewer, pass, field]);
}

async function settled(
  viewer: ReturnType<typeof useViewer>,
  pass: FieldScreenFragment | null,
  sayEmpty: (passId: string) => Promise<void>,
): Promise<void> {
  if (pass?.phone.isReady || isMadeReady()) {
    const { holdWorker } = await import('@stad/platform/web/device/field-worker.js');
    await holdWorker(pass?.state === 'ACTIVE');
    const { keepPass, settlePack } = await import('../night/night-pack.js');
    await settlePack({ viewer, pass });
    if (pass?.phone.isReady) await keepPass(pass);
  }
  // Nobody counts on this phone any more: the key of the pass may go.
  const isBack = pass?.state === 'RETURNED' || pass?.state === 'CLOSED';
  if (isBack && pass.outbox) await sayEmpty(pass.id);
}
