import { randomUUID } from 'node:crypto';
import { makeSeminar } from '@stad/activities/seminars/api/testing/make-seminar.js';
import { listening } from '@stad/platform/api/testing/listening.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { KeptPages } from '../page/kept-pages.js';
import { townPageGround } from './ground.js';

export const LEAD = 'projektledare@fa-hbg';
export const CHIEF = 'enhetschef@soc-lund';

const SHOWN = `id isOpen introSv introEn introEasy version isMine path
  texts { id language says knownBy sourceName sourceUrl byFunction knownOn version } numbers { part label phone }
  trainings { title standing } choices { contactFunctionId label part hindrance }`;

export interface ShownPage {
  readonly id: string | null;
  readonly isOpen: boolean;
  readonly introSv: string;
  readonly version: number;
  readonly isMine: boolean;
  readonly texts: readonly {
    readonly language: string;
    readonly says: string;
    readonly version: number;
  }[];
  readonly numbers: readonly { readonly part: string; readonly label: string }[];
  readonly trainings: readonly { readonly title: string; readonly standing: string }[];
  readonly choices: readonly { readonly label: string; readonly hindrance: string | null }[];
}

/** Lund and Helsingborg, whose towns the Salvation Army leads, and a portal that listens. */
export class TownPageStage {
  private constructor(
    readonly portal: TestPortal,
    readonly url: string,
    readonly lead: Caller,
    readonly chief: Caller,
    readonly sites: Readonly<Record<string, string>>,
    readonly programmeId: string,
  ) {}

  static async open(): Promise<TownPageStage> {
    const portal = await TestPortal.open(townPageGround);
    await portal.owner.query(
      'delete from on_call_coverage; delete from contact_function; delete from town_page_text; delete from town_page',
    );
    const { rows } = await portal.owner.query<{ key: string; id: string }>(
      'select key, id from site',
    );
    const { rows: programmes } = await portal.owner.query<{ id: string }>(
      `select id from programme where key = '2022'`,
    );
    return new TownPageStage(
      portal,
      await listening(portal),
      await portal.as(LEAD),
      await portal.as(CHIEF),
      Object.fromEntries(rows.map(({ key, id }) => [key, id])),
      String(programmes[0]?.id),
    );
  }

  close(): Promise<void> {
    return this.portal.close();
  }

  site(key = 'lund'): string {
    return String(this.sites[key]);
  }

  async read(caller: Caller, town = 'lund') {
    const answer = await caller.run<{ townPage: ShownPage }>(
      `query Read($siteId: ID!) { townPage(siteId: $siteId) { ${SHOWN} } }`,
      { siteId: this.site(town) },
    );
    return { ...answer, page: answer.data?.townPage };
  }

  async act(caller: Caller, name: string, input: Record<string, unknown>) {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const answer = await caller.run<Record<string, ShownPage>>(
      `mutation Act($input: ${type}!) { ${name}(input: $input) { ${SHOWN} } }`,
      { input: { clientMutationId: randomUUID(), siteId: this.site(), ...input } },
    );
    return { ...answer, page: answer.data?.[name] };
  }

  /** Saved over the version that is there. */
  async save(more: Record<string, unknown> = {}, caller = this.lead) {
    const siteId = String(more['siteId'] ?? this.site());
    const { rows } = await this.portal.owner.query<{ version: number }>(
      'select version from town_page where site_id = $1',
      [siteId],
    );
    const said = { isOpen: true, introSv: '', introEn: '', introEasy: '' };
    return this.act(caller, 'saveTownPage', {
      ...{ ...said, expectedVersion: rows[0]?.version ?? 0 },
      ...more,
    });
  }

  /** Words in a further language, read by a function unless it is said otherwise; over the version that is there. */
  async write(language: string, more: Record<string, unknown> = {}, caller = this.lead) {
    return this.act(caller, 'saveTownPageText', {
      ...{ language, says: `Say ${language}`, knownBy: 'READ_BY', byFunction: 'Auktoriserad tolk' },
      ...{ knownOn: '2022-05-02', expectedVersion: await this.versionOf(language), ...more },
    });
  }

  async unwrite(language: string, more: Record<string, unknown> = {}, caller = this.lead) {
    const expectedVersion = await this.versionOf(language);
    return this.act(caller, 'removeTownPageText', { language, expectedVersion, ...more });
  }

  private async versionOf(language: string): Promise<number> {
    const { rows } = await this.portal.owner.query<{ version: number }>(
      `select t.version from town_page_text t join town_page p on p.id = t.town_page_id
       where p.site_id = $1 and t.language = $2`,
      [this.site(), language],
    );
    return rows[0]?.version ?? 0;
  }

  /** A function of social services in Lund, for everybody unless it is said otherwise. */
  async contact(more: Record<string, unknown> = {}): Promise<string> {
    const answer = await this.chief.run<{ createContactFunction: { id: string } }>(
      'mutation C($input: CreateContactFunctionInput!) { createContactFunction(input: $input) { id } }',
      {
        input: {
          clientMutationId: randomUUID(),
          ...{ kind: 'RECEPTION', label: `Mottagningen ${randomUUID().slice(0, 4)}` },
          ...{ phone: '040-628 04 10', mailbox: 'mottagningen@soc-lund.example' },
          ...{ classification: 'P0', siteIds: [this.site()], languages: ['sv', 'ro'], ...more },
        },
      },
    );
    if (answer.problems.length > 0) throw new Error(JSON.stringify(answer.problems));
    return String(answer.data?.createContactFunction.id);
  }

  show(contactFunctionId: string, part = 'TOWN', caller = this.chief) {
    return this.act(caller, 'showOnTownPage', { contactFunctionId, part });
  }

  hide(contactFunctionId: string, caller = this.chief) {
    return this.act(caller, 'hideFromTownPage', { contactFunctionId });
  }

  /** A confirmed seminar of Lund that is still to come, with an open door and the key of the link that is spread. */
  async training(title: string, more: { days?: number; capacity?: number } = {}) {
    const { days = 20, capacity = 10 } = more;
    // Planned in the programme; then it is laid where it is still to come.
    const planned = new Date('2022-04-01T08:00:00Z');
    const planner = await this.portal.as('socialsekreterare1@soc-lund', undefined, planned);
    const place = { siteId: this.site(), programmeId: this.programmeId };
    const plan = { title, capacity, venue: 'Stadshuset, sal Hemlig' };
    const { id } = await makeSeminar(planner, place, plan, ['confirmSeminar']);
    const { codes } = await planner.run(
      'mutation O($input: SeminarListInput!) { openSignUp(input: $input) { id } }',
      { input: { clientMutationId: randomUUID(), seminarId: id } },
    );
    if (codes.length > 0) throw new Error(codes.join());
    await this.portal.owner.query(
      `update activity set starts_at = now() + $2::int * interval '1 day',
         ends_at = now() + $2::int * interval '1 day' + interval '2 hours' where id = $1`,
      [id, days],
    );
    const { rows } = await this.portal.owner.query<{ key: string }>(
      'select open_key as key from seminar_sign_up_page where activity_id = $1',
      [id],
    );
    return { id, key: String(rows[0]?.key) };
  }

  /** What was changed past the services is read by the next one who asks. */
  forget(): void {
    this.portal.server.app.get(KeptPages).drop();
  }

  async visit(path = '/oppen/lund', headers: Record<string, string> = {}) {
    const response = await fetch(`${this.url}${path}`, { headers, redirect: 'manual' });
    return { status: response.status, headers: response.headers, text: await response.text() };
  }
}
