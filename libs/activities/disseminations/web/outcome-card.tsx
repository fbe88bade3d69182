import { CountedDialog } from '@stad/activities/core/web/counted/counted-dialog.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { NextSteps } from '@stad/platform/web/ui/next-steps.js';
import { useState } from 'react';
import { checkAudience } from '../rules/audience.js';
import {
  type DisseminationPageQuery,
  NoteDisseminationAudienceDocument,
} from './dissemination.generated.js';
import { MediaDialog } from './media/media-dialog.js';
import { MediaList } from './media/media-list.js';
import { words } from './words.generated.js';

const STEPS = ['noteAudience', 'noteMedia'];

/** How many listened, never without how one knows, and what was told of it afterwards. */
export function OutcomeCard({ dissemination }: DisseminationPageQuery) {
  const t = useWords(words);
  const [open, setOpen] = useState<string>();
  const { id, mediaItems, nextSteps } = dissemination;
  const { audience, audienceHow, audienceMethod } = dissemination.disseminationDetails;
  const steps = nextSteps.filter(({ step, ready }) => ready && STEPS.includes(step));
  if (audience === null && mediaItems.length === 0 && steps.length === 0) return null;
  const label = (step: string) => {
    if (step === 'noteMedia') return t('media.add');
    return t(audience === null ? 'step.noteAudience' : 'audience.change');
  };
  const onClose = () => setOpen(undefined);
  return (
    <Card heading={t('outcome')}>
      {audience === null ? (
        <p className="meta">{t('audience.none')}</p>
      ) : (
        <p>
          <strong>
            {t(audienceHow === 'COUNTED' ? 'audience.counted' : 'audience.estimated', {
              n: audience,
            })}
          </strong>{' '}
          <span className="meta">{audienceMethod}</span>
        </p>
      )}
      <MediaList items={mediaItems} mayChange={steps.some(({ step }) => step === 'noteMedia')} />
      <NextSteps
        steps={steps}
        label={label}
        kind={() => 'secondary'}
        onTake={setOpen}
        opensDialog={() => true}
      />
      {open === 'noteAudience' && <AudienceDialog {...{ dissemination, onClose }} />}
      {open === 'noteMedia' && <MediaDialog {...{ onClose }} disseminationId={id} />}
    </Card>
  );
}

function AudienceDialog(props: DisseminationPageQuery & { onClose: () => void }) {
  const t = useWords(words);
  const note = useMutationOperation(NoteDisseminationAudienceDocument);
  const { id, disseminationDetails: saved } = props.dissemination;
  return (
    <CountedDialog
      title={t('step.noteAudience')}
      name="audience"
      hints={{ count: t('audience.number.hint'), method: t('audience.method.hint') }}
      saved={{ count: saved.audience, how: saved.audienceHow, method: saved.audienceMethod }}
      version={saved.audienceVersion}
      check={({ count, how, method }) =>
        checkAudience({ audience: count, audienceHow: how, audienceMethod: method })
      }
      send={(said) => note.send({ disseminationId: id, ...said })}
      onClose={props.onClose}
    />
  );
}
