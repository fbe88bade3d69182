import { useCodeText } from '@stad/actors/web/code-options.js';
import { useMay } from '@stad/identity/web/viewer.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { StatusChip } from '@stad/platform/web/ui/status-chip.js';
import { MakeTask } from '@stad/tasks/web/make-task.js';
import { words } from '../words.generated.js';
import type { LeadRowFragment } from './lead.generated.js';
import { LEAD_TONES } from './lead-looks.js';

/** What one does with it in a dialog. */
export type LeadAct = 'change' | 'outcome' | 'delete';

const OUTCOME_STEPS = ['becomeActor', 'becomeMeeting', 'becomeAdoption', 'end'];

/** One lead: who asks, for what, who follows it up, what it became. */
export function LeadItem(props: {
  readonly lead: LeadRowFragment;
  readonly siteId: string;
  readonly onAct: (act: LeadAct) => void;
  readonly onReopen: () => void;
}) {
  const t = useWords(words);
  const format = useFormat();
  const kindText = useCodeText();
  const { lead, siteId, onAct, onReopen } = props;
  const { id, organisation, functionTitle, kind, wants, wish, state, stateOn } = lead;
  const steps = lead.nextSteps.map(({ step }) => step);
  const may = (...wanted: readonly string[]) => steps.some((step) => wanted.includes(step));
  const act = (label: string, onPress: () => void, opens = true) => (
    <Button
      kind="quiet"
      {...(opens ? { 'aria-haspopup': 'dialog' as const } : {})}
      aria-label={`${label}: ${organisation}`}
      onPress={onPress}
    >
      {label}
    </Button>
  );
  return (
    <li className="stage-lead">
      <div className="stage-lead__head">
        <span>
          <strong>{organisation}</strong>, {functionTitle}
          <span className="meta"> · {kindText('kind', [kind])}</span>
        </span>
        <StatusChip tone={LEAD_TONES[state] ?? 'waiting'}>
          {t.maybe(`leadState.${state}`)}
        </StatusChip>
      </div>
      <span>{[t.maybe(`wants.${wants}`), wish].filter(Boolean).join('. ')}</span>
      {state !== 'NEW' && (
        <small className="meta">{t('lead.since', { date: format.monthDay(stateOn, true) })}</small>
      )}
      <FollowUp lead={lead} />
      {lead.actor && (
        <span>
          <Link to={`/aktorer/${lead.actor.id}`}>{lead.actor.name}</Link>{' '}
          <span className="meta">{t(lead.actor.inNetwork ? 'lead.active' : 'lead.listed')}</span>
        </span>
      )}
      {steps.length > 0 && (
        <div className="cluster no-print">
          {may('followUp') && (
            <MakeTask
              siteId={siteId}
              source={{ kind: 'LEAD', id }}
              about={organisation}
              start={{ verb: 'FOLLOW_UP', body: t('lead.task', { organisation }) }}
              kind={state === 'NEW' ? 'secondary' : 'quiet'}
            />
          )}
          {may(...OUTCOME_STEPS) && act(t('lead.outcome'), () => onAct('outcome'))}
          {may('change') && act(t('lead.change'), () => onAct('change'))}
          {may('delete') && act(t('lead.remove'), () => onAct('delete'))}
          {may('reopen') && act(t('lead.reopen'), onReopen, false)}
        </div>
      )}
    </li>
  );
}

/** Who has the task, and until when; its own agency reads it. */
function FollowUp({ lead: { followUp } }: { lead: LeadRowFragment }) {
  const t = useWords(words);
  const format = useFormat();
  const mayRead = useMay('task:read');
  if (!followUp || !mayRead) return null;
  const { ownerFunction, dueOn, state } = followUp;
  const isOpen = state === 'OPEN' || state === 'OFFERED';
  const said = isOpen
    ? t('lead.followUp', { owner: ownerFunction, date: format.monthDay(dueOn, true) })
    : t('lead.followedUp', { owner: ownerFunction });
  return (
    <span>
      <Link to={`/uppgifter/${followUp.id}`}>{said}</Link>
    </span>
  );
}
