import { words as core } from '@stad/activities/core/web/words.generated.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { ClassBadge } from '@stad/platform/web/ui/class-badge.js';
import { StatusChip } from '@stad/platform/web/ui/status-chip.js';
import { words as kindWords } from '../kind/words.generated.js';
import type { Pass } from './pass.js';
import { PASS_TONES } from './pass-looks.js';

/** State, class, and whether it is a joint draft. */
export function PassMarks({
  pass,
}: {
  pass: Pick<Pass, 'state' | 'classification' | 'lifecycle'>;
}) {
  const ofKind = useWords(kindWords);
  const ofCore = useWords(core);
  const note = ofCore.maybe(`lifecycle.${pass.lifecycle}`);
  return (
    <>
      <StatusChip tone={PASS_TONES[pass.state] ?? 'draft'}>
        {ofKind.maybe(`state.${pass.state}`) ?? pass.state}
      </StatusChip>
      <ClassBadge informationClass={pass.classification} {...(note ? { note } : {})} />
    </>
  );
}
