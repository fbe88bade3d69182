import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { RESULT_TONES } from '@stad/routines/web/looks.js';
import { useState } from 'react';
import { PassRoutineTrialDocument } from './trial.generated.js';
import { TrialDialog } from './trial-dialog.js';
import { words } from './words.generated.js';
import './trial-card.css';

/** Which steps of the local routine a pass tries, and, for the agency that counts, how they held. */
export function TrialCard({ passId }: { passId: string }) {
  const t = useWords(words);
  const [isOpen, setOpen] = useState(false);
  const { data } = useOperation(PassRoutineTrialDocument, { id: passId });
  const trial = data?.fieldPass.routineTrial;
  if (!trial) return null;
  const { routineId, number, asked, steps, results, version, isTold, isOursToSay } = trial;
  const hasFailed = results.includes('NOT_HELD');
  return (
    <Card heading={t('trial', { n: number })}>
      <ul className="trial-steps">
        {steps
          .filter(({ n }) => asked.includes(n))
          .map(({ id, n, fromFunction, toFunction }) => {
            const result = results[n - 1];
            return (
              <li key={id}>
                <span>{t('trial.step', { n, from: fromFunction, to: toFunction })}</span>{' '}
                {result && (
                  <StatusText tone={RESULT_TONES[result] ?? 'draft'}>
                    {t.maybe(`result.${result}`)}
                  </StatusText>
                )}
              </li>
            );
          })}
      </ul>
      {hasFailed && !isTold && <p>{t('trial.learnLater')}</p>}
      <p className="cluster trial-ways no-print">
        {hasFailed && isTold && (
          <Link to={`/arbetsgang/${routineId}/lardomar`}>{t('trial.learn')}</Link>
        )}
        {isOursToSay && (
          <Button aria-haspopup="dialog" onPress={() => setOpen(true)}>
            {t(version === null ? 'trial.say' : 'trial.change')}
          </Button>
        )}
        <Link to="/arbetsgang">{t('trial.read')}</Link>
      </p>
      {isOpen && <TrialDialog {...{ passId, trial }} onClose={() => setOpen(false)} />}
    </Card>
  );
}
