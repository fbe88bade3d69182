import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { words } from '../words.generated.js';
import {
  FrontPageAccessReviewDocument,
  FrontPageFiguresDocument,
  FrontPagePeopleDocument,
  FrontPageWaitingDocument,
} from './front-page-waiting.generated.js';
import { WAITING_GROUPS, type WaitingGroup, waitingGroup } from './waiting-groups.js';
import { useWaitingLines, type WaitingLine } from './waiting-rows.js';
import './front-page.css';

/** *Väntar på dig*: what only I can do, the late first, one line and one verb a pass. */
export function FrontPageWaiting() {
  const t = useWords(words);
  const isAsked = useMay('waiting:read');
  const answersFigures = useMay('report:answer');
  const followsPeople = useMay('sign-in:read');
  const controlsLog = useMay('access-review:waiting');
  const query = useOperation(FrontPageWaitingDocument, {}, { enabled: isAsked });
  const figures = useOperation(FrontPageFiguresDocument, {}, { enabled: answersFigures });
  const people = useOperation(FrontPagePeopleDocument, {}, { enabled: followsPeople });
  const access = useOperation(FrontPageAccessReviewDocument, {}, { enabled: controlsLog });
  const lines = useWaitingLines(
    query.data?.waitingForMe ?? [],
    figures.data?.figuresWaitingForMe ?? [],
    people.data?.peopleWaiting ?? null,
    access.data?.accessReviewWaiting ?? null,
  );
  return (
    <Card
      heading={t('front.waiting')}
      {...(lines.length > 0 ? { note: String(lines.length) } : {})}
    >
      {isAsked ? (
        <QueryView query={query} part>
          {() => <Groups lines={lines} />}
        </QueryView>
      ) : (
        <Groups lines={lines} />
      )}
    </Card>
  );
}

function Groups({ lines }: { lines: readonly WaitingLine[] }) {
  const t = useWords(words);
  const now = new Date();
  if (lines.length === 0) return <p>{t('front.waitingEmpty')}</p>;
  return WAITING_GROUPS.map((group) => {
    const own = lines.filter((line) => waitingGroup(line.dueAt, now) === group);
    if (own.length === 0) return null;
    return (
      <section key={group} className="front-waiting__group">
        <h3>
          <GroupName group={group} />
        </h3>
        <ul className="front-waiting">
          {own.map((line) => (
            <Row key={line.key} line={line} />
          ))}
        </ul>
      </section>
    );
  });
}

function GroupName({ group }: { group: WaitingGroup }) {
  const t = useWords(words);
  const text = t(`front.waiting.${group}`);
  return group === 'late' ? <StatusText tone="notice">{text}</StatusText> : text;
}

function Row({ line: { name, about, verb, after, to } }: { line: WaitingLine }) {
  return (
    <li className="front-waiting__row">
      <div>
        <p className="front-week__title">{name}</p>
        <p className="meta">{about}</p>
        {after && <p className="meta">{after}</p>}
      </div>
      <LinkButton to={to}>
        {verb}
        <span className="visually-hidden">, {name}</span>
      </LinkButton>
    </li>
  );
}
