import { addDays, localDate } from '@stad/platform/rules/time.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useNationalNumbers } from '@stad/platform/web/national-numbers/use-national-numbers.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import IconPrinter from '@tabler/icons-react/icons/IconPrinter';
import { dutyOrder } from '../../rules/call/duty-order.js';
import { SHEET_GOOD_FOR_DAYS } from '../../rules/call/freshness.js';
import { hoursText } from '../../rules/call/hours-text.js';
import { words } from '../words.generated.js';
import { type CallSheet, callables, type SheetFunction } from './callables.js';
import { USUAL } from './situation-slugs.js';
import { useCallSheet } from './use-call-sheet.js';
import './call-card.css';

/**
 * The card for the pocket and the wall: public numbers and functions alone, whoever prints it, since
 * paper is left behind. Black on white, one page, with the day until which it may be trusted.
 */
export default function CallCardPage() {
  const t = useWords(words);
  const { sheet, hasFailed, refetch } = useCallSheet();
  return (
    <Page
      title={t('card.title')}
      {...(sheet?.site ? { note: sheet.site.name } : {})}
      actions={
        <Button icon={<IconPrinter aria-hidden />} onPress={() => window.print()}>
          {t('card.print')}
        </Button>
      }
    >
      {hasFailed && !sheet && (
        <Notice
          tone="notice"
          role="status"
          title={t('sheet.missing')}
          actions={<Button onPress={refetch}>{t('sheet.again')}</Button>}
        />
      )}
      <section className="call-card" aria-label={t('card.title')}>
        <NationalLines />
        {sheet?.site && <SiteLines sheet={sheet} />}
        <p className="call-card__rule">{t('interpreter.never')}</p>
        {sheet && <Trust at={sheet.at} />}
      </section>
      <p className="no-print">
        <Link to="/ring">{t('page.title')}</Link>
      </p>
    </Page>
  );
}

function NationalLines() {
  return (
    <ul className="call-card__national">
      {useNationalNumbers().map(({ id, phone, name, about }) => (
        <li key={id}>
          <strong className="call-card__number">{phone}</strong>
          <span>
            {name}. {about}
          </span>
        </li>
      ))}
    </ul>
  );
}

function SiteLines({ sheet }: { sheet: CallSheet }) {
  const t = useWords(words);
  const functions = publicOnes(sheet);
  if (functions.length === 0) return <p>{t('card.none')}</p>;
  return (
    <table className="call-card__table">
      <caption>{t('card.caption', { place: sheet.site?.name ?? '' })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('card.function')}</th>
          <th scope="col">{t('card.number')}</th>
          <th scope="col">{t('card.hours')}</th>
        </tr>
      </thead>
      <tbody>
        {functions.map((one) => (
          <Line key={one.id} one={one} today={localDate(new Date(sheet.at))} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ one, today }: { one: SheetFunction; today: string }) {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <tr>
      <th scope="row">
        {one.label}
        {one.note && <span className="call-card__note">{one.note}</span>}
      </th>
      <td className="call-card__number">{one.phone}</td>
      <td>{hoursText(one.hours, today, language) ?? (one.hoursText || t('closedUnknown'))}</td>
    </tr>
  );
}

function Trust({ at }: { at: string }) {
  const t = useWords(words);
  const format = useFormat();
  const day = localDate(new Date(at));
  return (
    <p className="call-card__trust">
      {t('card.trust', {
        date: format.monthDay(day, true),
        until: format.monthDay(addDays(day, SHEET_GOOD_FOR_DAYS), true),
      })}
    </p>
  );
}

/** Public functions with a number, in the order of their duty, whoever answers at this minute. */
function publicOnes(sheet: CallSheet): readonly SheetFunction[] {
  const open = sheet.functions.filter((one) => one.classification === 'P0' && one.phone);
  return dutyOrder(USUAL, callables(open)).flatMap(
    ({ id }) => open.find((one) => one.id === id) ?? [],
  );
}
