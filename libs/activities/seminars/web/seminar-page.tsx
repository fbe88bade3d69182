import { PHASE_TONES, PHASES_BEHIND } from '@stad/activities/core/web/activity-kind.js';
import { LastChanged } from '@stad/audit/web/last-changed.js';
import { SomeoneElseSaved } from '@stad/audit/web/someone-else-saved.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { ComingSteps } from '@stad/platform/web/pages/coming-steps.js';
import { RecordPage } from '@stad/platform/web/pages/record-page.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { ClassBadge } from '@stad/platform/web/ui/class-badge.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { StatusChip } from '@stad/platform/web/ui/status-chip.js';
import { words as kindWords } from './kind/words.generated.js';
import { SeminarPageDocument } from './seminar.generated.js';
import { SeminarAttendance } from './seminar-attendance.js';
import { SeminarDetails } from './seminar-details.js';
import { SeminarEvaluation } from './seminar-evaluation.js';
import { SeminarInvitations } from './seminar-invitations.js';
import { SeminarSteps } from './seminar-steps.js';
import { words } from './words.generated.js';

/** One seminar: what it is, what to do next, who is asked, who came, what they learnt. */
export default function SeminarPage() {
  const t = useWords(words);
  const kind = useWords(kindWords);
  const format = useFormat();
  const id = useRouteParam('id');
  const query = useOperation(SeminarPageDocument, { id });
  return (
    <QueryView query={query}>
      {({ seminar }) => (
        <RecordPage
          title={kind('activityKind.SEMINAR')}
          heading={seminar.title}
          marks={
            <>
              <StatusChip tone={PHASE_TONES[seminar.details.state] ?? 'waiting'}>
                {t.maybe(`state.${seminar.details.state}`)}
              </StatusChip>
              <ClassBadge informationClass={seminar.classification} />
            </>
          }
          intro={format.span(seminar.startsAt, seminar.endsAt)}
          notice={<SomeoneElseSaved key={seminar.id} kind="SEMINAR" id={seminar.id} />}
          done={(PHASES_BEHIND[seminar.details.state] ?? []).map((state) =>
            (t.maybe(`state.${state}`) ?? state).toLowerCase(),
          )}
          steps={<SeminarSteps seminar={seminar} steps={seminar.nextSteps} />}
          side={
            <>
              <ComingSteps steps={seminar.nextSteps} label={(step) => t.maybe(`step.${step}`)} />
              <LastChanged kind="SEMINAR" id={seminar.id} />
              <Card heading={t('help')}>
                <p className="meta">{t('help.text')}</p>
              </Card>
            </>
          }
        >
          <SeminarDetails seminar={seminar} />
          <SeminarInvitations seminar={seminar} steps={seminar.nextSteps} />
          <SeminarAttendance seminar={seminar} steps={seminar.nextSteps} />
          <SeminarEvaluation seminar={seminar} steps={seminar.nextSteps} />
        </RecordPage>
      )}
    </QueryView>
  );
}
