import { randomUUID } from 'node:crypto';
import { ROLES } from '@stad/identity/rules/role.js';
import { MailServer } from '@stad/platform/api/testing/mail-server.js';
import type { PersonViewer } from '@stad/platform/rules/viewer.js';
import pg from 'pg';
import { loadDemo } from '../../src/demo/load-demo.js';
import { TestPortal, wholeGround } from '../portal.js';
import { type Fact, idFacts, markEverything } from './facts.js';
import type { Subject } from './leak-matrix.js';
import { plantEverywhere } from './plant.js';
import { readWorld, type World } from './world.js';

/** The demo with planted rows of every agency and class, and a marker in every text. */
export class LeakStage {
  private constructor(
    readonly portal: TestPortal,
    /** Past row security and triggers: for planting, and for looking behind. */
    readonly admin: pg.Client,
    readonly world: World,
    readonly facts: ReadonlyMap<string, Fact>,
    private readonly post: MailServer,
  ) {}

  static async open(): Promise<LeakStage> {
    const post = await MailServer.open();
    process.env['SMTP_URL'] = post.url;
    await loadDemo({
      databaseUrl: process.env['DATABASE_URL'] ?? '',
      ownerUrl: process.env['DATABASE_OWNER_URL'] ?? '',
    });
    const portal = await TestPortal.open(wholeGround);
    const admin = new pg.Client({ connectionString: process.env['DATABASE_ADMIN_URL'] });
    await admin.connect();
    await plantEverywhere(admin);
    const texts = await markEverything(admin);
    const facts = [...texts, ...(await idFacts(admin))];
    const world = await readWorld(portal.owner, facts, new Date());
    const byMarker = new Map(facts.map((fact) => [fact.marker, fact]));
    return new LeakStage(portal, admin, world, byMarker, post);
  }

  async close(): Promise<void> {
    await this.admin.end();
    await this.portal.close();
    await this.post.close();
  }

  /** Asks a function by mail about each planted pass, and gives the letters as they were taken. */
  async lettersOfAPass(): Promise<string[]> {
    const { people, roles } = await this.subjects();
    const { rows } = await this.portal.owner.query<{ pass: string; agency: string; other: string }>(
      `select a.id as pass, a.agency_id as agency, i.agency_id as other
       from activity a join pass_invitation i on i.activity_id = a.id
       where a.number like 'FP-one-%S' and exists (
         select from site_agency r where r.agency_id = a.agency_id and r.tier = 'CORE')`,
    );
    for (const { pass, agency, other } of rows) {
      const planner = roles.find(
        ({ name, viewer }) => viewer?.agencyId === agency && name.endsWith('SOCIAL_WORKER'),
      );
      if (!planner?.viewer) continue;
      await this.portal
        .caller(planner.viewer, this.world.now)
        .run('mutation A($input: AskByLinkInput!) { askByLink(input: $input) { token } }', {
          input: {
            clientMutationId: randomUUID(),
            passId: pass,
            agencyId: other,
            functionTitle: `Jourhavande ${people.length}`,
            mailbox: 'jour@planted.example',
          },
        });
    }
    await this.portal.runJobs(new Date(this.world.now.getTime() + 120_000));
    return this.post
      .take()
      .map(({ raw, mail, calendar }) =>
        [raw, mail.subject, mail.text, mail.html, calendar].join('\n'),
      );
  }

  /** Everybody of the demo as they are, and every role for every agency: whether that may be or not. */
  async subjects(): Promise<{ readonly people: Subject[]; readonly roles: Subject[] }> {
    const { rows } = await this.portal.owner.query<
      PersonViewer & { key: string; planted: boolean }
    >(
      `select 'person' as kind, a.key, m.person_id as "personId", m.id as "membershipId",
         m.agency_id as "agencyId", a.kind as "agencyKind", m.roles, r.site_ids as "siteIds",
         r.core_site_ids as "coreSiteIds", r.programme_ids as "programmeIds",
         m.roles = '{NETWORK_MEMBER}' and m.valid_from = '2022-01-01' as planted
       from membership m join agency a on a.id = m.agency_id, lateral door.rings(m.agency_id) r
       order by a.key, m.id`,
    );
    const viewerOf = (row: (typeof rows)[number], roles = row.roles): PersonViewer => ({
      ...row,
      kind: 'person',
      sessionId: '00000000-0000-4000-8000-000000000001',
      roles,
    });
    return {
      people: rows
        .filter(({ planted }) => !planted)
        .map((row) => ({ name: `${row.key} ${row.roles.join('+')}`, viewer: viewerOf(row) })),
      roles: rows
        .filter(({ planted }) => planted)
        .flatMap((row) =>
          ROLES.map((role) => ({ name: `${row.key} as ${role}`, viewer: viewerOf(row, [role]) })),
        ),
    };
  }
}
