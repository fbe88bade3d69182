import { Injectable } from '@nestjs/common';
import type { JobRun } from '@stad/platform/api/jobs/jobs.js';
import { ToldPerson } from '@stad/programme/api/background/told-person.js';
import type { CountedRow } from '../../rules/waiting-told.js';
import type { NotificationChoiceEntity } from '../mail-choice.entities.js';
import { WaitingRowsService } from '../waiting/waiting.service.js';

/** What the front page would show somebody, for a letter that says how much it is. */
@Injectable()
export class WaitingCounter {
  constructor(
    private readonly people: ToldPerson,
    private readonly rows: WaitingRowsService,
  ) {}

  /** None for who has left, or has not accepted the undertaking. */
  async rowsFor(
    run: JobRun,
    { agencyId, membershipId }: NotificationChoiceEntity,
  ): Promise<readonly CountedRow[]> {
    const rows = await this.people.count(run, { agencyId, membershipId }, (ctx) =>
      this.rows.lasting(ctx),
    );
    return rows ?? [];
  }
}
