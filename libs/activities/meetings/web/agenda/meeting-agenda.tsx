import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { reachOf, useToldActs } from '@stad/platform/web/undo/use-told-act.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { useState } from 'react';
import {
  type MeetingPageQuery,
  SaveMeetingAgendaDocument,
  ShareMeetingDraftDocument,
} from '../meeting.generated.js';
import '../meeting.css';
import { words } from '../words.generated.js';
import { AgendaDialog } from './agenda-dialog.js';
import { typedPoints } from './agenda-values.js';
import { type Proposal, useProposalText } from './use-proposal-text.js';

export interface MeetingAgendaProps {
  readonly meeting: MeetingPageQuery['meeting'];
  readonly mayWrite: boolean;
  /** Ready to be shared with those who are invited. */
  readonly mayShare: boolean;
}

/** What is to be taken up, under its fixed first line; beside it, while it is written, what is open. */
export function MeetingAgenda({ meeting, mayWrite, mayShare }: MeetingAgendaProps) {
  const t = useWords(words);
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const { points, meetingDetails: details } = meeting;
  const when = details.sentAt ? format.moment(details.sentAt) : '';
  const isHidden = details.agenda === 'OWN' && !mayWrite;
  return (
    <Card
      heading={t('agenda')}
      {...(isHidden ? {} : { note: t.maybe(`agenda.${details.agenda}`, { when }) })}
    >
      <p className="meeting-agenda__first">{t('agenda.first')}</p>
      {points.length === 0 && (
        <p className="meta">{t(isHidden ? 'agenda.hidden' : 'agenda.none')}</p>
      )}
      <ol className="meeting-points">
        {points.map(({ id, body, sourceKind }) => (
          <li key={id}>
            {body}
            {sourceKind && <small className="meta">{t.maybe(`source.${sourceKind}`)}</small>}
          </li>
        ))}
      </ol>
      <FlagText
        texts={points.map(({ id: recordId, body }) => ({
          ...{ text: 'MEETING_POINT', recordId, label: body, says: body },
        }))}
      />
      {mayWrite && (
        <div className="cluster no-print">
          <Button edits aria-haspopup="dialog" onPress={() => setOpen(true)}>
            {t(points.length > 0 ? 'agenda.change' : 'agenda.write')}
          </Button>
        </div>
      )}
      {mayWrite && <Proposals meeting={meeting} />}
      {mayShare && <ShareDraft meeting={meeting} />}
      {isOpen && <AgendaDialog meeting={meeting} onClose={() => setOpen(false)} />}
    </Card>
  );
}

/** What is open and not on the agenda: one press takes it up. */
function Proposals({ meeting }: Pick<MeetingAgendaProps, 'meeting'>) {
  const t = useWords(words);
  const format = useFormat();
  const problemText = useProblemText();
  const textOf = useProposalText();
  const save = useMutationOperation(SaveMeetingAgendaDocument);
  const { id: meetingId, version: expectedVersion, points, proposals } = meeting;
  const isOn = (one: Proposal, text: string) =>
    points.some(
      ({ sourceKind, sourceId, body }) =>
        sourceKind === one.sourceKind &&
        sourceId === one.sourceId &&
        // A gap is named by its town: it is told from another by what it says.
        (one.code === null || body === text),
    );
  const open = proposals
    .map((one) => ({ one, text: textOf(one) }))
    .filter(({ one, text }) => !isOn(one, text));
  const take = ({ sourceKind, sourceId }: Proposal, text: string) =>
    save
      .send({
        ...{ meetingId, expectedVersion, overrides: [] },
        points: [...typedPoints(points), { text, sourceKind, sourceId }],
      })
      // What went wrong stands above the proposals.
      .catch(() => undefined);
  return (
    <section className="meeting-proposals no-print" aria-labelledby="proposals">
      <h3 id="proposals">{t('proposals')}</h3>
      {problemsOf(save.error).map((problem) => (
        <Notice key={problem.code} tone="stop" role="alert">
          {problemText(problem)}
        </Notice>
      ))}
      {open.length === 0 && <p className="meta">{t('proposals.none')}</p>}
      <ul>
        {open.map(({ one, text }) => (
          <li key={`${one.sourceKind} ${one.sourceId} ${text}`}>
            <span>
              {text}
              <small className="meta">
                {t.maybe(`source.${one.sourceKind}`)}
                {one.dueOn && `, ${t('due', { date: format.monthDay(one.dueOn, true) })}`}
              </small>
            </span>
            <Button
              icon={<IconPlus aria-hidden />}
              aria-label={t('proposals.takeOf', { text })}
              isPending={save.isSending}
              onPress={() => void take(one, text)}
            >
              {t('proposals.take')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The draft becomes a joint one; what that means is said at the button. */
function ShareDraft({ meeting }: Pick<MeetingAgendaProps, 'meeting'>) {
  const t = useWords(words);
  const problemText = useProblemText();
  const share = useMutationOperation(ShareMeetingDraftDocument);
  const told = useToldActs();
  const { id: meetingId } = meeting;
  const key = `shareDraft ${meetingId}`;
  const reach = reachOf(meeting.participants);
  const send = () => share.send({ meetingId });
  return (
    <div className="meeting-share no-print">
      {problemsOf(share.error).map((problem) => (
        <Notice key={problem.code} tone="stop" role="alert">
          {problemText(problem)}
        </Notice>
      ))}
      {!told.isHeld(key) && (
        <Button
          isPending={share.isSending}
          onPress={() => told.take({ key, act: t('share'), reach, send })}
        >
          {t('share')}
        </Button>
      )}
      <p className="meta">{told.said(reach)}</p>
      <p className="meta">{t('share.effect')}</p>
    </div>
  );
}
