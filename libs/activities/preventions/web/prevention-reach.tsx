import { CountedDialog } from '@stad/activities/core/web/counted/counted-dialog.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { NextSteps, type Step } from '@stad/platform/web/ui/next-steps.js';
import { useState } from 'react';
import { checkReach } from '../rules/prevention-reach.js';
import { NotePreventionReachDocument, type PreventionPageQuery } from './prevention.generated.js';
import { words } from './words.generated.js';

/** How many it reached, and how one knows: a number never stands without its method. */
export function PreventionReach(props: PreventionPageQuery & { steps: readonly Step[] }) {
  const t = useWords(words);
  const [isOpen, setOpen] = useState(false);
  const { prevention } = props;
  const { reached, reachedHow, reachedMethod } = prevention.preventionDetails;
  const steps = props.steps.filter(({ step, ready }) => ready && step === 'noteReach');
  if (reached === null && steps.length === 0) return null;
  return (
    <Card heading={t('reach')}>
      {reached === null ? (
        <p>{t('reach.none')}</p>
      ) : (
        <p>
          <strong>
            {t(reachedHow === 'COUNTED' ? 'reach.counted' : 'reach.estimated', { n: reached })}
          </strong>{' '}
          <span className="meta">{reachedMethod}</span>
        </p>
      )}
      {steps.length > 0 && (
        <NextSteps
          steps={steps}
          label={() => t(reached === null ? 'step.noteReach' : 'reach.change')}
          kind={() => 'secondary'}
          onTake={() => setOpen(true)}
          opensDialog={() => true}
        />
      )}
      {isOpen && <ReachDialog prevention={prevention} onClose={() => setOpen(false)} />}
    </Card>
  );
}

function ReachDialog(props: PreventionPageQuery & { onClose: () => void }) {
  const t = useWords(words);
  const note = useMutationOperation(NotePreventionReachDocument);
  const { id, preventionDetails: saved } = props.prevention;
  return (
    <CountedDialog
      title={t('step.noteReach')}
      name="reached"
      hints={{ count: t('reach.number.hint'), method: t('reach.method.hint') }}
      saved={{ count: saved.reached, how: saved.reachedHow, method: saved.reachedMethod }}
      version={saved.reachVersion}
      check={({ count, how, method }) =>
        checkReach({ reached: count, reachedHow: how, reachedMethod: method })
      }
      send={(said) => note.send({ preventionId: id, ...said })}
      onClose={props.onClose}
    />
  );
}
