import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { HelpLink } from '@stad/platform/web/ui/help-link.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { useState } from 'react';
import { Answer } from './approvals.js';
import './answer-figures.css';
import { ChangeRequest } from './change-request.js';
import { CommentFlag } from './comment-flag.js';
import { OwnValue } from './own-value.js';
import type { ReportFigureFragment, ReportFragment } from './report.generated.js';
import { usePlaceOf, useWhere } from './report-place.js';
import { AnswerFigureDocument } from './report-steps.generated.js';
import { useFigureName } from './use-figure-name.js';
import { words } from './words.generated.js';

/** *Godkänn våra siffror / Begär ändring*: an agency's own figures, one by one or all together. */
export function AnswerFigures(props: { report: ReportFragment; isBeside: boolean }) {
  const t = useWords(words);
  const { report, isBeside } = props;
  const problemText = useProblemText();
  const [changing, setChanging] = useState<string>();
  const answer = useMutationOperation(AnswerFigureDocument);
  const own = report.figures.filter(({ mine }) => mine);
  const open = own.filter(({ decision }) => decision !== 'APPROVED');
  // Where a change was asked for, the writer is asked and not the agency.
  const isAsked = own.some(({ decision }) => decision === null);

  const reminded = report.nudges.at(-1);
  const place = usePlaceOf(report)?.site.name ?? t('answer.wholeProgramme');

  const approve = (figure: ReportFigureFragment) =>
    answer.send({ reportId: report.id, figureId: figure.id, decision: 'APPROVED' });

  /** One after the other: what was answered before a failure is answered. */
  async function approveAll() {
    for (const figure of open) await approve(figure);
  }
  // What went wrong is on the handle and told below.
  const told = () => undefined;

  return (
    <Card
      heading={t('answer.heading')}
      action={<HelpLink topic="bekrafta-siffror" about={t('answer.heading')} />}
      note={t('approvals.sum', { n: own.length - open.length, all: own.length })}
    >
      <p>{t('answer.intro')}</p>
      <p>{t('answer.scope', { from: report.periodFrom, to: report.periodTo, place })}</p>
      {open.length > 0 && reminded && (
        <Notice>{t('nudge.yours', { date: reminded.nudgedOn, due: report.dueOn })}</Notice>
      )}
      {problemsOf(answer.error).map((problem) => (
        <Notice key={problem.code} tone="notice" role="status">
          {problemText(problem)}
        </Notice>
      ))}
      {open.length > 0 ? (
        <div className="cluster">
          <Button
            kind={isBeside || !isAsked ? 'secondary' : 'primary'}
            onPress={() => void approveAll().catch(told)}
          >
            {t('answer.all')}
          </Button>
        </div>
      ) : (
        <Notice tone="done" role="status">
          {t('answer.doneAll')}
        </Notice>
      )}
      <ul className="answer-figures">
        {own.map((figure) => (
          <li key={figure.id}>
            <OwnFigure
              figure={figure}
              report={report}
              onApprove={() => void approve(figure).catch(told)}
              onChange={() => setChanging(figure.id)}
            />
            {changing === figure.id && (
              <ChangeRequest
                reportId={report.id}
                figure={figure}
                onDone={() => setChanging(undefined)}
              />
            )}
          </li>
        ))}
      </ul>
      <CommentFlag figures={own} />
    </Card>
  );
}

function OwnFigure(props: {
  figure: ReportFigureFragment;
  report: ReportFragment;
  onApprove: () => void;
  onChange: () => void;
}) {
  const t = useWords(words);
  const { figure, report } = props;
  const name = useFigureName()(figure);
  const search = useWhere(report);
  return (
    <div className="answer-figures__row" data-row>
      <div>
        <div className="answer-figures__name">
          <strong>{name}</strong>
          <Link
            to={`/uppfoljning/${figure.figureCode}`}
            search={search}
            aria-label={t('answer.basisOf', { name })}
          >
            {t('answer.basis')}
          </Link>
        </div>
        <OwnValue figure={figure} report={report} />
      </div>
      <div>
        <Answer figure={figure} report={report} />
        {figure.comment && <p className="meta">{figure.comment}</p>}
      </div>
      <div className="cluster">
        {figure.decision !== 'APPROVED' && (
          <Button aria-label={t('answer.oneOf', { name })} onPress={props.onApprove}>
            {t('answer.one')}
          </Button>
        )}
        <Button
          edits
          kind="quiet"
          aria-label={t('answer.changeOf', { name })}
          onPress={props.onChange}
        >
          {t('answer.change')}
        </Button>
      </div>
    </div>
  );
}
