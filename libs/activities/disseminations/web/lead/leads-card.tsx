import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { NextSteps } from '@stad/platform/web/ui/next-steps.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import { lazy, Suspense, useState } from 'react';
import type { DisseminationPageQuery } from '../dissemination.generated.js';
import { words } from '../words.generated.js';
import { AddLeadDialog, ChangeLeadDialog } from './lead-form.js';
import { type LeadAct, LeadItem } from './lead-item.js';
import { OutcomeDialog } from './outcome-dialog.js';
import { RemoveLeadDialog } from './remove-lead-dialog.js';
import { useStepLead } from './use-step-lead.js';

/** Brings the form of an actor: it comes when it is asked for. */
const BecomeActor = lazy(() =>
  import('./become-actor.js').then((file) => ({ default: file.BecomeActor })),
);

/** Who has heard of the work and wants more: what was asked, who follows it up and what became of it. */
export function LeadsCard({ dissemination }: DisseminationPageQuery) {
  const t = useWords(words);
  const problemText = useProblemText();
  const [isAdding, setAdding] = useState(false);
  const [open, setOpen] = useState<{ readonly id: string; readonly act: LeadAct | 'newActor' }>();
  const step = useStepLead();
  const { id: disseminationId, siteId, leads } = dissemination;
  const { leads: known, leadsCounted } = dissemination.disseminationDetails;
  const steps = dissemination.nextSteps.filter(
    ({ step: each, ready }) => ready && each === 'noteLead',
  );
  if (known === 0 && steps.length === 0) return null;
  const lead = leads.find(({ id }) => id === open?.id);
  const onClose = () => setOpen(undefined);
  return (
    <Card
      heading={t('leads')}
      {...(known > 0 ? { note: t('leads.count', { n: known, counted: leadsCounted }) } : {})}
    >
      {problemsOf(step.error).map((problem) => (
        <Notice key={problem.code} tone="stop" role="alert">
          {problemText(problem)}
        </Notice>
      ))}
      {known === 0 && <p className="meta">{t('leads.none')}</p>}
      {leads.length < known && (
        <p className="meta">{t('leads.hidden', { n: known - leads.length })}</p>
      )}
      <ul className="stage-rows">
        {leads.map((each) => (
          <LeadItem
            key={each.id}
            lead={each}
            siteId={siteId}
            onAct={(act) => setOpen({ id: each.id, act })}
            onReopen={() => step.take(each.id, 'reopen')}
          />
        ))}
      </ul>
      <FlagText
        texts={leads.map(({ id, organisation, wish }) => ({
          ...{ text: 'LEAD_WISH', recordId: id, says: wish },
          label: `${t('lead.wish')}: ${organisation}`,
        }))}
      />
      <NextSteps
        steps={steps}
        label={() => t('lead.add')}
        kind={() => 'secondary'}
        onTake={() => setAdding(true)}
        opensDialog={() => true}
      />
      {isAdding && <AddLeadDialog {...{ disseminationId }} onClose={() => setAdding(false)} />}
      {lead && open?.act === 'change' && <ChangeLeadDialog latest={lead} onClose={onClose} />}
      {lead && open?.act === 'delete' && <RemoveLeadDialog {...{ lead, onClose }} />}
      {lead && open?.act === 'outcome' && (
        <OutcomeDialog
          {...{ lead, siteId, onClose }}
          onNewActor={() => setOpen({ id: lead.id, act: 'newActor' })}
        />
      )}
      {lead && open?.act === 'newActor' && (
        <Suspense fallback={null}>
          <BecomeActor
            {...{ lead, siteId, onClose }}
            link={(actorId) => step.send(lead.id, 'becomeActor', actorId)}
          />
        </Suspense>
      )}
    </Card>
  );
}
