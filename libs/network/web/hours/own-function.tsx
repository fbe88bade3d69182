import { useMay, useViewer } from '@stad/identity/web/viewer.js';
import { addDays, isoWeek } from '@stad/platform/rules/time.js';
import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { useState } from 'react';
import { hoursText } from '../../rules/call/hours-text.js';
import { SayTonight } from '../tonight/say-tonight.js';
import { words } from '../words.generated.js';
import { HoursDialog } from './hours-dialog.js';
import {
  CopyOnCallWeekDocument,
  MarkContactTestedDocument,
  type OnCallRowFragment,
} from './on-call-page.generated.js';
import type { OwnContact } from './own-contact.js';
import { useMonday } from './use-monday.js';
import { useSiteNames } from './use-site-names.js';
import './own-function.css';

/** One function of the own agency: its hours, the towns it serves, when the number was tried. */
export function OwnFunction({ contact }: { contact: OwnContact }) {
  const t = useWords(words);
  const format = useFormat();
  const problemText = useProblemText();
  const [monday] = useMonday();
  const names = useSiteNames();
  const maySay = useMay('tonight:say');
  const [edited, setEdited] = useState<OnCallRowFragment | 'new' | null>(null);
  const [isCopied, setCopied] = useState(false);
  const copy = useMutationOperation(CopyOnCallWeekDocument, { onDone: () => setCopied(true) });
  const tested = useMutationOperation(MarkContactTestedDocument);
  const problems = [...problemsOf(copy.error), ...problemsOf(tested.error)];
  const next = isoWeek(addDays(monday, 7)).week;
  const { today } = useViewer();
  // What is over is history: nobody calls on it, and it is better ended than changed.
  const rows = contact.coverage.filter(({ validTo }) => !validTo || validTo >= today);
  const places = contact.siteIds.flatMap((id) => names.get(id) ?? []);
  return (
    <Card
      heading={contact.label}
      note={places.length > 0 ? t('hours.serves', { places: places.join(', ') }) : undefined}
    >
      {problems.map((problem) => (
        <Notice key={problem.code} tone="notice" role="status" title={problemText(problem)} />
      ))}
      {isCopied && !copy.error && (
        <Notice tone="done" role="status" title={t('hours.copied', { week: next })} />
      )}
      {rows.length === 0 ? (
        <p>{t('hours.none')}</p>
      ) : (
        <ul className="stack stack--tight">
          {rows.map((row) => (
            <li className="cluster cluster--between" key={row.id} data-row>
              <HoursLine row={row} />
              <Button
                edits
                kind="quiet"
                aria-label={t('hours.changeOf', { label: contact.label })}
                aria-haspopup="dialog"
                onPress={() => setEdited(row)}
              >
                {t('hours.change')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="cluster">
        <Button aria-haspopup="dialog" onPress={() => setEdited('new')}>
          {t('hours.add')}
        </Button>
        <Button
          isPending={copy.isSending}
          onPress={() => {
            setCopied(false);
            const input = { fromMonday: monday, toMonday: addDays(monday, 7) };
            copy.send({ contactFunctionId: contact.id, ...input }).catch(() => undefined);
          }}
        >
          {t('hours.copy', { week: isoWeek(monday).week, next })}
        </Button>
        <Button
          isPending={tested.isSending}
          onPress={() => {
            tested
              .send({ contactFunctionId: contact.id, expectedVersion: contact.version })
              .catch(() => undefined);
          }}
        >
          {t('hours.tested')}
        </Button>
      </div>
      <p className="meta">
        {contact.testedOn
          ? t('testedOn', { date: format.monthDay(contact.testedOn, true) })
          : t('neverTested')}
      </p>
      {maySay && contact.kind === 'SOCIAL_ON_CALL' && <SayTonight contact={contact} />}
      {edited && (
        <HoursDialog
          contact={contact}
          row={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Card>
  );
}

function HoursLine({ row }: { row: OnCallRowFragment }) {
  const t = useWords(words);
  const format = useFormat();
  const language = useLanguage();
  const from = format.monthDay(row.validFrom, true);
  const to = row.validTo && format.monthDay(row.validTo, true);
  const ends = to === from ? from : to && t('hours.validTo', { from, to });
  const validity = ends ?? t('hours.validFrom', { from });
  return (
    <span className="own-function__hours">
      <strong>{hoursText([row], row.validFrom, language)}</strong>{' '}
      <span className="meta">
        {validity}
        {row.redDays !== 'AS_USUAL' && ` · ${t.maybe(`redDays.${row.redDays}`)}`}
        {row.eves !== 'AS_USUAL' && ` · ${t.maybe(`eves.${row.eves}`)}`}
      </span>
    </span>
  );
}
