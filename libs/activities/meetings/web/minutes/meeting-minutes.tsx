import { FileDownload } from '@stad/identity/web/step-up/file-download.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link } from '@stad/platform/web/ui/link.js';
import type { Option } from '@stad/platform/web/ui/select.js';
import { StatusText, type StatusTone } from '@stad/platform/web/ui/status-chip.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import { useTaskText } from '@stad/tasks/web/said/use-task-text.js';
import { useState } from 'react';
import type { MeetingMinutesCardFragment } from '../meeting.generated.js';
import '../meeting.css';
import { words } from '../words.generated.js';
import { MinutesDialog } from './minutes-dialog.js';
import { RegisterDialog } from './register-dialog.js';

const TONES: Readonly<Record<string, StatusTone>> = {
  OPEN: 'waiting',
  OFFERED: 'waiting',
  TAKEN: 'ready',
  DONE: 'done',
  DROPPED: 'cancelled',
};

export interface MeetingMinutesProps {
  readonly meetingId: string;
  readonly minutes: MeetingMinutesCardFragment | null;
  readonly mayWrite: boolean;
  /** With whom a decision can lie. */
  readonly agencies: readonly Option[];
}

/** What was said and decided; established, where it stands in the diary, and as a file. */
export function MeetingMinutes({ meetingId, minutes, mayWrite, agencies }: MeetingMinutesProps) {
  const t = useWords(words);
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  if (!minutes && !mayWrite) return null;
  const standing = minutes?.approvedAt
    ? t('minutes.approved', {
        when: format.moment(minutes.approvedAt),
        function: minutes.approvedFunction ?? '',
      })
    : minutes && t('minutes.draft');
  return (
    <Card heading={t('minutes')} {...(standing ? { note: standing } : {})}>
      {!minutes && <p className="meta">{t('minutes.none')}</p>}
      {minutes?.summary && <p className="meeting-minutes__summary">{minutes.summary}</p>}
      {minutes && <Decisions minutes={minutes} />}
      {minutes && (
        <FlagText
          texts={[
            {
              ...{ text: 'MEETING_SUMMARY', recordId: meetingId },
              ...{ label: t('minutes.summary'), says: minutes.summary },
            },
            ...minutes.decisions.map(({ id: recordId, body }) => ({
              ...{ text: 'MEETING_DECISION', recordId, label: body, says: body },
            })),
          ]}
        />
      )}
      {mayWrite && (
        <div className="no-print">
          <Button aria-haspopup="dialog" onPress={() => setOpen(true)}>
            {t(minutes ? 'minutes.change' : 'minutes.write')}
          </Button>
        </div>
      )}
      {minutes && <Registration meetingId={meetingId} minutes={minutes} />}
      {minutes?.filePath && (
        <div className="no-print">
          <FileDownload path={minutes.filePath}>{t('minutes.file')}</FileDownload>
        </div>
      )}
      {isOpen && (
        <MinutesDialog {...{ meetingId, minutes, agencies }} onClose={() => setOpen(false)} />
      )}
    </Card>
  );
}

function Decisions({ minutes }: { minutes: MeetingMinutesCardFragment }) {
  const t = useWords(words);
  const format = useFormat();
  const said = useTaskText();
  return (
    <section className="meeting-decisions" aria-labelledby="decisions">
      <h3 id="decisions">{t('decisions')}</h3>
      {minutes.decisions.length === 0 && <p className="meta">{t('decisions.none')}</p>}
      <ol className="meeting-points">
        {minutes.decisions.map((decision) => {
          const { id, ownerFunction, ownerAgency, dueOn, taskId, taskState } = decision;
          const text = said(decision);
          return (
            <li key={id}>
              {text}
              <small className="meta">
                {t('decision.lies', {
                  ...{ function: ownerFunction, agency: ownerAgency.shortName },
                  date: format.monthDay(dueOn, true),
                })}
              </small>
              {taskId && taskState && (
                <span className="cluster">
                  <StatusText tone={TONES[taskState] ?? 'waiting'}>
                    {t.maybe(`task.${taskState}`)}
                  </StatusText>
                  <Link to={`/uppgifter/${taskId}`} aria-label={t('decision.taskOf', { text })}>
                    {t('decision.task')}
                  </Link>
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Where the minutes stand in the diary of one's own authority; nothing where there is none. */
function Registration(props: { meetingId: string; minutes: MeetingMinutesCardFragment }) {
  const t = useWords(words);
  const [isOpen, setOpen] = useState(false);
  const { registration, diaryNumber, mayRegister } = props.minutes;
  if (registration === 'NONE') return null;
  return (
    <div className="meeting-registration">
      <dl className="facts">
        <dt>{t('registration')}</dt>
        <dd>{t.maybe(`registration.${registration}`, { number: diaryNumber ?? '' })}</dd>
      </dl>
      {mayRegister && (
        <Button
          kind="quiet"
          className="no-print"
          aria-haspopup="dialog"
          onPress={() => setOpen(true)}
        >
          {t(diaryNumber ? 'registration.change' : 'registration.write')}
        </Button>
      )}
      {isOpen && (
        <RegisterDialog
          meetingId={props.meetingId}
          diaryNumber={diaryNumber}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
