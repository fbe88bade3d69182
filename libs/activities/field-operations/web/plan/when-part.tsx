import { words as aimWords } from '@stad/activities/core/web/aim/words.generated.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { FoldedSection } from '@stad/platform/web/pages/folded-section.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import { words as kindWords } from '../kind/words.generated.js';
import { ChangeButton } from '../pass/change-button.js';
import { OpenedPart } from '../pass/opened-part.js';
import type { PartProps } from '../pass/part-props.js';
import { isDraft, offered } from '../pass/pass.js';
import { PassFacts } from '../pass/pass-facts.js';
import { isRight } from '../pass/sections.js';
import { words } from '../words.generated.js';
import { useStepsText } from './use-steps-text.js';
import { WhenForm } from './when-form.js';

/** *När och var*: as it stands, or its form. The day and the times are said at the top of the page. */
export function WhenPart(props: PartProps) {
  const t = useWords(words);
  const ofKind = useWords(kindWords);
  const stepsText = useStepsText();
  const ofAim = useWords(aimWords);
  const { pass, open } = props;
  if (open === 'when' || isDraft(pass)) {
    return (
      <OpenedPart isAsked={open === 'when'} edits={t('change.when')}>
        <WhenForm {...props} />
      </OpenedPart>
    );
  }
  return (
    <FoldedSection
      heading={t('part.when')}
      isRight={isRight('when', pass)}
      line={[
        ofKind.maybe(`type.${pass.type}`),
        pass.areas.map((area) => area.name).join(', '),
        pass.aim,
        pass.leader && t('when.leads', { function: pass.leader.functionTitle }),
      ]
        .filter(Boolean)
        .join(' · ')}
      action={
        offered(pass, 'edit') && (
          <ChangeButton {...props} part="when" label={t('change.when')} edits />
        )
      }
    >
      <dl className="facts">
        <dt>{t('field.type')}</dt>
        <dd>{ofKind.maybe(`type.${pass.type}`)}</dd>
        <dt>{t('field.areas')}</dt>
        <dd>{pass.areas.map((area) => area.name).join(', ') || t('fact.none')}</dd>
        <dt>{t('field.aim')}</dt>
        <dd>{pass.aim || t('fact.none')}</dd>
        {pass.modelTest && (
          <>
            <dt>{t('field.modelTestShort')}</dt>
            <dd>{stepsText(pass.testedSteps)}</dd>
          </>
        )}
        {pass.aimTag && (
          <>
            <dt>{ofAim('aimTag')}</dt>
            <dd>{ofAim.maybe(`aimTag.${pass.aimTag}`)}</dd>
          </>
        )}
        {pass.goal && (
          <>
            <dt>{ofAim('goal')}</dt>
            <dd>{pass.goal.title}</dd>
          </>
        )}
        <PassFacts pass={pass} />
      </dl>
      <FlagText
        texts={[{ text: 'PASS_AIM', recordId: pass.id, label: t('field.aim'), says: pass.aim }]}
      />
    </FoldedSection>
  );
}
