import { passPath } from '@stad/activities/field-operations/web/pass/pass-looks.js';
import { words as passWords } from '@stad/activities/field-operations/web/words.generated.js';
import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { words } from '../words.generated.js';
import {
  FrontPageWaitingDocument,
  type WaitingRowFragment,
} from './front-page-waiting.generated.js';
import { WAITING_GROUPS, type WaitingGroup, waitingGroup } from './waiting-groups.js';
import './front-page.css';

/** *Väntar på dig*: what only I can do, the late first, one verb each. */
export function FrontPageWaiting() {
  const t = useWords(words);
  const isAsked = useMay('waiting:read');
  const query = useOperation(FrontPageWaitingDocument, {}, { enabled: isAsked });
  const waiting = query.data?.waitingForMe;
  return (
    <Card
      heading={t('front.waiting')}
      {...(waiting && waiting.length > 0 ? { note: String(waiting.length) } : {})}
    >
      {isAsked ? (
        <QueryView query={query} part>
          {({ waitingForMe }) => <Groups rows={waitingForMe} />}
        </QueryView>
      ) : (
        <p>{t('front.waitingEmpty')}</p>
      )}
    </Card>
  );
}

function Groups({ rows }: { rows: readonly WaitingRowFragment[] }) {
  const t = useWords(words);
  const now = new Date();
  if (rows.length === 0) return <p>{t('front.waitingEmpty')}</p>;
  return WAITING_GROUPS.map((group) => {
    const own = rows.filter((row) => waitingGroup(row.dueAt, now) === group);
    if (own.length === 0) return null;
    return (
      <section key={group} className="front-waiting__group">
        <h3>
          <GroupName group={group} />
        </h3>
        <ul className="front-waiting">
          {own.map((row) => (
            <Row key={`${row.pass.id} ${row.step}`} row={row} />
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

function Row({ row: { pass, step } }: { row: WaitingRowFragment }) {
  const t = useWords(passWords);
  const format = useFormat();
  const { title, number, startsAt, endsAt, areas } = pass;
  const name = [title, number].filter(Boolean).join(' ');
  const when = `${format.shortDay(startsAt)} ${format.times(startsAt, endsAt, true)}`;
  return (
    <li className="front-waiting__row">
      <div>
        <p className="front-week__title">{name}</p>
        <p className="meta">{[when, ...areas.map((area) => area.name)].join(', ')}</p>
      </div>
      <LinkButton to={passPath(pass)}>
        {t.maybe(`step.${step}`) ?? step}
        <span className="visually-hidden">, {name}</span>
      </LinkButton>
    </li>
  );
}
