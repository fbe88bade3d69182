import { cpSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { contextFilter, copyOf, settingOf } from './dockerfile.mjs';
import { run } from './run.mjs';

/** The files that the stages of a Dockerfile copy and build, each stage on a disk of its own under `folder`. */
export class LaidStages {
  #root;
  #folder;
  #stages;
  #sent;

  /** `stages` by their name; `root` is the context, of which Docker would be sent what is committed. */
  constructor(root, folder, stages) {
    this.#root = root;
    this.#folder = folder;
    this.#stages = stages;
    const context = run('git', ['ls-files', '-z'], { cwd: root }).split('\0').filter(Boolean);
    this.#sent = context.filter(contextFilter(readFileSync(join(root, '.dockerignore'), 'utf8')));
  }

  /** Does the steps of a stage that make files. */
  lay(stage) {
    mkdirSync(this.#onDisk(stage, '.'), { recursive: true });
    for (const { word, rest } of stage.steps) {
      if (word === 'COPY') this.#copy(stage, copyOf(rest));
      // What is installed into the system of an image is this machine's here.
      if (word === 'RUN' && stage === this.#stages.build) {
        const env = { PATH: process.env.PATH, HOME: this.#folder, NX_DAEMON: 'false', CI: 'true' };
        const cwd = this.#onDisk(stage, '.');
        run('sh', ['-c', rest], { cwd, env, stdio: ['ignore', 2, 'inherit'] });
      }
    }
  }

  /** Where a path of a stage's disk lies here. */
  #onDisk(stage, path) {
    const workdir = settingOf(stage, 'WORKDIR') ?? '/';
    return join(this.#folder, stage.name, posix.resolve(workdir, path));
  }

  /** As Docker does it: of a folder what is in it, of a file the file, into a folder when `to` says so. */
  #copy(stage, { stage: from, sources, to }) {
    const target = this.#onDisk(stage, to);
    const isFolder = to.endsWith('/') || to === '.';
    for (const source of sources) {
      if (from) {
        const path = this.#onDisk(this.#stages[from], source);
        const isOne = statSync(path).isFile();
        mkdirSync(isOne ? dirname(target) : target, { recursive: true });
        run('cp', ['--archive', isOne ? path : `${path}/.`, target]);
        continue;
      }
      for (const path of this.#sent.filter((each) => isIn(source, each))) {
        const name = path === source ? posix.basename(path) : posix.relative(source, path);
        const end = path === source && !isFolder ? target : join(target, name);
        mkdirSync(dirname(end), { recursive: true });
        cpSync(join(this.#root, path), end);
      }
    }
  }
}

const isIn = (source, path) => source === '.' || path === source || path.startsWith(`${source}/`);
