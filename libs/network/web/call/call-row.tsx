import { useViewerIfAny } from '@stad/identity/web/viewer.js';
import { languageName } from '@stad/platform/rules/language-name.js';
import { NATIONAL } from '@stad/platform/rules/national-numbers.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { ClassBadge } from '@stad/platform/web/ui/class-badge.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { lazy, Suspense } from 'react';
import type { CallRow as Row } from '../../rules/call/call-list.js';
import { TonightText } from '../tonight/tonight-text.js';
import { words } from '../words.generated.js';
import { CallButton } from './call-button.js';
import type { SheetFunction } from './callables.js';
import { useLabelOf } from './use-label-of.js';
import { whenText } from './when-text.js';
import './call-row.css';

export interface CallRowProps {
  readonly row: Row;
  /** The function behind it; a national number has none. */
  readonly contact: SheetFunction | undefined;
  readonly functions: readonly SheetFunction[];
  readonly now: Date;
  readonly siteNames?: ReadonlyMap<string, string>;
  readonly isBrief?: boolean;
  /** The town one calls in, on a member’s sheet: where a wrong number can be told of. */
  readonly siteId?: string | undefined;
}

/** Only who tells of a wrong number needs it. */
const WrongNumber = lazy(() => import('../wrong-number/wrong-number.js'));

/** One line: who, whether it answers and until when, why it is here, the number, who comes next. */
export function CallRow(props: CallRowProps) {
  const { row, contact, functions, isBrief, siteId } = props;
  const viewer = useViewerIfAny();
  const t = useWords(words);
  const labelOf = useLabelOf(functions);
  const label = labelOf(row.who.id);
  return (
    <li className="call-row">
      <div className="call-row__head">
        <p className="call-row__label">{label}</p>
        <p className="call-row__state">
          <RowState {...props} />
          {contact && (
            <span className="meta">
              <AgencyMark agency={{ ...contact.agency, name: contact.agency.shortName }} withName />
            </span>
          )}
        </p>
      </div>
      <div className="call-row__more">
        {contact?.tonight && (
          <p className="measure">
            <TonightText told={contact.tonight} now={props.now} />
          </p>
        )}
        {!isBrief && (
          <>
            <p className="measure">
              {row.standsInFor
                ? t('standsInFor', { label: labelOf(row.standsInFor) })
                : t(`task.${row.task}`)}
            </p>
            {row.step !== null && <p className="meta">{t('routineStep', { n: row.step })}</p>}
            <RowMarks {...props} />
            {(contact || row.nextId) && (
              <details className="call-row__about no-print">
                <summary>
                  {t('about')} <span className="visually-hidden">({label})</span>
                </summary>
                <RowNotes {...props} />
                {row.nextId && <p className="meta">{t('next', { label: labelOf(row.nextId) })}</p>}
                {siteId && contact && !viewer && <span className="call-row__coming" />}
                {siteId && contact && viewer?.permissions.includes('task:offer') && (
                  <Suspense fallback={<span className="call-row__coming" />}>
                    <WrongNumber siteId={siteId} contact={contact} />
                  </Suspense>
                )}
              </details>
            )}
          </>
        )}
      </div>
      {row.who.phone ? (
        <CallButton
          phone={row.who.phone}
          label={label}
          isUrgent={row.who.national === 'EMERGENCY'}
          {...(isBrief ? { isBrief: true } : {})}
        />
      ) : (
        <span className="meta">{t('noPhone')}</span>
      )}
    </li>
  );
}

function RowState({ row, contact, now }: CallRowProps) {
  const t = useWords(words);
  const language = useLanguage();
  const { reach, national } = row.who;
  const when = (instant: Date) => whenText(instant.toISOString(), now, language);
  if (reach.answers) {
    const isVague = national !== null && NATIONAL[national].isOfficeHours;
    const until = reach.until ? t('answersUntil', { time: when(reach.until) }) : t('answersAlways');
    return <StatusText tone="ready">{isVague ? t('answersOfficeHours') : until}</StatusText>;
  }
  if (reach.opensAt) return <span>{t('closedOpensAt', { time: when(reach.opensAt) })}</span>;
  // Without a schedule nothing can be computed; what the function says of its hours still helps.
  return <span>{contact?.hoursText || t('closedUnknown')}</span>;
}

/** Marks that stand open before one calls: nobody has tried the number for long; the number is not for everybody. */
function RowMarks({ row, contact, now }: CallRowProps) {
  const t = useWords(words);
  const language = useLanguage();
  const tested = useTestedText(contact, row.isTested);
  if (!contact) return null;
  return (
    <>
      {!row.isTested && (
        <p className="meta">
          <StatusText tone="notice">{tested}</StatusText>
        </p>
      )}
      {contact.classification === 'P2' && (
        <ClassBadge
          informationClass="P2"
          note={
            contact.shownUntil
              ? t('directUntil', { time: whenText(contact.shownUntil, now, language) })
              : t('directNumber')
          }
        />
      )}
    </>
  );
}

/** The function’s own note, its languages, its other towns, and the day its number was tried. */
function RowNotes({ row, contact, siteNames }: CallRowProps) {
  const t = useWords(words);
  const language = useLanguage();
  const tested = useTestedText(contact, row.isTested);
  if (!contact) return null;
  const others = contact.siteIds.flatMap((id) => siteNames?.get(id) ?? []);
  return (
    <>
      {contact.note && <p className="measure">{contact.note}</p>}
      <p className="meta">
        {[
          contact.languages.length > 0 &&
            t('speaks', {
              languages: contact.languages.map((code) => languageName(code, language)).join(', '),
            }),
          others.length > 0 && t('alsoServes', { places: others.join(', ') }),
          row.isTested && tested,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  );
}

function useTestedText(contact: SheetFunction | undefined, isTested: boolean): string {
  const t = useWords(words);
  const format = useFormat();
  if (!contact?.testedOn) return t('neverTested');
  const date = format.monthDay(contact.testedOn, true);
  return t(isTested ? 'testedOn' : 'testedLongAgo', { date });
}
