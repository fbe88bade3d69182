import { useNow } from '@stad/network/web/call/use-now.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { HelpLink } from '@stad/platform/web/ui/help-link.js';
import { StatusChip } from '@stad/platform/web/ui/status-chip.js';
import type { PartProps } from '../pass/part-props.js';
import { TalkNotes } from '../run/talk-notes.js';
import { words } from '../words.generated.js';
import { LateCounts } from './late-counts.js';
import { OwnReportPart } from './own-report-part.js';
import { ReportStates } from './report-states.js';
import { TeamCounts } from './team-counts.js';

/** *Efter passet*: the talk, one's own report, and how far the others are. */
export function AfterPass(props: PartProps) {
  const t = useWords(words);
  const format = useFormat();
  const now = useNow();
  const { progress, ownDebrief } = props.pass;
  const { debriefHeldAt, debriefDueAt, reportDueOn, closedAt } = progress;
  return (
    <Card
      heading={t('part.after')}
      action={<HelpLink topic="redovisning" about={t('part.after')} />}
    >
      <div className="cluster">
        {debriefHeldAt ? (
          <StatusChip tone="done">
            {t('debrief.held', { date: format.monthDay(debriefHeldAt) })}
          </StatusChip>
        ) : (
          debriefDueAt && (
            <StatusChip tone={new Date(debriefDueAt) < now ? 'notice' : 'waiting'}>
              {t('debrief.due', { when: format.moment(debriefDueAt) })}
            </StatusChip>
          )
        )}
        {reportDueOn && !closedAt && (
          <span className="meta">{t('report.due', { date: format.day(reportDueOn) })}</span>
        )}
      </div>
      {ownDebrief && (
        <p className="meta">
          {t('debrief.own', { n: ownDebrief.participants })}
          {ownDebrief.followUp && ` ${t('debrief.followUp')}.`}
        </p>
      )}
      <TalkNotes pass={props.pass} />
      <LateCounts {...props} />
      <OwnReportPart {...props} />
      <TeamCounts pass={props.pass} />
      <ReportStates reports={props.pass.reports} />
    </Card>
  );
}
