import { useRoleText } from '@stad/identity/web/role-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { FoldedSection } from '@stad/platform/web/pages/folded-section.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { HelpLink } from '@stad/platform/web/ui/help-link.js';
import { StatusText, type StatusTone } from '@stad/platform/web/ui/status-chip.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import { begun, isDraft, type Pass, type PassEmployer } from '../pass/pass.js';
import { RISK_TONES } from '../pass/pass-looks.js';
import { isRight } from '../pass/sections.js';
import { useWhen } from '../pass/told-step.js';
import { waitsOn } from '../pass/waits-on.js';
import { words } from '../words.generated.js';

/** One klartecken for each employer with people in the field. */
export function EmployerList({ pass }: { pass: Pass }) {
  const t = useWords(words);
  const format = useFormat();
  const { employers } = pass;
  if (employers.length === 0) return null;
  // Nobody can give it before the plan is sent.
  const isLater = isDraft(pass);
  const isOver = begun(pass);
  const areAllGiven = employers.every(({ goAhead }) => goAhead?.inForce);
  return (
    <FoldedSection
      heading={t('line.GO_AHEAD')}
      action={<HelpLink topic="klartecken" about={t('line.GO_AHEAD')} />}
      isRight={isLater || isRight('goAhead', pass)}
      tone={areAllGiven ? 'done' : isOver ? 'locked' : 'waiting'}
      line={t(
        isLater ? 'goAhead.later' : isOver && !areAllGiven ? `fold.${isOver}` : 'goAhead.allGiven',
        {
          organisations: format.list(employers.map(({ agency }) => agency.shortName)),
        },
      )}
    >
      <ul className="pass-rows">
        {employers.map((employer) => (
          <EmployerRow key={employer.agency.id} employer={employer} pass={pass} />
        ))}
      </ul>
      <FlagText
        texts={employers.map(({ goAhead, agency }) => ({
          text: 'GO_AHEAD_CONDITIONS',
          recordId: goAhead?.id ?? null,
          label: t('goAhead.conditionsOf', { organisation: agency.shortName }),
          says: goAhead?.conditions,
        }))}
      />
    </FoldedSection>
  );
}

function EmployerRow({ employer, pass }: { employer: PassEmployer; pass: Pass }) {
  const t = useWords(words);
  const format = useFormat();
  const roleText = useRoleText();
  const { goAhead, agency, riskBand, checkedAt, deputies } = employer;
  const [tone, state] = standing(goAhead);
  const by = goAhead && { function: goAhead.byTitle, time: format.time(goAhead.at) };
  const how =
    by &&
    (t.maybe(`goAheadHow.${goAhead.decision}.${goAhead.how}`, by) ??
      t.maybe(`goAheadHow.${goAhead.how}`, by));
  // *Klartecken av Enhetschef kl. 13.05* says by itself that it is given; of the police only how it was assessed.
  const saysAll = state === 'GIVEN' && goAhead?.how !== 'OWN_STRUCTURE';
  return (
    <li className="pass-row">
      <AgencyMark agency={agency} />
      <span className="pass-lines">
        <StatusText tone={tone}>
          <span>
            {saysAll ? how : t(`goAhead.${state}`)}
            {!goAhead && begun(pass) === null && <Awaited pass={pass} who={agency.shortName} />}
            {how && !saysAll && <small>{how}</small>}
            {goAhead?.deputyFor && (
              <small>{t('goAhead.asDeputy', { role: roleText(goAhead.deputyFor) })}</small>
            )}
            {goAhead && goAhead.voidReasons.length > 0 && (
              <small>
                {t('goAheadFalls', {
                  organisation: agency.shortName,
                  reason: goAhead.voidReasons
                    .map((reason) => t.maybe(`voidReason.${reason}`))
                    .join(', '),
                })}
              </small>
            )}
            {goAhead?.conditions.map((condition) => (
              <small key={condition}>{t('goAhead.condition', { condition })}</small>
            ))}
          </span>
        </StatusText>
        {riskBand && (
          <StatusText tone={RISK_TONES[riskBand] ?? 'notice'}>
            {t.maybe(`riskInWords.${riskBand}`) ?? t.maybe(`riskBand.${riskBand}`)}
          </StatusText>
        )}
        {!checkedAt && !goAhead?.inForce && agency.kind !== 'POLICE' && begun(pass) === null && (
          <small>{t('check.notYet')}</small>
        )}
        {checkedAt && <small>{t('check.doneAt', { time: format.time(checkedAt) })}</small>}
        {!goAhead?.inForce &&
          deputies.map(({ label, forRole, to }) => (
            <small key={`${label} ${forRole}`}>
              {t('goAhead.deputy', {
                function: label,
                role: roleText(forRole),
                date: format.monthDay(to),
              })}
            </small>
          ))}
      </span>
    </li>
  );
}

/** Of whom in the organisation it is awaited, and since when. */
function Awaited({ pass, who }: { pass: Pass; who: string }) {
  const t = useWords(words);
  const when = useWhen();
  const [wait] = waitsOn(pass, [{ code: 'GO_AHEAD_MISSING', who }]);
  if (!wait?.since) return null;
  const whom = wait.functions.join(', ') || who;
  return <small>{t('goAhead.awaited', { who: whom, when: when(wait.since) })}</small>;
}

type Standing = 'GIVEN' | 'NOT_GIVEN' | 'VOIDED' | 'WAITING';

function standing(goAhead: PassEmployer['goAhead']): [StatusTone, Standing] {
  if (!goAhead) return ['waiting', 'WAITING'];
  if (goAhead.inForce) return ['ready', 'GIVEN'];
  return goAhead.voidedAt ? ['notice', 'VOIDED'] : ['stop', 'NOT_GIVEN'];
}
