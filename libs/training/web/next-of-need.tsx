import { localDate } from '@stad/platform/rules/time.js';
import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import {
  BookTrainingDocument,
  CancelTrainingBookingDocument,
  type NeedOfPersonFragment,
  type TrainedPersonFragment,
} from './training.generated.js';
import { words } from './words.generated.js';

/** Where what is missing leads: a seat that is booked, or the next one to book. */
export function NextOfNeed(props: {
  person: TrainedPersonFragment;
  need: NeedOfPersonFragment;
  isOneself: boolean;
  /** It is what one does next. */
  isNext: boolean;
}) {
  const { need, person, isOneself, isNext } = props;
  if (need.booking) return <Booked booking={need.booking} person={person} isOneself={isOneself} />;
  if (need.next) return <ToBook {...{ person, isOneself, isNext }} next={need.next} />;
  // Of oneself it stands under what comes.
  return !isOneself && need.isNeeded && need.standing !== 'VALID' ? <NoneToBook /> : null;
}

function NoneToBook() {
  const t = useWords(words);
  return <small className="meta">{t('book.none')}</small>;
}

function ToBook(props: {
  next: NonNullable<NeedOfPersonFragment['next']>;
  person: TrainedPersonFragment;
  isOneself: boolean;
  isNext: boolean;
}) {
  const t = useWords(words);
  const format = useFormat();
  const { next, person, isOneself, isNext } = props;
  const book = useMutationOperation(BookTrainingDocument);
  const date = format.monthDay(localDate(new Date(next.startsAt)));
  const isFull = next.seatsLeft === 0;
  const said = { function: person.functionTitle, date };
  return (
    <div className="stack stack--tight">
      <span>
        <Button
          kind={isNext ? 'primary' : 'secondary'}
          {...(isOneself ? {} : { 'aria-label': t(isFull ? 'bookQueueOf' : 'bookOf', said) })}
          onPress={() => {
            book.reset();
            book
              .send({ seminarId: next.id, membershipId: person.membershipId })
              .catch(() => undefined);
          }}
        >
          {t(isFull ? 'bookQueue' : 'book', { date })}
        </Button>
      </span>
      <small className="meta">
        {next.courseName}, {format.span(next.startsAt, next.endsAt)}
        {next.place && `, ${next.place}`}. {t('book.left', { n: next.seatsLeft })}.
        {isOneself && ` ${t('book.shares')}`}
      </small>
      {next.topics.length > 0 && (
        <div className="meta">
          {t('book.topics')}
          <ul className="marked">
            {next.topics.map((topic) => (
              <li key={topic}>{topic}</li>
            ))}
          </ul>
        </div>
      )}
      <Problems error={book.error} />
    </div>
  );
}

function Booked(props: {
  booking: NonNullable<NeedOfPersonFragment['booking']>;
  person: TrainedPersonFragment;
  isOneself: boolean;
}) {
  const t = useWords(words);
  const format = useFormat();
  const { booking, person, isOneself } = props;
  const cancel = useMutationOperation(CancelTrainingBookingDocument);
  const date = format.monthDay(localDate(new Date(booking.startsAt)));
  const said = booking.hasBegun
    ? t('booked.begun', { date })
    : (t.maybe(`booked.${booking.seat}`, { date }) ?? booking.seat);
  return (
    <span className="stack stack--tight">
      <span className="cluster">
        <StatusText tone={booking.seat === 'SEAT' ? 'ready' : 'waiting'}>{said}</StatusText>
        {!booking.hasBegun && (
          <Button
            kind="quiet"
            {...(isOneself
              ? {}
              : { 'aria-label': t('cancelOf', { function: person.functionTitle, date }) })}
            onPress={() => {
              cancel.reset();
              cancel.send({ bookingId: booking.id }).catch(() => undefined);
            }}
          >
            {t('cancel')}
          </Button>
        )}
      </span>
      <Problems error={cancel.error} />
    </span>
  );
}

/** What went wrong outside a form. */
export function Problems({ error }: { error: Parameters<typeof problemsOf>[0] }) {
  const problemText = useProblemText();
  return problemsOf(error).map((problem) => (
    <Notice key={problem.code} tone="notice" role="status">
      {problemText(problem)}
    </Notice>
  ));
}
