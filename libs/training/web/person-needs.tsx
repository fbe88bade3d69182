import { localDate } from '@stad/platform/rules/time.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { type LaterStep, LaterSteps } from '@stad/platform/web/ui/later-steps.js';
import { NeedText } from './need-text.js';
import { NextOfNeed } from './next-of-need.js';
import type { NeedOfPersonFragment, TrainedPersonFragment } from './training.generated.js';
import { words } from './words.generated.js';
import './person-needs.css';

/** Each need of one person, and where it leads; of oneself the first to book is filled, and what comes is folded. */
export function PersonNeeds(props: { person: TrainedPersonFragment; isOneself: boolean }) {
  const { person, isOneself } = props;
  const laterOf = useLater();
  const first = isOneself
    ? person.needs.find((need) => isOpen(need) && need.next && !need.booking)
    : undefined;
  return (
    <>
      <ul className="person-needs">
        {person.needs.map((need) => (
          <li key={need.kind} className="person-needs__one">
            <NeedText need={need} />
            <NextOfNeed {...{ person, need, isOneself }} isNext={need === first} />
          </li>
        ))}
      </ul>
      {isOneself && <LaterSteps steps={person.needs.flatMap(laterOf)} />}
    </>
  );
}

const isOpen = ({ isNeeded, standing }: NeedOfPersonFragment) => isNeeded && standing !== 'VALID';

/** What is not possible yet with a need: to book where there is nothing, to be decided on before one has been there. */
function useLater(): (need: NeedOfPersonFragment) => readonly LaterStep[] {
  const t = useWords(words);
  const format = useFormat();
  return (need) => {
    const { kind, booking, next } = need;
    const name = t.maybe(`kind.${kind}`) ?? kind;
    if (booking) {
      const date = format.monthDay(localDate(new Date(booking.startsAt)));
      const why = t(booking.hasBegun ? 'later.ticked' : 'later.attended', { date });
      return [{ key: kind, label: t('later.given', { kind: name }), why: [{ text: why }] }];
    }
    if (next || !isOpen(need)) return [];
    return [{ key: kind, label: t('later.book', { kind: name }), why: [{ text: t('book.none') }] }];
  };
}
