import type { BoundField } from '@stad/platform/web/form/use-form.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { NotProposed } from '../crew/not-proposed.js';
import { words as crewWords } from '../crew/words.generated.js';
import { FallingGoAheads } from '../go-ahead/falling-go-aheads.js';
import type { Pass } from '../pass/pass.js';
import { words } from '../words.generated.js';
import { StandInsDocument } from './take-over.generated.js';
import { teamWith } from './team-with.js';

/** Who of one's own can take over, with what speaks for it, and what becomes of the go-aheads. */
export function StandInFields(props: {
  pass: Pass;
  /** The place that is left. */
  memberId: string;
  /** Somebody else’s place: the server looks at one's own without being told. */
  isColleague: boolean;
  field: BoundField<string>;
  /** Leaving the gap is a choice too, for the one who cannot. */
  mayLeaveGap: boolean;
}) {
  const t = useWords(words);
  const crew = useWords(crewWords);
  const { pass, memberId, field } = props;
  const query = useOperation(StandInsDocument, {
    passId: pass.id,
    memberId: props.isColleague ? memberId : null,
  });
  return (
    <QueryView query={query} part>
      {({ standIns: { free, others } }) => {
        const chosen = free.find((one) => one.membershipId === field.value);
        const options = free.map((one) => ({
          value: one.membershipId,
          label: one.functionTitle,
          hint: [crew('for.free'), crew('for.nights', { n: one.nights })].join(' · '),
        }));
        const none = { value: NOBODY, label: t('unable.nobody'), hint: t('unable.nobodyHint') };
        return (
          <>
            {free.length === 0 && <p className="meta">{t('unable.noneFree')}</p>}
            <RadioGroup
              {...field}
              label={t('unable.whom')}
              options={props.mayLeaveGap ? [...options, none] : options}
            />
            {chosen && (
              <FallingGoAheads pass={pass} change={{ team: teamWith(pass, memberId, chosen) }} />
            )}
            {others.length > 0 && <NotProposed rows={others} />}
            <p className="meta">{t('clashLimit')}</p>
          </>
        );
      }}
    </QueryView>
  );
}

/** The value of leaving the gap. */
export const NOBODY = 'NOBODY';
