// What must be true of a night, by what was pressed and what the portal has. It imports nothing: no rule of the
// client or of the server is asked whether the client and the server are right.

const QUARTER_MS = 900_000;

/**
 * @param {object} seen
 * @param {{ counter: string, n: number, at: number, clock: string, isSure: boolean }[]} seen.presses
 *   with the right time; `clock`: `known` where an answer came since it last was turned, else `turned`, or `turned back`
 *   to what it was, or `unsure` where none came to the page; `isSure`: the page said that it was put away
 * @param {{ act: string, at: string, by: string, phone: string, text: string | null, isSure: boolean }[]} seen.acts
 * @param {{ counts: object[], late: object[], acts: object[] }} seen.kept what the database has
 * @param {string} seen.keptText the same as it was read, `seen.replayedText` once everything was sent again
 * @param {{ phone: string, sums: Record<string, number> }[]} seen.shown what each phone shows at the end
 * @param {Record<string, number>} seen.told what the portal answers
 * @param {{ phone: string, rows: number }[]} seen.left what lies on a disk at the end
 * @param {string[]} seen.heldUp rows that waited behind one that the portal does not take
 * @param {{ phone: string, step: number, said: object, lies: object }[]} seen.claims
 * @param {boolean} seen.isOrderly whether no act was refused or met a fault
 * @param {string[]} seen.changed ids under which not always the same was sent
 * @returns {string[]} what is wrong
 */
export function wrongIn(seen) {
  return [
    ...wrongSums(seen),
    ...wrongQuarters(seen),
    ...wrongActs(seen),
    ...wrongScreens(seen),
    ...wrongClaims(seen),
    ...seen.left.flatMap(({ phone, rows }) => (rows > 0 ? [`${phone} keeps ${rows} rows`] : [])),
    ...seen.heldUp.map((row) => `${row} waits behind one that is not taken`),
    ...seen.changed.map((id) => `two things were sent as ${id}`),
    ...(seen.keptText === seen.replayedText
      ? []
      : [`sent again it is not the same:\n${seen.keptText}\n${seen.replayedText}`]),
  ];
}

const sum = (list, of = (each) => each) => list.reduce((all, each) => all + of(each), 0);
const countersOf = ({ presses, kept }) =>
  [...new Set([...presses, ...kept.counts].map(({ counter }) => counter))].sort();

/** What was put away is counted once; what was not may be missing, and nothing else is there. */
function wrongSums({ presses, kept, told }) {
  return countersOf({ presses, kept }).flatMap((counter) => {
    const mine = presses.filter((press) => press.counter === counter);
    const sure = sum(
      mine.filter(({ isSure }) => isSure),
      ({ n }) => n,
    );
    const doubtful = mine.filter(({ isSure }) => !isSure);
    const least = sure + sum(doubtful, ({ n }) => Math.min(n, 0));
    const most = sure + sum(doubtful, ({ n }) => Math.max(n, 0));
    const n = sum(
      kept.counts.filter((row) => row.counter === counter),
      (row) => row.n,
    );
    const wrong = [];
    if (n < least) wrong.push(`${counter}: ${n} counted, ${least} were pressed: lost`);
    if (n > most) wrong.push(`${counter}: ${n} counted, ${most} were pressed: doubled`);
    if ((told[counter] ?? 0) !== Math.max(0, n)) {
      wrong.push(`${counter}: the portal tells ${told[counter] ?? 0} of ${n}`);
    }
    return wrong;
  });
}

/** No quarter has more than was pressed in it, and none is guessed. */
function wrongQuarters({ presses, kept }) {
  const taps = presses.filter(({ n }) => n > 0);
  const wrong = kept.counts.flatMap(({ counter, quarter, n, untimed }) => {
    const mine = taps.filter((tap) => tap.counter === counter);
    const inIt = mine.filter(
      ({ at, clock }) =>
        clock === 'unsure' ||
        (clock !== 'turned' && Math.floor(at / QUARTER_MS) * QUARTER_MS === quarter),
    );
    const timed = n - untimed;
    if (timed <= inIt.length) return [];
    const when = new Date(quarter).toISOString();
    return [`${counter}: ${timed} in the quarter ${when}, ${inIt.length} were pressed`];
  });
  const untimed = sum(kept.counts, (row) => Math.max(0, row.untimed));
  const mayBe = presses.some(({ clock }) => clock !== 'known');
  return mayBe || untimed === 0 ? wrong : [...wrong, `${untimed} without a time by a right clock`];
}

const nameOf = ({ act, at, by, text }) =>
  `${act} ${new Date(at).toISOString()} ${by}${text ? ` ${text}` : ''}`;

/** Each act once, by who told it, and those of a phone in the order in which they were told. */
function wrongActs({ acts, kept, isOrderly }) {
  const there = kept.acts.map(nameOf);
  const told = acts.map(nameOf);
  const times = (name) => there.filter((each) => each === name).length;
  const wrong = [
    ...acts
      .filter((act) => act.isSure && times(nameOf(act)) === 0)
      .map((act) => `lost: ${nameOf(act)}`),
    ...[...new Set(there)].flatMap((name) => [
      ...(times(name) > 1 ? [`${times(name)} times: ${name}`] : []),
      ...(told.includes(name) ? [] : [`nobody told: ${name}`]),
    ]),
  ];
  if (!isOrderly) return wrong;
  const whose = ({ phone, by }) => `${phone}, ${by}`;
  for (const phone of new Set(acts.map(whose))) {
    const mine = acts.filter((act) => whose(act) === phone && times(nameOf(act)) > 0).map(nameOf);
    const came = there.filter((name) => mine.includes(name));
    if (mine.join('\n') !== came.join('\n')) wrong.push(`${phone}: acts came in another order`);
  }
  return wrong;
}

function wrongScreens({ shown, told }) {
  return shown.flatMap(({ phone, sums }) =>
    Object.entries(sums).flatMap(([counter, n]) =>
      n === (told[counter] ?? 0)
        ? []
        : [`${phone} shows ${n} ${counter}, the portal has ${told[counter] ?? 0}`],
    ),
  );
}

/** What a page says of what lies in the phone is what lies there. */
function wrongClaims({ claims }) {
  return claims.flatMap(({ phone, step, said, lies }) =>
    JSON.stringify(said) === JSON.stringify(lies)
      ? []
      : [`step ${step}: ${phone} says ${JSON.stringify(said)}, there are ${JSON.stringify(lies)}`],
  );
}
