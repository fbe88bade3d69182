import { useTitleText } from '@stad/activities/all/web/use-title-text.js';
import { words as passWords } from '@stad/activities/field-operations/web/kind/words.generated.js';
import { passPath } from '@stad/activities/field-operations/web/pass/pass-looks.js';
import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words } from '../words.generated.js';
import { useWaitingActs } from './use-waiting-acts.js';
import { FrontPageWaitingDocument, type WaitingRowFragment } from './waiting.generated.js';
import { type WaitingLine, type WaitingSource, waitingSource } from './waiting-line.js';
import { onePerPass } from './waiting-steps.js';

/** Steps with passes: a pass is one line, however many of its steps wait. */
export function useWaitingPasses(): WaitingSource {
  const t = useWords(words);
  const p = useWords(passWords);
  const format = useFormat();
  const titleOf = useTitleText();
  const acts = useWaitingActs();
  const isMine = useMay('waiting:read');
  const query = useOperation(FrontPageWaitingDocument, {}, { enabled: isMine });
  const verbOf = ({ step }: WaitingRowFragment) => p.maybe(`step.${step}`) ?? step;
  return waitingSource('front.about.passes', query, isMine, ({ waitingForMe }) =>
    onePerPass(waitingForMe).map(({ first, after }): WaitingLine => {
      const { pass, dueAt } = first;
      const { id, number, startsAt, endsAt, areas } = pass;
      const when = `${format.shortDay(startsAt)} ${format.times(startsAt, endsAt, true)}`;
      return {
        key: id,
        name: [titleOf(pass), number].filter(Boolean).join(' '),
        about: [when, ...areas.map((area) => area.name)].join(', '),
        why: t.maybe(`front.why.${first.step}`) ?? '',
        verb: verbOf(first),
        after: after.length > 0 ? t('front.then', { steps: after.map(verbOf).join(', ') }) : null,
        to: passPath(pass),
        dueAt: dueAt ?? null,
        ...(first.step === 'answer' ? { acts: acts.answer(id) } : {}),
      };
    }),
  );
}
