import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { orThrow, type Result } from '@stad/platform/rules/result.js';
import { checkQualifications } from '../rules/qualification.js';
import { checkLanguages } from '../rules/spoken-language.js';
import { QualificationEntity, SpokenLanguageEntity } from './competence.entities.js';
import type { ChangeCompetenceInput } from './competence.types.js';
import { MembershipEntity } from './identity.entities.js';

/** What the people of one's own agency are trained for and speak. */
@Injectable()
export class CompetenceService {
  /** Writes the whole of it for one person of the administrator's own agency. */
  change(ctx: RequestContext, input: ChangeCompetenceInput): Promise<string> {
    return ctx.once('changeCompetence', input, async () => {
      const qualifications = checkQualifications(input.qualifications);
      const languages = checkLanguages(input.languages);
      ctx.refuseIf([...problemsOf(qualifications), ...problemsOf(languages)]);
      const { membershipId } = input;
      await ctx.db.updateVersion(
        MembershipEntity,
        { id: membershipId },
        input.expectedVersion,
        {},
        'competenceVersion',
      );
      const { agencyId } = ctx.person;
      await ctx.db.delete(QualificationEntity, { membershipId });
      await ctx.db.delete(SpokenLanguageEntity, { membershipId });
      await ctx.db.insertMany(
        QualificationEntity,
        orThrow(qualifications).map(({ kind, validTo }) => ({
          id: randomUUID(),
          agencyId,
          membershipId,
          kind,
          validTo,
        })),
      );
      await ctx.db.insertMany(
        SpokenLanguageEntity,
        orThrow(languages).map((language) => ({
          id: randomUUID(),
          agencyId,
          membershipId,
          language,
        })),
      );
      return membershipId;
    });
  }
}

function problemsOf(result: Result<unknown>): readonly Problem[] {
  return result.ok ? [] : result.problems;
}
