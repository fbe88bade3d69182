// Checks an export of the access log, and the checkpoints that were kept outside the database.
//
// A second implementation: it shares no code with the portal and needs none of it, only Node 20 and
// this file. Whoever is to trust the log can read it through, and take it to another machine.
//
//   node audit-check.mjs verify --export FILE [--checkpoints DIR] [--keys DIR] [--require-cosignature]
//   node audit-check.mjs cosign --export FILE --checkpoints DIR --keys DIR --key FILE --name NAME
//   node audit-check.mjs keys NAME
//
// The form it checks (docs/operations/audit.md):
//   link   = SHA-256( previous hash ‖ event ), the first after 32 zero bytes; one chain an agency
//   event  = its values one after the other, each `<length in bytes>:<value>;`, a missing one `~;`
//   word   = SHA-256( salt ‖ content ), what an event says of the row it is about
//   cut    = an event CUT: its fields name the place through which events were disposed of, the hash of the
//            last of them, and the day of the decision; the chain begins after the last cut. One proposed
//            the disposal that it names and another decided, in the same chain; it took nothing younger than
//            five years and nothing that no checkpoint had noted
//   signed = purpose, name, time and body, a line each; Ed25519
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from 'node:crypto';
import {
  createReadStream,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

/** How much earlier than the one before it an event may say it is: clocks are set by the network. */
const CLOCK_TOLERANCE_US = 5_000_000n;

const GENESIS = Buffer.alloc(32).toString('hex');

/** How long the log is kept before anything of it is disposed of. */
const YEARS_KEPT = 5;

const DAY_US = 86_400_000_000n;

/**
 * @typedef {{ chain: string, fault: string, at?: string | number | null, text: string }} Finding
 *   `fault` is one of the words in SENTENCES; `at` the place in the chain, or the number of a checkpoint
 * @typedef {{ number: number, at: string, previous: string | null, portal?: string,
 *   heads: { chainId: string, name: string, sequence: string, hash: string }[] }} Checkpoint
 */

const SENTENCES = {
  UNREADABLE: 'a line of the export cannot be read',
  NOT_LINKED: 'it was written and never linked',
  EVENTS_MISSING: 'one or more events before it are gone',
  FORK: 'its place is taken twice',
  OUT_OF_ORDER: 'it stands before one that comes earlier',
  LINK_BROKEN: 'it does not continue from the event before it',
  EVENT_CHANGED: 'it was changed after it was written',
  CONTENT_CHANGED: 'the content kept for it is not what it was',
  TIME_RUNS_BACK: 'it says it is older than the event before it',
  HEAD_MISSING: 'the chain has no head',
  HEAD_ELSEWHERE: 'the head stands elsewhere than the last event',
  REWRITTEN: 'the chain no longer passes through what a checkpoint noted: it was written anew',
  CUT_OFF: 'the chain ends before what a checkpoint noted',
  CHAIN_GONE: 'a checkpoint noted this chain, and it is gone',
  BACKDATED: 'it came after a checkpoint and says it is older',
  POSTDATED: 'it came before a checkpoint and says it is younger',
  OLD_EXPORT: 'the export is older than the last checkpoint',
  CUT_UNREADABLE: 'it says that events were disposed of, and not which',
  CUT_UNDECIDED: 'it says that events were disposed of, and nobody decided so',
  CUT_TOO_YOUNG: 'it says that events were disposed of that had not been kept for five years',
  CUT_PAST_ITS_DAY: 'it took events that a checkpoint shows to be younger than the decision said',
  CUT_UNCOVERED: 'it took events that no checkpoint had noted before',
  CUT_TOO_FAR: 'more events before it are gone than were disposed of',
  CUT_ELSEWHERE: 'it does not continue from what was disposed of',
  DISPOSED_IS_BACK: 'it was disposed of, and is there again',
  CHECKPOINT_UNREADABLE: 'the checkpoint cannot be read',
  CHECKPOINT_GONE: 'a checkpoint is missing before it',
  CHECKPOINT_TWICE: 'there are two checkpoints of this number',
  CHECKPOINT_UNLINKED: 'it does not continue from the checkpoint before it',
  CHECKPOINT_OUT_OF_TIME: 'it is not younger than the checkpoint before it',
  CHECKPOINT_FORK: 'it and an earlier one noted different events at the same place',
  CHECKPOINT_RUNS_BACK: 'it noted an earlier place than the checkpoint before it',
  CHECKPOINT_FORGETS: 'it leaves out a chain that the checkpoint before it noted',
  UNSIGNED: 'it is not signed by the portal',
  FALSE_SIGNATURE: 'a signature does not fit',
  NOT_COSIGNED: 'nobody else has signed it',
};

const found = (chain, fault, at = null) => ({ chain, fault, at, text: sentence(chain, fault, at) });

function sentence(chain, fault, at) {
  const place = at === null ? '' : ` at ${at}`;
  return `${chain}: BROKEN${place}: ${SENTENCES[fault]}.`;
}

/* ---- the chains ------------------------------------------------------------------------------ */

/** The bytes of an event that its hash is made of. */
export function bytesOfEvent(event) {
  const values = [
    event.chainId,
    event.sequence,
    microseconds(event.at),
    event.personId,
    event.membershipId,
    event.job,
    event.agencyId,
    event.ownerAgencyId,
    event.action,
    event.objectType,
    event.objectIds.join(','),
    event.fields.join(','),
    event.legalBasis,
    event.rowCount,
    event.requestId,
    event.commitment,
  ];
  return Buffer.concat(
    values.map((value) => {
      if (value === null || value === undefined) return Buffer.from('~;');
      const bytes = Buffer.from(String(value), 'utf8');
      return Buffer.concat([Buffer.from(`${bytes.length}:`), bytes, Buffer.from(';')]);
    }),
  );
}

/** `2022-05-20T18:00:00.123456Z` → 1653069600123456n; what is no time gives -1n, which fits no hash. */
export function microseconds(at) {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.(\d{6})Z$/.exec(at ?? '');
  const milliseconds = match ? Date.parse(`${match[1]}.000Z`) : Number.NaN;
  return Number.isNaN(milliseconds) ? -1n : BigInt(milliseconds) * 1000n + BigInt(match[2]);
}

const sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

const hex = (text) => Buffer.from(text ?? '', 'hex');

/**
 * Checks every chain of an export against itself and against checkpoints.
 *
 * @param {AsyncIterable<string> | Iterable<string>} lines one JSON object each
 * @param {Checkpoint[]} checkpoints in their order, whole in themselves (see `checkCheckpoints`)
 * @returns {Promise<{ findings: Finding[], events: number, chains: number }>} of each chain the first
 *   break; what follows it is not judged
 */
export async function checkExport(lines, checkpoints = []) {
  const chains = new Map();
  const heads = new Map();
  const findings = [];
  let takenAt = null;
  let events = 0;
  for await (const text of lines) {
    if (text.trim() === '') continue;
    const line = readLine(text);
    if (line?.kind === 'export') takenAt = line.at;
    else if (line?.kind === 'head') heads.set(line.head.chainId, line.head);
    else if (line?.kind === 'event') {
      events += 1;
      const chain = chainOf(chains, line.event.chainId, checkpoints);
      if (!chain.broken) follow(chain, line.event);
    } else findings.push(found('export', 'UNREADABLE'));
  }
  const nameOf = (id) => heads.get(id)?.name ?? nameIn(checkpoints, id) ?? id;
  for (const [id, chain] of chains) {
    const broken = chain.broken ?? beginning(chain) ?? ending(chain, heads.get(id));
    if (broken) findings.push(found(nameOf(id), broken.fault, broken.at));
  }
  for (const [id, head] of heads) {
    if (!chains.has(id) && (head.sequence !== '0' || head.hash !== GENESIS)) {
      findings.push(found(head.name, 'HEAD_ELSEWHERE', head.sequence));
    }
  }
  const last = checkpoints.at(-1);
  for (const head of last?.heads ?? []) {
    if (!chains.has(head.chainId)) findings.push(found(head.name, 'CHAIN_GONE', head.sequence));
  }
  if (last && takenAt && microseconds(takenAt) < microseconds(last.at)) {
    findings.push(found('export', 'OLD_EXPORT', takenAt));
  }
  return { findings, events, chains: chains.size };
}

function readLine(text) {
  try {
    const line = JSON.parse(text);
    const { event } = line;
    if (
      line.kind === 'event' &&
      !(Array.isArray(event?.objectIds) && Array.isArray(event?.fields))
    ) {
      return undefined;
    }
    return line;
  } catch {
    return undefined;
  }
}

function nameIn(checkpoints, id) {
  return checkpoints.flatMap(({ heads }) => heads).find(({ chainId }) => chainId === id)?.name;
}

function chainOf(chains, id, checkpoints) {
  let chain = chains.get(id);
  if (!chain) {
    const notes = checkpoints.flatMap(({ at, heads }) =>
      heads
        .filter(({ chainId }) => chainId === id)
        .map(({ sequence, hash }) => ({ sequence: BigInt(sequence), hash, at: microseconds(at) })),
    );
    chain = { sequence: 0n, hash: GENESIS, at: -1n, notes, broken: null };
    Object.assign(chain, { begins: null, cut: null, decisions: new Map() });
    chain.isNoted = checkpoints.length > 0;
    chains.set(id, chain);
  }
  return chain;
}

function follow(chain, event) {
  chain.begins ??= beginsWith(chain, event);
  const fault = faultOf(chain, event) ?? faultOfCut(chain, event);
  if (fault) {
    chain.broken = { fault, at: event.sequence };
    return;
  }
  chain.sequence = BigInt(event.sequence);
  chain.hash = event.hash;
  chain.at = microseconds(event.at);
}

function faultOf(chain, event) {
  if (event.sequence === null || event.hash === null) return 'NOT_LINKED';
  if (!/^[1-9]\d*$/.test(event.sequence)) return 'OUT_OF_ORDER';
  const sequence = BigInt(event.sequence);
  if (sequence === chain.sequence) return 'FORK';
  if (sequence < chain.sequence) return 'OUT_OF_ORDER';
  if (sequence > chain.sequence + 1n) return 'EVENTS_MISSING';
  if (event.previousHash !== chain.hash) return 'LINK_BROKEN';
  if (sha256(hex(chain.hash), bytesOfEvent(event)) !== event.hash) return 'EVENT_CHANGED';
  const { payload, commitment } = event;
  if (payload && sha256(hex(payload.salt), Buffer.from(payload.content, 'utf8')) !== commitment) {
    return 'CONTENT_CHANGED';
  }
  return againstNotes(chain.notes, sequence, event) ?? againstClock(chain, event);
}

function againstNotes(notes, sequence, event) {
  if (notes.some((note) => note.sequence === sequence && note.hash !== event.hash))
    return 'REWRITTEN';
  const at = microseconds(event.at);
  const earlier = notes.findLast((note) => note.sequence < sequence);
  if (earlier && at < earlier.at - CLOCK_TOLERANCE_US) return 'BACKDATED';
  const later = notes.find((note) => note.sequence >= sequence);
  return later && at > later.at + CLOCK_TOLERANCE_US ? 'POSTDATED' : null;
}

/* What was disposed of. A chain may begin late; the last cut says after which place, and from which hash. */

/** Where the first event puts the beginning of its chain: whether it may is judged at the end. */
function beginsWith(chain, { sequence, previousHash }) {
  if (/^[1-9]\d*$/.test(sequence ?? '') && sequence !== '1') {
    chain.sequence = BigInt(sequence) - 1n;
    chain.hash = previousHash;
  }
  return { through: chain.sequence, hash: chain.hash };
}

function faultOfCut(chain, event) {
  if (event.objectType === 'disposal') noteDecision(chain.decisions, event);
  if (event.action !== 'CUT') return null;
  const said = Object.fromEntries(event.fields.map((field) => field.split('=', 2)));
  const day = /^\d{4}-\d\d-\d\d$/.test(said.before ?? '')
    ? microseconds(`${said.before}T00:00:00.000000Z`)
    : -1n;
  const isReadable =
    day >= 0n && /^[1-9]\d*$/.test(said.through ?? '') && /^[0-9a-f]{64}$/.test(said.hash ?? '');
  if (!isReadable) return 'CUT_UNREADABLE';
  const decision = chain.decisions.get(event.objectIds[0]);
  const isSaid = !decision?.said || isOneOf(decision.said, said.before);
  if (!(decision?.isDecided && isSaid)) return 'CUT_UNDECIDED';
  const at = microseconds(event.at);
  // Days are Swedish and times are not: a day more or less is none.
  if (yearsAfter(said.before) > at + DAY_US) return 'CUT_TOO_YOUNG';
  const through = BigInt(said.through);
  if (chain.notes.some((note) => note.sequence < through && note.at > day + DAY_US)) {
    return 'CUT_PAST_ITS_DAY';
  }
  const isCovered = chain.notes.some(
    (note) => note.sequence >= through && note.at <= at + CLOCK_TOLERANCE_US,
  );
  if (chain.isNoted && !isCovered) return 'CUT_UNCOVERED';
  chain.cut = { through, hash: said.hash };
  return null;
}

/** One proposes, somebody else decides; what a restored backup does again it does as `restore`. */
function noteDecision(decisions, { action, objectIds, membershipId, job, fields, payload }) {
  const known = decisions.get(objectIds[0]) ?? { proposer: null, isDecided: false, said: null };
  if (action === 'INSERT') known.proposer = membershipId;
  if (fields.includes('decided_at')) {
    const byTwo = known.proposer && membershipId && known.proposer !== membershipId;
    if (job === 'restore' || (action === 'UPDATE' && byTwo)) known.isDecided = true;
    known.said = payload ? parsed(payload.content) : null;
  }
  decisions.set(objectIds[0], known);
}

const isOneOf = ({ rule, state, before }, day) =>
  rule === 'ACCESS_LOG' && state === 'APPROVED' && before === day;

/** In microseconds; of 29 February it is 1 March where the year has none. */
function yearsAfter(day) {
  const [year, month, date] = day.split('-').map(Number);
  return BigInt(Date.UTC(year + YEARS_KEPT, month - 1, date)) * 1000n;
}

function beginning({ begins, cut, notes }) {
  if (!begins) return null;
  const at = String(begins.through + 1n);
  const from = cut ?? { through: 0n, hash: GENESIS };
  if (begins.through > from.through) return { fault: cut ? 'CUT_TOO_FAR' : 'EVENTS_MISSING', at };
  if (begins.through < from.through) return { fault: 'DISPOSED_IS_BACK', at };
  if (begins.hash !== from.hash) return { fault: 'CUT_ELSEWHERE', at };
  const isOther = notes.some(
    (note) => note.sequence === begins.through && note.hash !== begins.hash,
  );
  return isOther ? { fault: 'REWRITTEN', at: String(begins.through) } : null;
}

const againstClock = (chain, event) =>
  microseconds(event.at) < chain.at - CLOCK_TOLERANCE_US ? 'TIME_RUNS_BACK' : null;

function ending(chain, head) {
  const at = String(chain.sequence);
  const beyond = chain.notes.find((note) => note.sequence > chain.sequence);
  if (beyond) return { fault: 'CUT_OFF', at };
  if (!head) return { fault: 'HEAD_MISSING', at: null };
  return head.sequence === at && head.hash === chain.hash ? null : { fault: 'HEAD_ELSEWHERE', at };
}

/* ---- the checkpoints ------------------------------------------------------------------------- */

const PREFIX = 'stad-till-stad';

/** What a signature is made over. */
const signedBytes = (purpose, { name, at }, body) =>
  Buffer.from([PREFIX, purpose, name, at, body].join('\n'), 'utf8');

/** The portal's own, and one of somebody else under another purpose, so that none passes as the other. */
const PURPOSE = { portal: 'checkpoint', other: 'cosignature' };

/**
 * Reads a folder of checkpoints and checks them among themselves.
 *
 * @param {{ name: string, text: string }[]} files `checkpoint-000001.json`, `….cosigned-by-NAME.json`
 * @param {Map<string, import('node:crypto').KeyObject>} keys public keys by name; the portal's is `portal`
 * @param {{ requireCosignature?: boolean }} [options]
 * @returns {{ findings: Finding[], checkpoints: Checkpoint[], signed: Map<number, string[]> }}
 *   `signed`: by whom each was signed, as far as their keys are known
 */
export function checkCheckpoints(files, keys, { requireCosignature = false } = {}) {
  const findings = [];
  const signed = new Map();
  const read = files
    .filter(({ name }) => /^checkpoint-\d+\.json$/.test(name))
    .map((file) => readCheckpoint(file, findings))
    .filter(Boolean)
    .sort((one, other) => one.number - other.number);
  for (const [at, each] of read.entries()) {
    const before = read[at - 1];
    const broken = before ? afterThe(before, each) : each.number === 1 ? null : 'CHECKPOINT_GONE';
    if (broken) findings.push(found('checkpoint', broken, each.number));
    const names = signersOf(each, files, keys, findings);
    signed.set(each.number, names);
    if (keys.size > 0 && !names.includes('portal')) {
      findings.push(found('checkpoint', 'UNSIGNED', each.number));
    }
    // Each names the one before by its hash: the signature on the last covers them all.
    const isLast = at === read.length - 1;
    if (requireCosignature && isLast && !names.some((name) => name !== 'portal')) {
      findings.push(found('checkpoint', 'NOT_COSIGNED', each.number));
    }
  }
  return { findings, checkpoints: read, signed };
}

function readCheckpoint({ name, text }, findings) {
  try {
    const { body, signatures } = JSON.parse(text);
    const { format, number, at, previous, heads } = JSON.parse(body);
    const isWhole =
      format === 1 && Number.isInteger(number) && microseconds(at) > 0n && Array.isArray(heads);
    if (!isWhole || name !== fileOf(number)) throw new Error();
    return {
      number,
      at,
      previous,
      heads,
      body,
      signatures,
      hash: sha256(Buffer.from(body, 'utf8')),
    };
  } catch {
    findings.push(found(name, 'CHECKPOINT_UNREADABLE'));
    return undefined;
  }
}

const fileOf = (number) => `checkpoint-${String(number).padStart(6, '0')}.json`;

function afterThe(before, each) {
  if (each.number === before.number) return 'CHECKPOINT_TWICE';
  if (each.number > before.number + 1) return 'CHECKPOINT_GONE';
  if (each.previous !== before.hash) return 'CHECKPOINT_UNLINKED';
  if (microseconds(each.at) <= microseconds(before.at)) return 'CHECKPOINT_OUT_OF_TIME';
  for (const head of before.heads) {
    const now = each.heads.find(({ chainId }) => chainId === head.chainId);
    if (!now) return 'CHECKPOINT_FORGETS';
    if (BigInt(now.sequence) < BigInt(head.sequence)) return 'CHECKPOINT_RUNS_BACK';
    if (now.sequence === head.sequence && now.hash !== head.hash) return 'CHECKPOINT_FORK';
  }
  return null;
}

/** Whose signatures on a checkpoint fit. One that does not fit, of a key we know, is a finding. */
function signersOf(each, files, keys, findings) {
  const own = (each.signatures ?? []).map((one) => ({ ...one, purpose: PURPOSE.portal }));
  const others = files
    .filter(({ name }) => name.startsWith(fileOf(each.number).replace('.json', '.cosigned-by-')))
    .map(({ text }) => ({ ...parsed(text), purpose: PURPOSE.other }));
  return [...own, ...others].flatMap(({ purpose, ...signature }) => {
    const key = keys.get(signature.name);
    if (!key) return [];
    // The portal's key signs nothing as somebody else, and nobody else's stands for the portal's.
    const mayStand = (purpose === PURPOSE.portal) === (signature.name === 'portal');
    const bytes = signedBytes(purpose, signature, each.body);
    if (mayStand && verify(null, bytes, key, Buffer.from(signature.signature ?? '', 'base64'))) {
      return [signature.name];
    }
    findings.push(found('checkpoint', 'FALSE_SIGNATURE', each.number));
    return [];
  });
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** A signature by another agency over a checkpoint that it has checked. */
export function cosignature(body, name, privateKey, at = new Date()) {
  const stamp = { name, at: at.toISOString() };
  const signature = sign(null, signedBytes(PURPOSE.other, stamp, body), privateKey);
  return { ...stamp, signature: signature.toString('base64') };
}

/* ---- the commands ---------------------------------------------------------------------------- */

function filesIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.startsWith('checkpoint-') && name.endsWith('.json'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** `portal.public.pem`, `SOC-HBG.public.pem` … by name. */
function keysIn(folder) {
  const names = folder ? readdirSync(folder).filter((name) => name.endsWith('.public.pem')) : [];
  return new Map(
    names.map((name) => [
      name.slice(0, -'.public.pem'.length),
      createPublicKey(readFileSync(join(folder, name))),
    ]),
  );
}

async function checkAll({ export: path, checkpoints: folder, keys: keyFolder, ...rest }) {
  if (!path) throw new Error('Name the export: --export FILE');
  const files = folder ? filesIn(folder) : [];
  const keys = keysIn(keyFolder);
  const kept = checkCheckpoints(files, keys, { requireCosignature: rest['require-cosignature'] });
  const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity });
  const log = await checkExport(lines, kept.checkpoints);
  return { files, keys, ...kept, ...log, findings: [...kept.findings, ...log.findings] };
}

async function runVerify(options) {
  const { findings, events, chains, checkpoints, signed, keys } = await checkAll(options);
  for (const { text } of findings) say(text);
  for (const { number, at } of checkpoints) {
    const names = signed.get(number) ?? [];
    const by =
      keys.size === 0 ? 'signatures not checked: no --keys' : `signed by ${names.join(', ')}`;
    say(`Checkpoint ${number} of ${at}: ${by}.`);
  }
  if (findings.length > 0) return fail(`${findings.length} findings.`);
  say(`${chains} chains are whole: ${events} events, ${checkpoints.length} checkpoints.`);
}

async function runCosign(options) {
  const { name, key, checkpoints: folder, keys: keyFolder } = options;
  if (!folder || !keyFolder || !key || !/^[\w-]+$/.test(name ?? '') || name === 'portal') {
    throw new Error(
      'cosign needs --export FILE --checkpoints DIR --keys DIR (with portal.public.pem) --key FILE --name NAME',
    );
  }
  const { findings, checkpoints, keys } = await checkAll(options);
  if (!keys.has('portal')) throw new Error(`${keyFolder} has no portal.public.pem.`);
  const last = checkpoints.at(-1);
  if (findings.length > 0 || !last) {
    for (const { text } of findings) say(text);
    return fail('Not cosigned: something is broken, or there is no checkpoint.');
  }
  const path = join(folder, fileOf(last.number).replace('.json', `.cosigned-by-${name}.json`));
  const own = cosignature(last.body, name, createPrivateKey(readFileSync(key)));
  writeFileSync(path, `${JSON.stringify(own)}\n`, { flag: 'wx' });
  say(`Cosigned checkpoint ${last.number} of ${last.at}: ${path}`);
}

function runKeys(name) {
  if (!/^[\w./-]+$/.test(name ?? '')) throw new Error('Name the pair: audit-check.mjs keys NAME');
  if (existsSync(`${name}.private.pem`)) throw new Error(`${name}.private.pem is already there.`);
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const secret = privateKey.export({ type: 'pkcs8', format: 'pem' });
  writeFileSync(`${name}.private.pem`, secret, { flag: 'wx', mode: 0o600 });
  writeFileSync(`${name}.public.pem`, publicKey.export({ type: 'spki', format: 'pem' }));
  say(
    `${basename(name)}.private.pem stays with whoever signs; ${basename(name)}.public.pem goes to the others.`,
  );
}

const say = (line) => process.stdout.write(`${line}\n`);

function fail(line) {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}

async function main([command, ...args]) {
  const text = { type: 'string' };
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...{ export: text, checkpoints: text, keys: text, key: text, name: text },
      'require-cosignature': { type: 'boolean' },
    },
  });
  const takes = command === 'keys' ? 1 : 0;
  if (positionals.length > takes) throw new Error(`“${positionals[takes]}” is one word too many.`);
  if (command === 'verify') return runVerify(values);
  if (command === 'cosign') return runCosign(values);
  if (command === 'keys') return runKeys(positionals[0]);
  throw new Error('audit-check.mjs verify | cosign | keys: see the top of the file.');
}

/** Whether this file is the program. It may be called by a link: /opt/portal/current is one. */
function isProgram(path) {
  return path !== undefined && import.meta.url === pathToFileURL(realpathSync(path)).href;
}

if (isProgram(process.argv[1])) {
  main(process.argv.slice(2)).catch((error) => fail(error.message));
}
