import { useViewer } from '@stad/identity/web/viewer.js';
import { dutyOrder } from '@stad/network/rules/call/duty-order.js';
import { callables, type SheetFunction } from '@stad/network/web/call/callables.js';
import { useCallSheet } from '@stad/network/web/call/use-call-sheet.js';
import { useNow } from '@stad/network/web/call/use-now.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useNationalNumbers } from '@stad/platform/web/national-numbers/use-national-numbers.js';
import { showsDirectNumbers } from '../../rules/briefing.js';
import type { BriefingSheetFragment } from './briefing.generated.js';
import { words } from './words.generated.js';

/** As many functions as a page has room for beside the national numbers. */
const MOST = 6;

/** The national numbers, and those of functions: public ones for all, direct ones for the team in its window. */
export function SheetNumbers({ pass }: { pass: BriefingSheetFragment }) {
  const t = useWords(words);
  const format = useFormat();
  const { membershipId } = useViewer();
  const now = useNow();
  const { sheet } = useCallSheet();
  const span = { startsAt: new Date(pass.startsAt), endsAt: new Date(pass.endsAt) };
  const isInTeam = pass.team.some((member) => member.membershipId === membershipId);
  const isDirectShown = showsDirectNumbers(isInTeam, span, now);
  const shown = (sheet?.functions ?? []).filter(
    ({ phone, siteIds, classification }) =>
      phone &&
      siteIds.includes(pass.siteId) &&
      (classification === 'P0' || classification === 'P1' || isDirectShown),
  );
  return (
    <ul className="briefing__numbers">
      {useNationalNumbers().map(({ id, phone, name, about }) => (
        <li key={id}>
          <strong>{phone}</strong> {name}. <small>{about}</small>
        </li>
      ))}
      {inOrder(shown).map(({ id, phone, label, classification }) => (
        <li key={id}>
          <strong>{phone}</strong> {label}
          {classification === 'P2' && (
            <small> {t('numbers.direct', { time: format.time(pass.endsAt) })}</small>
          )}
        </li>
      ))}
    </ul>
  );
}

function inOrder(functions: readonly SheetFunction[]): readonly SheetFunction[] {
  return dutyOrder('SUPPORT_AND_PROTECTION', callables(functions))
    .flatMap(({ id }) => functions.find((one) => one.id === id) ?? [])
    .slice(0, MOST);
}
