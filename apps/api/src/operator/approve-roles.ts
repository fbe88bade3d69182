import { ROLE_DECIDERS } from '@stad/identity/api/roles/role-proposal.policy.js';
import { dutyProblems } from '@stad/identity/rules/role-duties.js';
import type pg from 'pg';
import { asOperator } from './as-operator.js';
import { OptionFaults } from './option-faults.js';
import { idOf } from './put-row.js';

/** The yes of the operator to roles that nobody in the agency can say yes to. */
export interface RoleApproval {
  readonly agencyKey: string;
  readonly proposalId: string;
  /** Why the operator is the second person, without a word of whom. */
  readonly ground: string;
  /** Under which the agency's decision is registered. */
  readonly diaryNumber: string;
}

/** Who could say yes inside: can sign in, keeps the people or answers for the employer, and is neither of the two. */
const SECOND_PERSON = `exists (select from membership d join sign_in_binding b on b.membership_id = d.id
  where d.agency_id = p.agency_id and b.state = 'APPROVED' and d.id not in (p.proposed_by, p.membership_id)
    and d.roles && array[${ROLE_DECIDERS.map((role) => `'${role}'`).join(', ')}]
    and app.today() between d.valid_from and coalesce(d.valid_to, 'infinity'))`;

interface Waiting {
  readonly id: string;
  readonly functionTitle: string;
  readonly givenBy: string;
  readonly roles: string[];
  readonly held: string[];
  readonly people: number;
  readonly hasSecondPerson: boolean;
}

const WAITING = `select p.id, m.function_title as "functionTitle", g.function_title as "givenBy", p.roles, m.roles as held,
    (select count(*)::int from membership a where a.agency_id = p.agency_id
      and coalesce(a.valid_to, 'infinity') >= app.today()) as people,
    ${SECOND_PERSON} as "hasSecondPerson"
  from role_proposal p join membership m on m.id = p.membership_id join membership g on g.id = p.proposed_by
  where p.agency_id = $1 and p.state = 'OPEN' and p.lapses_at > now() order by p.proposed_at`;

/** The proposals of an agency that wait, a line each. */
export async function listProposals(owner: pg.Client, agencyKey: string): Promise<string[]> {
  const { rows } = await owner.query<Waiting>(WAITING, [await agencyOf(owner, agencyKey)]);
  return rows.map(
    ({ id, functionTitle, givenBy, roles, hasSecondPerson }) =>
      `${id}  ${functionTitle}: ${roles.join(', ')}  by ${givenBy}${hasSecondPerson ? '  somebody in the agency can decide' : ''}`,
  );
}

/**
 * Says yes as the second person, where the agency has none who can sign in (field.md 8). The proposal keeps
 * ground and number; what is written stands in the access log of the agency.
 * @throws {Error} with a line for each option that is wrong, or a sentence
 */
export async function approveRoles(owner: pg.Client, wanted: RoleApproval): Promise<string> {
  const { proposalId, ground, diaryNumber } = wanted;
  const faults = new OptionFaults();
  faults.checkText(ground, 'ground', 10, 300);
  faults.checkText(diaryNumber, 'diary-number', 3, 40);
  faults.throwAny();
  const agency = await agencyOf(owner, wanted.agencyKey);
  return asOperator(owner, 'roles:approve', async (concerns) => {
    await concerns(agency);
    const { rows } = await owner.query<Waiting>(`${WAITING} for update of p`, [agency]);
    const found = rows.find(({ id }) => id === proposalId);
    if (!found) throw new Error(`--proposal: nothing of ${wanted.agencyKey} waits by that id.`);
    if (found.hasSecondPerson) {
      throw new Error('Somebody in the agency can sign in and decide: the operator does not.');
    }
    const { held, roles, people, functionTitle } = found;
    const [excluded] = dutyProblems(held, [...held, ...roles], people);
    if (excluded)
      throw new Error(`Nobody holds ${held.join(', ')} together with ${roles.join(', ')}.`);
    await owner.query(
      `update role_proposal set state = 'APPROVED', decided_at = now(), ground = $2, diary_number = $3 where id = $1`,
      [proposalId, ground.trim(), diaryNumber.trim()],
    );
    return `${functionTitle} holds ${roles.join(', ')} from now on.`;
  });
}

async function agencyOf(owner: pg.Client, key: string): Promise<string> {
  const agency = await idOf(owner, 'agency', key);
  if (!agency) throw new Error(`There is no agency ${key}: npm run agency:add.`);
  return agency;
}
