import { useViewer } from '@stad/identity/web/viewer.js';
import { isoWeek, localDate } from '@stad/platform/rules/time.js';
import { useMissingText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { StatusText, type StatusTone } from '@stad/platform/web/ui/status-chip.js';
import { type GuardPlace, guardOf } from '../../rules/pass-guards.js';
import type { PartProps } from '../pass/part-props.js';
import { offered, type Pass } from '../pass/pass.js';
import { words } from '../words.generated.js';
import { useHow } from './use-how.js';
import '../pass/pass-lines.css';
import './ready-lines.css';

type Line = Pass['readiness'][number];

/** Something is wrong; the others are only not there yet. */
const WRONG: readonly string[] = [
  'RISK_TOO_HIGH',
  'GO_AHEAD_WITHHELD',
  'GO_AHEAD_VOIDED',
  'AREA_STOPPED',
  'MEMBER_CANNOT',
  'NOBODY_ANSWERS',
  'ALARM_OPEN',
];

const toneOf = ({ done, missing }: Line): StatusTone => {
  if (done) return 'ready';
  return missing.some(({ code }) => WRONG.includes(code)) ? 'notice' : 'draft';
};

const TOLD_THERE = ['CHECKLIST_POINTS_OPEN', 'GO_AHEAD_MISSING', 'PASS_CHECK_MISSING'];

/** The seven lines: done, or what is missing, who can give it and how, and the way there. */
export function ReadyLines(props: {
  lines: readonly Line[];
  /** The page whose parts can be opened; none in a summary. */
  page?: Pick<PartProps, 'pass' | 'onOpen'>;
}) {
  const t = useWords(words);
  const missingText = useMissingText();
  const how = useHow();
  const all = props.lines.flatMap((line) => line.missing);
  // How the same is given is said once, for all who have to give it.
  const isFirst = (one: Line['missing'][number]) =>
    all.find(({ code }) => code === one.code) === one;
  // The list, the go-aheads and what the team runs into say it themselves on the page: here is the line alone.
  const isToldThere = ({ code }: Line['missing'][number]) =>
    props.page !== undefined && (TOLD_THERE.includes(code) || !guardOf(code));
  return (
    <ul className="pass-lines ready-lines">
      {props.lines.map(({ line, done, missing }) => (
        <li key={line}>
          <StatusText tone={toneOf({ line, done, missing })}>
            {t.maybe(`line.${line}`)}
            {!done && <span className="visually-hidden">{t('line.missing')}</span>}
            {missing
              .filter((each) => !isToldThere(each))
              .map((each) => (
                <small key={`${each.code} ${each.who} ${each.from}`}>
                  <strong>{missingText(each)}</strong> {isFirst(each) && how(each.code, each.who)}
                </small>
              ))}
            {props.page && <Ways {...props.page} missing={missing} />}
          </StatusText>
        </li>
      ))}
    </ul>
  );
}

/** Buttons to where the missing things are given, for those who may give them. */
function Ways(props: Pick<PartProps, 'pass' | 'onOpen'> & { missing: Line['missing'] }) {
  const t = useWords(words);
  const { agency } = useViewer();
  const { pass, onOpen, missing } = props;
  const mine = ({ code, who }: Line['missing'][number]) => {
    const place = guardOf(code)?.place ?? null;
    const isEmployers = place === 'risk' || place === 'answerCheck';
    const isOurs = !isEmployers || who === agency.shortName;
    return place !== null && isOurs && mayOpen(pass, place) ? [place] : [];
  };
  return [...new Set(missing.flatMap(mine))].map((place) => {
    if (place === 'risk') {
      return (
        <LinkButton key={place} kind="quiet" to="/risk">
          {t('place.risk')}
        </LinkButton>
      );
    }
    if (place === 'onCall') return <OnCallLink key={place} startsAt={pass.startsAt} />;
    return (
      <Button key={place} kind="quiet" onPress={() => onOpen(place)}>
        {t.maybe(`place.${place}`)}
      </Button>
    );
  });
}

/** Who answers in the week of the pass, whom one can ask, and one's own hours to fill in. */
function OnCallLink({ startsAt }: { startsAt: string }) {
  const t = useWords(words);
  const format = useFormat();
  const { year, week } = isoWeek(localDate(new Date(startsAt)));
  return (
    <LinkButton
      kind="quiet"
      to="/ring/jour"
      search={{ v: `${year}-${String(week).padStart(2, '0')}` }}
    >
      {t('place.onCall', { week: format.week(startsAt) })}
    </LinkButton>
  );
}

/** Whether the viewer is offered what the place is for; a go-ahead is given among the steps. */
function mayOpen(pass: Pass, place: GuardPlace): boolean {
  switch (place) {
    case 'risk':
    case 'onCall':
      return true;
    case 'giveGoAhead':
      return false;
    case 'answerCheck':
      return offered(pass, 'answerCheck')?.ready ?? false;
    case 'checklist':
      return offered(pass, 'edit') !== undefined || offered(pass, 'answer') !== undefined;
    default:
      return offered(pass, 'edit') !== undefined;
  }
}
