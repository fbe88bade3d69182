import { useViewer } from '@stad/identity/web/viewer.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { StatusText, type StatusTone } from '@stad/platform/web/ui/status-chip.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import { MakeTask } from '@stad/tasks/web/make-task.js';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { useState } from 'react';
import { DecideDialog, FollowUpDialog, RemoveLearningDialog } from './learning-dialogs.js';
import { LearningForm } from './learning-form.js';
import type { LearningCardFragment } from './parts.generated.js';
import './parts.css';
import { words } from './words.generated.js';

const TONES: Readonly<Record<string, StatusTone>> = {
  OPEN: 'waiting',
  LATE: 'notice',
  DECIDED: 'ready',
  FOLLOW_UP: 'notice',
  DONE: 'done',
};

export interface LearningsCardProps {
  readonly activityId: string;
  /** Where it took place, and where a task that is born from a learning belongs. */
  readonly siteId: string;
  readonly learnings: readonly LearningCardFragment[];
  readonly mayWrite: boolean;
  /** The latest day to write what was learnt; left out before it has begun. */
  readonly dueOn?: string;
  /** The activity waits for nothing but a learning: writing one is the next step. */
  readonly isNext?: boolean;
}

/** What was learnt, a card each: what was seen, what it means, what is proposed and what became of it. */
export function LearningsCard({
  activityId,
  siteId,
  learnings,
  mayWrite,
  dueOn,
  isNext,
}: LearningsCardProps) {
  const t = useWords(words);
  const { today } = useViewer();
  const [isWriting, setWriting] = useState(false);
  const n = learnings.length;
  const decided = learnings.filter(({ decision }) => decision !== null).length;
  return (
    <Card
      heading={t('learnings')}
      {...(n > 0 ? { note: t('learnings.count', { decided, n }) } : {})}
    >
      {n === 0 && <p className="meta">{t('learnings.none')}</p>}
      {mayWrite && dueOn && <DueOn date={dueOn} isLate={n === 0 && dueOn < today} />}
      <ul className="learnings">
        {learnings.map((learning) => (
          <LearningItem key={learning.id} learning={learning} siteId={siteId} />
        ))}
      </ul>
      <FlagLearnings learnings={learnings} />
      {mayWrite && (
        <div className="no-print">
          <Button
            kind={isNext ? 'primary' : 'secondary'}
            icon={<IconPlus aria-hidden />}
            aria-haspopup="dialog"
            onPress={() => setWriting(true)}
          >
            {t('learning.write')}
          </Button>
        </div>
      )}
      {isWriting && <LearningForm from={{ activityId }} onClose={() => setWriting(false)} />}
    </Card>
  );
}

/** *Fel innehåll* for both texts of each. */
export function FlagLearnings({ learnings }: { learnings: readonly LearningCardFragment[] }) {
  const t = useWords(words);
  return (
    <FlagText
      texts={learnings.flatMap(({ id, saw, means }) => [
        { text: 'LEARNING_SAW', recordId: id, label: `${t('learning.saw')}: ${saw}`, says: saw },
        {
          text: 'LEARNING_MEANS',
          recordId: id,
          label: `${t('learning.means')}: ${means}`,
          says: means,
        },
      ])}
    />
  );
}

function DueOn({ date: day, isLate }: { date: string; isLate: boolean }) {
  const t = useWords(words);
  const date = useFormat().monthDay(day, true);
  return isLate ? (
    <p>
      <StatusText tone="notice">{t('learnings.late', { date })}</StatusText>
    </p>
  ) : (
    <p>{t('learnings.due', { date })}</p>
  );
}

type Open = 'change' | 'decide' | 'followUp' | 'delete';
const ACTS = {
  decide: 'learning.decide',
  followUp: 'learning.followUp',
  change: 'learning.change',
  delete: 'learning.delete',
} as const;

/** One learning in a list: what it says, how it stands, and what may be done with it. */
export function LearningItem(props: { learning: LearningCardFragment; siteId: string }) {
  const { learning, siteId } = props;
  const t = useWords(words);
  const { agency } = useViewer();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const steps = learning.nextSteps.map(({ step }) => step as Open);
  // What one's own agency has decided to do is work for somebody.
  const isWork =
    learning.agency.id === agency.id && ['ADOPT', 'ADAPT'].includes(learning.decision ?? '');
  return (
    <li className="learning">
      <dl className="learning__says">
        <dt>{t('learning.saw')}</dt>
        <dd>{learning.saw}</dd>
        <dt>{t('learning.means')}</dt>
        <dd>{learning.means}</dd>
        {learning.decision === null && (
          <>
            <dt>{t('learning.proposal')}</dt>
            <dd>{t.maybe(`verdict.${learning.proposal}`)}</dd>
            <dt>{t('learning.owner')}</dt>
            <dd>
              <AgencyMark agency={{ ...learning.agency, name: learning.agency.shortName }} />{' '}
              {learning.ownerFunction}
            </dd>
          </>
        )}
      </dl>
      <Standing learning={learning} />
      {(steps.length > 0 || isWork) && (
        <div className="cluster no-print">
          {steps.map((step) => (
            <Button
              key={step}
              kind={step === 'decide' || step === 'followUp' ? 'secondary' : 'quiet'}
              edits={step === 'change'}
              aria-haspopup="dialog"
              aria-label={t('learning.of', { saw: learning.saw, act: t(ACTS[step]) })}
              onPress={() => setOpen(step)}
            >
              {t(ACTS[step])}
            </Button>
          ))}
          {isWork && (
            <MakeTask
              siteId={siteId}
              source={{ kind: 'LEARNING', id: learning.id }}
              about={learning.means}
            />
          )}
        </div>
      )}
      {open === 'decide' && <DecideDialog learning={learning} onClose={close} />}
      {open === 'followUp' && <FollowUpDialog learning={learning} onClose={close} />}
      {open === 'delete' && <RemoveLearningDialog learning={learning} onClose={close} />}
      {open === 'change' && <LearningForm learning={learning} onClose={close} />}
    </li>
  );
}

function Standing({ learning }: { learning: LearningCardFragment }) {
  const t = useWords(words);
  const format = useFormat();
  const { standing, dueOn, decision, decidedAt, decidedFunction, destination } = learning;
  const { followUpOn, outcome } = learning;
  return (
    <StatusText tone={TONES[standing] ?? 'waiting'}>
      <span>
        {decision && decidedAt
          ? t('learning.decided', {
              decision: t.maybe(`verdict.${decision}`) ?? decision,
              function: decidedFunction ?? '',
              when: format.moment(decidedAt),
            })
          : t.maybe(`standing.${standing}`, { date: format.monthDay(dueOn, true) })}
        {destination && (
          <small>
            {t('learning.goesTo', { destination: t.maybe(`destination.${destination}`) ?? '' })}
          </small>
        )}
        {outcome && (
          <small>{t('learning.outcome', { outcome: t.maybe(`outcome.${outcome}`) ?? '' })}</small>
        )}
        {standing === 'DECIDED' && followUpOn && (
          <small>{t('learning.followUpOn', { date: format.monthDay(followUpOn, true) })}</small>
        )}
        {standing === 'FOLLOW_UP' && <small>{t('standing.FOLLOW_UP')}</small>}
      </span>
    </StatusText>
  );
}
