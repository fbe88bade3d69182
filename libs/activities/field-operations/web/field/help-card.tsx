import { callList } from '@stad/network/rules/call/call-list.js';
import { SITUATION_PLANS, type Situation, type Task } from '@stad/network/rules/call/situations.js';
import { CallButton } from '@stad/network/web/call/call-button.js';
import { CallNotices } from '@stad/network/web/call/call-notices.js';
import { callables, holidaysOf } from '@stad/network/web/call/callables.js';
import { useCallSheet } from '@stad/network/web/call/use-call-sheet.js';
import { useLabelOf } from '@stad/network/web/call/use-label-of.js';
import { useNow } from '@stad/network/web/call/use-now.js';
import { whenText } from '@stad/network/web/call/when-text.js';
import { TonightText } from '@stad/network/web/tonight/tonight-text.js';
import { NATIONAL } from '@stad/platform/rules/national-numbers.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Skeleton } from '@stad/platform/web/ui/skeleton.js';
import { words } from './words.generated.js';
import './field.css';

/** Everybody of a situation at this minute and this place, as *Vem ringer jag nu?* ranks them. */
function useCallListNow(situation: Situation) {
  const now = useNow();
  const hand = useCallSheet();
  const { sheet } = hand;
  const question = { situation, siteId: sheet?.site?.id ?? '', at: now, language: null };
  const list = sheet
    ? callList(question, callables(sheet.functions), holidaysOf(sheet), sheet.routineSteps)
    : callList(question, []);
  return { now, hand, list, functions: sheet?.functions ?? [] };
}

type ListNow = ReturnType<typeof useCallListNow>;

/**
 * Who answers at this minute and place, said before it is a button; then who is next; then who with the duty
 * does not answer, and when they open. The national numbers when nothing could be fetched; everybody else
 * stands on *Vem ringer jag nu?*.
 */
export function WhoAnswers({ situation }: { situation: Situation }) {
  const t = useWords(words);
  const format = useFormat();
  const it = useCallListNow(situation);
  const { now, hand, list, functions } = it;
  // A list that changes under the thumb would call the wrong one; 112 is on the card already.
  if (hand.isLoading && !hand.sheet) return <Skeleton lines={2} />;
  const duty = SITUATION_PLANS[situation].duty?.task;
  const clock = `${format.shortDay(now.toISOString())} ${format.time(now.toISOString())}`;
  const place = hand.sheet?.site?.name;
  const [first, next] = list.rows.filter(
    ({ answers, who }) => answers && who.national !== 'EMERGENCY',
  );
  return (
    <div className="help-card__who">
      {first && <One it={it} row={first} />}
      {next && <One it={it} row={next} isNext />}
      <CallNotices {...{ list, situation, hand, functions, now }} />
      <Closed it={it} rows={list.rows.filter((row) => !row.answers && row.task === duty)} />
      <p className="meta">{place ? t('who.when', { clock, place }) : clock}</p>
    </div>
  );
}

/** The first who does just one task now, where anybody does. */
export function WhoDoes({ situation, task }: { situation: Situation; task: Task }) {
  const it = useCallListNow(situation);
  const row = it.list.rows.find((each) => each.answers && each.task === task);
  return row ? <One it={it} row={row} isNext={null} /> : null;
}

type Row = ListNow['list']['rows'][number];

/** One who answers: the sentence, what tonight can do, the number. `isNext` null: neither first nor next. */
function One({ it, row, isNext = false }: { it: ListNow; row: Row; isNext?: boolean | null }) {
  const t = useWords(words);
  const language = useLanguage();
  const label = useLabelOf(it.functions)(row.who.id);
  const { reach, national, phone } = row.who;
  const isVague = national !== null && NATIONAL[national].isOfficeHours;
  const until = reach.answers && reach.until;
  const said = isVague
    ? t('say.office', { label })
    : until
      ? t('say.until', { label, time: whenText(until.toISOString(), it.now, language) })
      : t('say.always', { label });
  const tonight = it.functions.find(({ id }) => id === row.who.id)?.tonight;
  return (
    <div className={isNext === false ? 'help-card__one' : 'help-card__one help-card__one--next'}>
      <p className="help-card__say">{isNext ? t('say.next', { who: said }) : said}</p>
      {tonight && (
        <p className="meta">
          <TonightText told={tonight} now={it.now} />
        </p>
      )}
      {phone && <CallButton phone={phone} label={label} isFirst={isNext === false} />}
    </div>
  );
}

/** Who has the duty and does not answer: when, without a button that would ring in an empty room. */
function Closed({ it, rows }: { it: ListNow; rows: readonly Row[] }) {
  const t = useWords(words);
  const language = useLanguage();
  const labelOf = useLabelOf(it.functions);
  if (rows.length === 0) return null;
  return (
    <ul className="help-card__closed meta" aria-label={t('who.closed')}>
      {rows.map(({ who: { id, reach } }) => {
        const label = labelOf(id);
        const opensAt = reach.answers ? null : reach.opensAt;
        return (
          <li key={id}>
            {opensAt
              ? t('closed.opens', {
                  label,
                  time: whenText(opensAt.toISOString(), it.now, language),
                })
              : t('closed.unknown', { label })}
          </li>
        );
      })}
    </ul>
  );
}
