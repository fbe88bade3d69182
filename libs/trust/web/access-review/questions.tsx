import { useEventText } from '@stad/audit/web/event-text.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { Table } from '@stad/platform/web/ui/table.js';
import {
  AccessQuestionsDocument,
  type AccessReviewItemRowFragment,
  AnswerAccessDocument,
} from './access-review.generated.js';
import { useWho } from './use-who.js';
import { words } from './words.generated.js';
import './access-review.css';

/** What managers are asked: was it part of the work? */
export function Questions() {
  const t = useWords(words);
  const query = useOperation(AccessQuestionsDocument);
  return (
    <QueryView query={query}>
      {({ accessQuestions: items }) => (
        <Card heading={t('questions')}>
          {items.length === 0 ? (
            <Empty>{t('questions.none')}</Empty>
          ) : (
            <QuestionTable items={items} />
          )}
        </Card>
      )}
    </QueryView>
  );
}

function QuestionTable({ items }: { items: readonly AccessReviewItemRowFragment[] }) {
  const t = useWords(words);
  const format = useFormat();
  const text = useEventText();
  const who = useWho();
  return (
    <Table<AccessReviewItemRowFragment>
      caption={t('questions')}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        { key: 'who', label: t('who'), isRowHeader: true, cell: who },
        { key: 'what', label: t('what'), cell: text },
        {
          key: 'when',
          label: t('when'),
          cell: ({ at }) => (
            <time className="access-review__when" dateTime={at}>
              {`${format.isoDay(at)} ${format.time(at)}`}
            </time>
          ),
        },
        { key: 'answer', label: t('question'), cell: (item) => <Answer item={item} /> },
      ]}
    />
  );
}

function Answer({ item }: { item: AccessReviewItemRowFragment }) {
  const t = useWords(words);
  const problemText = useProblemText();
  const who = useWho();
  const answer = useMutationOperation(AnswerAccessDocument);
  if (item.answer) {
    const said = t.maybe(`said.${item.answer}`) ?? item.answer;
    return t('answered', { who: item.answeredBy ?? t('who.unknown'), answer: said });
  }
  if (item.mayBe.length === 0) return t('question.other');
  return (
    <div className="stack stack--tight">
      <div className="cluster">
        {item.mayBe.map((said) => (
          <Button
            key={said}
            isPending={answer.isSending}
            onPress={() => {
              answer
                .send({ itemId: item.id, expectedVersion: item.version, answer: said })
                .catch(() => undefined);
            }}
          >
            {t.maybe(`say.${said}`)}
            <span className="visually-hidden">, {who(item)}</span>
          </Button>
        ))}
      </div>
      {answer.error?.problems.map((problem) => (
        <Notice key={problem.code} tone="stop" role="alert">
          {problemText(problem)}
        </Notice>
      ))}
    </div>
  );
}
