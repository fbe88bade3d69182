import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { NextSteps } from '@stad/platform/web/ui/next-steps.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import { useState } from 'react';
import type { DisseminationPageQuery } from '../dissemination.generated.js';
import { words } from '../words.generated.js';
import { LineupDialog } from './lineup-dialog.js';

/** Who stands on the stage: organisations, the function in the panel and what each wants to have said. */
export function LineupCard({ dissemination }: DisseminationPageQuery) {
  const t = useWords(words);
  const [isOpen, setOpen] = useState(false);
  const { lineup } = dissemination;
  const steps = dissemination.nextSteps.filter(({ step, ready }) => ready && step === 'saveLineup');
  if (lineup.length === 0 && steps.length === 0) return null;
  return (
    <Card heading={t('lineup')}>
      {lineup.length === 0 && <p className="meta">{t('lineup.none')}</p>}
      <ul className="stage-rows">
        {lineup.map(({ id, organisation, functionTitle, message }) => (
          <li className="stage-row" key={id}>
            <span>
              <strong>{organisation}</strong>
              {functionTitle && `, ${t('lineup.inPanel', { function: functionTitle })}`}
              {message && <span className="stage-message">{message}</span>}
            </span>
          </li>
        ))}
      </ul>
      <FlagText
        texts={lineup.map(({ id, organisation, message }) => ({
          ...{ text: 'DISSEMINATION_VOICE', recordId: id, says: message },
          label: `${t('lineup.message')}: ${organisation}`,
        }))}
      />
      <NextSteps
        steps={steps}
        label={() => t(lineup.length === 0 ? 'lineup.write' : 'lineup.change')}
        kind={() => 'secondary'}
        onTake={() => setOpen(true)}
        opensDialog={() => true}
      />
      {isOpen && <LineupDialog dissemination={dissemination} onClose={() => setOpen(false)} />}
    </Card>
  );
}
