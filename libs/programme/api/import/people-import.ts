import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PeopleImportService } from '@stad/identity/api/import/people-import.service.js';
import { identityPermissions } from '@stad/identity/api/permissions.js';
import { PeoplePlan, type PersonText } from '@stad/identity/rules/people-import.js';
import { BackgroundTasks } from '../background/background-tasks.js';
import { type ImportInput, importRows } from './rows-import.js';

export const PEOPLE_IMPORT = 'PEOPLE_IMPORT';

/** The people of the own agency from a file, as a task. */
@Injectable()
export class PeopleImport implements OnModuleInit {
  constructor(
    private readonly tasks: BackgroundTasks,
    private readonly people: PeopleImportService,
  ) {}

  onModuleInit(): void {
    this.tasks.define({
      kind: PEOPLE_IMPORT,
      permission: 'people:change',
      permissions: identityPermissions,
      run: (work, input) =>
        importRows(
          work,
          {
            facts: (ctx, _, isWriting) => this.people.facts(ctx, isWriting),
            planOf: (facts) => new PeoplePlan(facts),
            write: (ctx, _, plan) => this.people.write(ctx, plan),
          },
          input as ImportInput<PersonText>,
        ),
    });
  }
}
