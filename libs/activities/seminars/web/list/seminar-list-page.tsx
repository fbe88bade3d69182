import { QrCode } from '@stad/identity/web/local/qr-code.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { useState } from 'react';
import { employersAreTold } from '../../rules/sign-up/told-employer.js';
import { CheckIn } from './check-in.js';
import { EmployerSheets, EmployersTold, onPaper } from './employers.js';
import './list.css';
import {
  type ListShownFragment,
  SeminarListPageDocument,
  type SeminarListPageQuery,
} from './seminar-list.generated.js';
import { SignSheet } from './sign-sheet.js';
import { SignUpLink } from './sign-up-link.js';
import { SignedUp } from './signed-up.js';
import { words } from './words.generated.js';

/** The organiser's list of one seminar: its link, who has signed up, and the door on the day. */
export default function SeminarListPage() {
  const id = useRouteParam('id');
  const query = useOperation(SeminarListPageDocument, { id });
  return <QueryView query={query}>{(data) => <Shown {...data} />}</QueryView>;
}

function Shown({ seminar, seminarList }: SeminarListPageQuery) {
  const t = useWords(words);
  const format = useFormat();
  // What a tick answers is newer than what the page has read.
  const [ticked, setTicked] = useState<{ over: unknown; list: ListShownFragment }>();
  const list = ticked && ticked.over === seminarList ? ticked.list : (seminarList ?? null);
  const onList = (newer: ListShownFragment) => setTicked({ over: seminarList, list: newer });
  const may = (step: string) => seminar.nextSteps.some((one) => one.step === step && one.ready);
  const signedUp = list && <SignedUp list={list} mayTakeOff={may('openSignUp')} />;
  const isTold = employersAreTold(seminar.details.state);
  const hasSheets = list !== null && isTold && onPaper(list).length > 0;
  const when = format.span(seminar.startsAt, seminar.endsAt);
  return (
    <Page
      title={t('title')}
      heading={t('heading', { title: seminar.title })}
      intro={`${when.charAt(0).toUpperCase()}${when.slice(1)}. ${seminar.placeLabel ?? ''}`}
      actions={
        <>
          <Link to={`/seminarier/${seminar.id}`}>{t('back')}</Link>
          {list && (
            <Button kind="secondary" onPress={() => window.print()}>
              {t(hasSheets ? 'print.told' : 'print')}
            </Button>
          )}
        </>
      }
    >
      <div className="stack no-print">
        {list?.doorCode && list.doorLink && (
          <Card heading={t('door')}>
            <div className="sign-up-link door-code">
              <QrCode text={list.doorLink} label={t('door.qr')} />
              <div className="stack">
                <p>{t('door.text')}</p>
                <p className="door-code__digits">{list.doorCode}</p>
              </div>
            </div>
          </Card>
        )}
        {list && isTold && <EmployersTold list={list} />}
        {list?.mayTick && <CheckIn list={list} onList={onList} />}
        {/* Who comes is what one opens the list for; its link is first where nobody has used it. */}
        {list && list.signUps.length > 0 && signedUp}
        <SignUpLink seminarId={seminar.id} list={list} mayOpen={may('openSignUp')} />
        {list && list.signUps.length === 0 && signedUp}
      </div>
      {list &&
        (hasSheets ? (
          <EmployerSheets list={list} of={`${seminar.title}, ${when}`} />
        ) : (
          <SignSheet list={list} />
        ))}
    </Page>
  );
}
