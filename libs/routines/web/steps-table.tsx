import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { type Column, Table } from '@stad/platform/web/ui/table.js';
import { latestTest } from '../rules/routine-test.js';
import { RESULT_TONES } from './looks.js';
import type { RoutineVersionFragment } from './routine.generated.js';
import { useStepText } from './step-text.js';
import { words } from './words.generated.js';

type Step = RoutineVersionFragment['steps'][number];
type Tests = RoutineVersionFragment['tests'];

/** Where the cards of the field pages lie. */
const CARDS: Readonly<Record<string, string>> = {
  CHILD: '/falt/barn',
  PROTECTION: '/falt/skydd',
};

/** The steps as one reads them: who calls whom, when, within what, and what one does when nobody answers. */
export function StepsTable(props: { steps: readonly Step[]; tests: Tests; caption: string }) {
  const t = useWords(words);
  const text = useStepText();
  const { steps, tests } = props;
  const columns: readonly Column<Step>[] = [
    {
      ...{ key: 'step', label: t('step'), isRowHeader: true },
      cell: ({ n, fromFunction, toFunction }) =>
        t('step.line', { n, from: fromFunction, to: toFunction }),
    },
    { key: 'hours', label: t('step.hours'), cell: (step) => text.hours(step) },
    { key: 'within', label: t('step.within'), cell: (step) => text.within(step) },
    { key: 'ifNobody', label: t('step.ifNobody'), cell: ({ ifNobody }) => ifNobody },
    {
      ...{ key: 'card', label: t('step.card') },
      cell: (step) =>
        step.card ? <Link to={CARDS[step.card] ?? '/falt'}>{text.card(step)}</Link> : '–',
    },
    ...(tests.length === 0
      ? []
      : [
          {
            ...{ key: 'held', label: t('step.held') },
            cell: ({ n }: Step) => <Held tests={tests} at={n - 1} />,
          },
        ]),
  ];
  return <Table caption={props.caption} columns={columns} rows={steps} rowKey={({ id }) => id} />;
}

/** How a step went when it was last tried: of an exercise its day and minutes, of a live test its month alone. */
function Held({ tests, at }: { tests: Tests; at: number }) {
  const t = useWords(words);
  const format = useFormat();
  const dated = tests.map((test) => ({ ...test, when: test.heldOn ?? test.month ?? '' }));
  const tried = latestTest(dated, at);
  const result = tried?.results[at] ?? 'NOT_TESTED';
  const minutes = tried?.minutes[at];
  return (
    <>
      <StatusText tone={RESULT_TONES[result] ?? 'draft'}>
        {t.maybe(`result.${result}`) ?? result}
      </StatusText>
      {tried && (
        <p className="meta">
          {tried.heldOn === null
            ? t('tried.live', { month: tried.month ?? '' })
            : minutes == null
              ? t('tried.exercise', { date: format.monthDay(tried.heldOn, true) })
              : t('tried.timed', { date: format.monthDay(tried.heldOn, true), n: minutes })}
        </p>
      )}
    </>
  );
}
