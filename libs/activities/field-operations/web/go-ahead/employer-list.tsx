import { useRoleText } from '@stad/identity/web/role-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { FoldedSection } from '@stad/platform/web/pages/folded-section.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { StatusText, type StatusTone } from '@stad/platform/web/ui/status-chip.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import { begun, isDraft, type Pass, type PassEmployer } from '../pass/pass.js';
import { RISK_TONES } from '../pass/pass-looks.js';
import { isRight } from '../pass/sections.js';
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
          <EmployerRow key={employer.agency.id} employer={employer} />
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

function EmployerRow({ employer }: { employer: PassEmployer }) {
  const t = useWords(words);
  const format = useFormat();
  const roleText = useRoleText();
  const { goAhead, agency, riskBand, checkedAt, deputies } = employer;
  const [tone, state] = standing(goAhead);
  return (
    <li className="pass-row">
      <AgencyMark agency={agency} />
      <span className="pass-lines">
        <StatusText tone={tone}>
          <span>
            {t(`goAhead.${state}`)}
            {goAhead && (
              <small>
                {t.maybe(`goAheadHow.${goAhead.decision}.${goAhead.how}`, {
                  function: goAhead.byTitle,
                  time: format.time(goAhead.at),
                }) ??
                  t.maybe(`goAheadHow.${goAhead.how}`, {
                    function: goAhead.byTitle,
                    time: format.time(goAhead.at),
                  })}
              </small>
            )}
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
            {t.maybe(`riskBand.${riskBand}`)}
          </StatusText>
        )}
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
        {checkedAt && <small>{t('check.doneAt', { time: format.time(checkedAt) })}</small>}
      </span>
    </li>
  );
}

type Standing = 'GIVEN' | 'NOT_GIVEN' | 'VOIDED' | 'WAITING';

function standing(goAhead: PassEmployer['goAhead']): [StatusTone, Standing] {
  if (!goAhead) return ['waiting', 'WAITING'];
  if (goAhead.inForce) return ['ready', 'GIVEN'];
  return goAhead.voidedAt ? ['notice', 'VOIDED'] : ['stop', 'NOT_GIVEN'];
}
