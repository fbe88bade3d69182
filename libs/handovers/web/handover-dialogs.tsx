import { useViewer } from '@stad/identity/web/viewer.js';
import { clockText } from '@stad/platform/rules/day-words.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { Select, type SelectProps } from '@stad/platform/web/ui/select.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { TimeField } from '@stad/platform/web/ui/time-field.js';
import { usePlace } from '@stad/programme/web/place.js';
import { BoardFields, boardOf } from './board-fields.js';
import { lastClock } from './clock.js';
import {
  ConfirmHandoverDocument,
  ContestHandoverDocument,
  EndHandoverDocument,
  HandoverFunctionsDocument,
  type HandoverRowFragment,
  SameHandoverDocument,
  SendHandoverLinkDocument,
  WrongReceiverDocument,
} from './handover.generated.js';
import { titles } from './use-code-options.js';
import { useGoOn } from './use-go-on.js';
import { words } from './words.generated.js';

export interface Closing {
  readonly row: HandoverRowFragment;
  readonly step: string;
}

/** *Bekräfta mottagen*, *Muntligt bekräftad av …* or *Fel mottagare*. */
export function CloseDialog({ closing, onClose }: { closing: Closing; onClose: () => void }) {
  const { row, step } = closing;
  if (step === 'same') return <SameDialog row={row} onClose={onClose} />;
  if (step === 'contest') return <ContestDialog row={row} onClose={onClose} />;
  if (step === 'end') return <EndDialog row={row} onClose={onClose} />;
  if (step === 'sendLink') return <SendLinkDialog row={row} onClose={onClose} />;
  if (step === 'sayBoard') return <ConfirmDialog row={row} byVoice asksBoard onClose={onClose} />;
  return step === 'wrongReceiver' ? (
    <WrongReceiverDialog row={row} onClose={onClose} />
  ) : (
    <ConfirmDialog row={row} byVoice={step === 'confirmOrally'} onClose={onClose} />
  );
}

interface Props {
  readonly row: HandoverRowFragment;
  readonly onClose: () => void;
}

interface ConfirmProps extends Props {
  readonly byVoice: boolean;
  /** Of a child told outside the portal: saved whatever is known of the board. */
  readonly asksBoard?: boolean;
}

/** When they spoke, which may be before the click; not known, it has no minutes. */
function ConfirmDialog({ row, byVoice, asksBoard = false, onClose }: ConfirmProps) {
  const t = useWords(words);
  const language = useLanguage();
  const { today } = useViewer();
  const confirm = useMutationOperation(ConfirmHandoverDocument);
  const told = (text: string) => lastClock(text, today, 'contactAt', new Date());
  const form = useForm({
    start: {
      confirmedByFunction: byVoice && !asksBoard ? row.otherFunction : '',
      ...{ municipality: row.municipality ?? '', boardFunction: row.boardFunction ?? '' },
      contactAt: row.observedAt ? clockText(new Date(), language) : '',
    },
    check: ({ contactAt }): readonly Problem[] => {
      const at = contactAt.trim() ? told(contactAt) : null;
      return at && !at.ok ? at.problems : [];
    },
    send: ({ confirmedByFunction, contactAt, ...board }) => {
      const at = contactAt.trim() ? told(contactAt) : null;
      return confirm.send({
        handoverId: row.id,
        contactAt: at?.ok ? at.value : null,
        confirmedByFunction: (byVoice && confirmedByFunction.trim()) || null,
        ...(asksBoard ? boardOf(board) : {}),
      });
    },
    onDone: onClose,
  });
  const title = t(asksBoard ? 'step.sayBoard' : byVoice ? 'step.confirmOrally' : 'step.confirm');
  return (
    <DialogForm title={title} submit={t('save')} form={form} onClose={onClose}>
      {asksBoard && <p>{t('board.what')}</p>}
      {asksBoard && (
        <BoardFields
          municipality={form.field('municipality')}
          boardFunction={form.field('boardFunction')}
        />
      )}
      {byVoice && (
        <ConfirmedBy
          bound={form.field('confirmedByFunction')}
          known={row.otherFunction}
          mayBeNobody={asksBoard}
        />
      )}
      {row.observedAt && (
        <TimeField
          {...form.field('contactAt')}
          label={t('field.spokenAt')}
          hint={t('field.spokenAt.hint')}
        />
      )}
    </DialogForm>
  );
}

/** By which function it was told; nobody yet, where that may be saved. */
function ConfirmedBy(props: {
  bound: Omit<SelectProps, 'label' | 'options' | 'placeholder'>;
  known: string;
  mayBeNobody: boolean;
}) {
  const t = useWords(words);
  const { known, mayBeNobody } = props;
  const siteId = usePlace()?.site.id ?? '';
  const { data } = useOperation(HandoverFunctionsDocument, { siteId }, { enabled: siteId !== '' });
  const all = new Set([known, ...(data?.handoverFunctions.others ?? [])]);
  return (
    <Select
      {...props.bound}
      label={t('field.confirmedBy')}
      hint={t('field.function.hint')}
      placeholder={t(mayBeNobody ? 'field.confirmedBy.none' : 'field.function.choose')}
      options={titles([...all])}
    />
  );
}

/**
 * Asked of each row of one's own in the same words, whether or not the other end wrote one: of the two that tell of
 * the same, the own one goes.
 */
function SameDialog({ row, onClose }: Props) {
  const t = useWords(words);
  const who = row.otherAgency?.shortName ?? row.otherFunction;
  return row.mayBeSame.length === 0 ? (
    <Dialog isOpen onClose={onClose} title={t('step.same')}>
      <p>{t('same.what', { who })}</p>
      <p>{t('same.none', { who })}</p>
    </Dialog>
  ) : (
    <SameForm row={row} who={who} onClose={onClose} />
  );
}

function SameForm({ row, who, onClose }: Props & { readonly who: string }) {
  const t = useWords(words);
  const format = useFormat();
  const same = useMutationOperation(SameHandoverDocument);
  const form = useForm({
    start: { otherId: '' },
    check: ({ otherId }) => (otherId ? [] : [{ code: 'SAME_NOT_CHOSEN', field: 'otherId' }]),
    send: ({ otherId }) => same.send({ handoverId: row.id, otherId }),
    onDone: onClose,
  });
  const options = row.mayBeSame.map(({ id, category, band, observedOn, partOfDay }) => ({
    value: id,
    label: t('same.row', {
      category: t.maybe(`category.${category}`) ?? category,
      band: t.maybe(`band.${band}`) ?? band,
      day: format.monthDay(observedOn, true),
      part: (t.maybe(`part.${partOfDay}`) ?? partOfDay).toLowerCase(),
    }),
  }));
  return (
    <DialogForm title={t('step.same')} submit={t('same.do')} form={form} onClose={onClose}>
      <p>{t('same.what', { who })}</p>
      <Select
        {...form.field('otherId')}
        label={t('same.which', { who })}
        placeholder={t('same.choose')}
        options={options}
      />
    </DialogForm>
  );
}

/** What another organisation says that it received from the own one. */
function ContestDialog({ row, onClose }: Props) {
  const t = useWords(words);
  const contest = useMutationOperation(ContestHandoverDocument);
  const form = useForm({
    start: { handoverId: row.id },
    send: (values) => contest.send(values),
    onDone: onClose,
  });
  const who = row.otherAgency?.shortName ?? row.otherFunction;
  return (
    <DialogForm title={t('step.contest')} submit={t('contest.do')} form={form} onClose={onClose}>
      <p>{t('contest.what', { who })}</p>
    </DialogForm>
  );
}

/** To a receiver that does not sign in, on the next morning: one link, and nothing of what it is about. */
function SendLinkDialog({ row, onClose }: Props) {
  const t = useWords(words);
  const sendLink = useMutationOperation(SendHandoverLinkDocument);
  const form = useForm({
    start: { mailbox: '' },
    check: ({ mailbox }) =>
      mailbox.trim() ? [] : [{ code: 'INVALID_WORK_EMAIL', field: 'mailbox' }],
    send: ({ mailbox }) => sendLink.send({ handoverId: row.id, mailbox: mailbox.trim() }),
    onDone: onClose,
  });
  return (
    <DialogForm title={t('step.sendLink')} submit={t('link.send')} form={form} onClose={onClose}>
      <p>{t('link.what', { who: row.otherFunction })}</p>
      <TextField
        {...form.field('mailbox')}
        type="email"
        label={t('field.mailbox')}
        hint={t('field.mailbox.hint')}
      />
    </DialogForm>
  );
}

/** It came to the wrong receiver, and is handed on to nobody: one is reminded of it no more. */
function EndDialog({ row, onClose }: Props) {
  const t = useWords(words);
  const end = useMutationOperation(EndHandoverDocument);
  const form = useForm({
    start: { handoverId: row.id },
    send: (values) => end.send(values),
    onDone: onClose,
  });
  return (
    <DialogForm title={t('step.end')} submit={t('step.end')} form={form} onClose={onClose}>
      <p>{t('end.what')}</p>
    </DialogForm>
  );
}

function WrongReceiverDialog({ row, onClose }: Props) {
  const t = useWords(words);
  const goOn = useGoOn();
  const wrong = useMutationOperation(WrongReceiverDocument);
  const form = useForm({
    start: { handoverId: row.id },
    send: (values) => wrong.send(values),
    // Who handed over rings the next one.
    onDone: () => (row.end === 'SENDER' ? goOn(row, 'WRONG_RECEIVER') : onClose()),
  });
  return (
    <DialogForm
      title={t('step.wrongReceiver')}
      submit={t('wrong.save')}
      form={form}
      onClose={onClose}
    >
      <p>
        {t(row.end === 'SENDER' ? 'wrong.sender' : 'wrong.receiver', { who: row.otherFunction })}
      </p>
    </DialogForm>
  );
}
