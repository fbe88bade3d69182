import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { AnswerRow } from './answer-row.js';
import { AnswersNowDocument } from './answers.generated.js';
import { useRefetchAt } from './use-refetch-at.js';
import { words } from './words.generated.js';
import './answer-row.css';

/** The functions of a site in the order of the server: those that answer, then those that open soonest. */
export function Answers(props: { siteId: string; most?: number; isBrief?: boolean }) {
  const t = useWords(words);
  const query = useOperation(AnswersNowDocument, { siteId: props.siteId });
  const all = query.data?.answersNow ?? [];
  useRefetchAt(
    all.flatMap(({ until, opensAt }) => [until, opensAt]),
    query.refetch,
  );
  return (
    <QueryView query={query} part>
      {({ answersNow }) => (
        <>
          {answersNow.length > 0 && !answersNow.some((one) => one.answers) && (
            <p>{t('nobodyAnswers')}</p>
          )}
          {answersNow.length === 0 ? (
            <p>{t('noFunctions')}</p>
          ) : (
            <ul className="answer-rows">
              {answersNow.slice(0, props.most).map((one) => (
                <AnswerRow
                  key={one.contact.id}
                  answering={one}
                  {...(props.isBrief ? { isBrief: true } : {})}
                />
              ))}
            </ul>
          )}
        </>
      )}
    </QueryView>
  );
}
