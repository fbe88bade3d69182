import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { lazy, Suspense, useState } from 'react';
import { begun, type Pass } from '../pass/pass.js';
import { words } from '../words.generated.js';

// Asked for by who plans alone.
const UntrainedDialog = lazy(async () => ({
  default: (await import('./untrained-dialog.js')).UntrainedDialog,
}));

/** Who of the own people goes untrained, and what the manager decided: for the own organisation alone. */
export function TrainingPart({ pass }: { pass: Pass }) {
  const t = useWords(words);
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const { ownTraining: training } = pass;
  if (!training || begun(pass)) return null;
  const { isHeld, untrained, decisions } = training;
  if (untrained.length === 0 && decisions.length === 0) return null;
  const who = format.list(untrained);
  return (
    <Card heading={t('training.heading')}>
      <div className="pass-lines">
        {untrained.length > 0 && (
          <StatusText tone="notice">
            {t(isHeld ? 'training.held' : 'training.warned', { who })}
          </StatusText>
        )}
        {decisions.map(({ reason, byTitle, at, notedByTitle }) => {
          const said = {
            reason: t.maybe(`training.reason.${reason}`) ?? reason,
            function: byTitle,
            when: format.moment(at),
          };
          return (
            <StatusText key={at} tone="done">
              {notedByTitle
                ? t('training.decidedByPhone', { ...said, noted: notedByTitle })
                : t('training.decided', said)}
            </StatusText>
          );
        })}
        <small className="meta">{t('training.only')}</small>
      </div>
      {isHeld && (
        <div>
          <Button kind="secondary" aria-haspopup="dialog" onPress={() => setOpen(true)}>
            {t('training.decide')}
          </Button>
        </div>
      )}
      <Suspense>
        {isOpen && (
          <UntrainedDialog pass={pass} training={training} onClose={() => setOpen(false)} />
        )}
      </Suspense>
    </Card>
  );
}
