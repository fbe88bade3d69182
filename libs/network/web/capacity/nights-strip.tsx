import { isoWeek, mondayOf, weekday } from '@stad/platform/rules/time.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { ChartFigure } from '@stad/platform/web/ui/chart/chart-figure.js';
import { Table } from '@stad/platform/web/ui/table.js';
import type { Night } from '../../rules/capacity/covered-nights.js';
import { words } from './words.generated.js';
import './nights-strip.css';

/** The nights of a week that are drawn, by its Monday. */
interface NightsOfWeek {
  readonly monday: string;
  readonly nights: readonly Night[];
}

/** More nights without are not named one by one. */
const MOST_NAMED = 5;

/** The last nights as a strip: which of them on-call hours covered, with its sentence and its table by week. */
export function NightsStrip({ who, nights }: { who: string; nights: readonly Night[] }) {
  const t = useWords(words);
  const format = useFormat();
  const weeks = byWeek(nights);
  const columns = [
    {
      key: 'week',
      label: t('strip.week'),
      isRowHeader: true,
      cell: ({ monday }: NightsOfWeek) =>
        t('strip.weekOf', { week: isoWeek(monday).week, from: format.monthDay(monday, true) }),
    },
    {
      key: 'nights',
      label: t('strip.nights'),
      isNumber: true,
      cell: (week: NightsOfWeek) => t('strip.value', countOf(week.nights)),
    },
  ];
  const caption = t('strip.title', { who });
  return (
    <Card heading={caption} note={t('strip.of', { n: nights.length })}>
      <ChartFigure
        className="nights"
        caption={<Sentence nights={nights} />}
        marks={
          <>
            <Sample isCovered>{t('strip.covered')}</Sample>
            <Sample>{t('strip.gap')}</Sample>
          </>
        }
        table={
          <Table caption={caption} columns={columns} rows={weeks} rowKey={({ monday }) => monday} />
        }
      >
        <Strip nights={nights} />
      </ChartFigure>
    </Card>
  );
}

function Strip({ nights }: { nights: readonly Night[] }) {
  const t = useWords(words);
  const step = 100 / nights.length;
  return (
    <svg className="nights__strip" aria-hidden="true">
      {nights.map(({ date, isCovered }, at) => (
        <g key={date}>
          <rect
            className={isCovered ? 'chart__bar' : 'chart__before'}
            x={`${at * step + step * 0.1}%`}
            width={`${step * 0.8}%`}
            y={isCovered ? '0' : '35%'}
            height={isCovered ? '70%' : '35%'}
          />
          {weekday(date) === 1 && (
            <text x={`${at * step + step * 0.1}%`} y="96%">
              {t('strip.weekNo', { week: isoWeek(date).week })}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

function Sample({ isCovered, children }: { isCovered?: boolean; children: string }) {
  return (
    <span className="chart__mark">
      <svg className="chart__sample" viewBox="0 0 16 12" aria-hidden="true">
        <rect
          className={isCovered ? 'chart__bar' : 'chart__before'}
          x="1"
          y={isCovered ? 1 : 6}
          width="14"
          height={isCovered ? 10 : 5}
        />
      </svg>
      {children}
    </span>
  );
}

/** *54 av 56 nätter var täckta 18–02. Utan jour: 24 och 25 oktober.* */
function Sentence({ nights }: { nights: readonly Night[] }) {
  const t = useWords(words);
  const format = useFormat();
  const without = nights.filter(({ isCovered }) => !isCovered);
  const count = countOf(nights);
  if (without.length === 0) return t('strip.all', count);
  if (without.length > MOST_NAMED) return t('strip.many', count);
  const dates = format.list(without.map(({ date }) => format.monthDay(date)));
  return t('strip.some', { ...count, dates });
}

const countOf = (nights: readonly Night[]) => ({
  covered: nights.filter(({ isCovered }) => isCovered).length,
  of: nights.length,
});

function byWeek(nights: readonly Night[]): readonly NightsOfWeek[] {
  const monday = ({ date }: Night) => mondayOf(isoWeek(date));
  return [...new Set(nights.map(monday))].map((each) => ({
    monday: each,
    nights: nights.filter((night) => monday(night) === each),
  }));
}
